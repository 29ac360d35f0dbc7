package dev.trammel.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.artifact.sql.SchemaScript;
import dev.trammel.artifact.sql.SqlEmitter;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.MapValues;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.plan.RollbackStep;
import dev.trammel.plan.Step;
import dev.trammel.postgres.ProfileReader;
import dev.trammel.postgres.SqlScript;
import dev.trammel.postgres.SqlText;
import dev.trammel.postgres.TestServer;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.SplitText;
import dev.trammel.source.sql.StatementSplitter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * SQL that our reader has read, a plan that our planner has made, and the server's word on both.
 */
class PlannedRehearsalTest {

  private static final QualifiedName CREWS = QualifiedName.of("crewai_crews");

  private static final String RECORDED =
      """
      CREATE EXTENSION IF NOT EXISTS vector;
      CREATE FUNCTION set_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.updated_at = now();
        RETURN NEW;
      END;
      $$;
      CREATE TABLE agent_departments (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name varchar(100) NOT NULL UNIQUE
      );
      CREATE TABLE crewai_agents (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        agent_key varchar(100) UNIQUE NOT NULL,
        role text NOT NULL,
        department_id uuid REFERENCES agent_departments(id) ON DELETE SET NULL,
        max_iterations integer DEFAULT 25,
        status varchar(20) DEFAULT 'active' CHECK (status IN ('active', 'inactive')),
        tools text[] DEFAULT '{}',
        created_at timestamptz DEFAULT now()
      );
      CREATE TABLE crewai_crews (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name varchar(200) NOT NULL,
        crew_type varchar(50) DEFAULT 'sequential',
        venture_id uuid REFERENCES ventures(id),
        owner uuid REFERENCES auth.users(id),
        updated_at timestamptz DEFAULT now()
      );
      CREATE TRIGGER crews_updated_at BEFORE UPDATE ON crewai_crews
        FOR EACH ROW EXECUTE FUNCTION set_updated_at();
      CREATE TABLE agent_knowledge (
        id bigserial PRIMARY KEY,
        agent_id uuid NOT NULL REFERENCES crewai_agents(id) ON DELETE CASCADE,
        embedding vector(1536)
      );
      CREATE INDEX idx_agents_status ON crewai_agents(status) WHERE status = 'active';
      ALTER TABLE crewai_crews ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own_crews ON crewai_crews FOR SELECT TO authenticated USING (owner = auth.uid());
      COMMENT ON TABLE crewai_crews IS 'Groups of agents';
      """;

  private static final String ADDED =
      """
      CREATE TABLE agent_memory_configs (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        config_name varchar(100) NOT NULL UNIQUE,
        embedder_config jsonb DEFAULT '{"provider": "openai"}'::jsonb
      );
      ALTER TABLE crewai_agents ADD COLUMN "verbose" boolean DEFAULT false;
      ALTER TABLE crewai_agents ADD COLUMN temperature numeric(3,2) DEFAULT 0.7
        CHECK (temperature >= 0 AND temperature <= 2);
      ALTER TABLE crewai_agents ADD COLUMN memory_config_id uuid REFERENCES agent_memory_configs(id);
      ALTER TABLE crewai_agents ALTER COLUMN status TYPE text;
      ALTER TABLE crewai_crews RENAME COLUMN crew_type TO process_type;
      ALTER TABLE crewai_crews ADD CONSTRAINT check_process
        CHECK (process_type IN ('sequential', 'hierarchical', 'consensual'));
      CREATE INDEX idx_agents_key ON crewai_agents (lower(agent_key), created_at DESC);
      CREATE TABLE agent_code_deployments (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        agent_id uuid REFERENCES crewai_agents(id) ON DELETE CASCADE,
        generated_by uuid DEFAULT auth.uid()
      );
      ALTER TABLE agent_code_deployments ENABLE ROW LEVEL SECURITY;
      CREATE POLICY deployers ON agent_code_deployments FOR INSERT TO authenticated
        WITH CHECK (generated_by = auth.uid());
      COMMENT ON COLUMN crewai_agents.temperature IS 'How the model''s words vary';
      """;

  private static final String FIXTURES =
      """
      INSERT INTO agent_departments (name) VALUES ('research');
      INSERT INTO crewai_agents (agent_key, role) SELECT 'agent_' || n, 'role' FROM generate_series(1, 30) n;
      INSERT INTO crewai_crews (name, crew_type) VALUES ('a', 'sequential'), ('b', 'parallel'), ('c', 'hierarchical'), ('d', NULL), ('e', 'parallel');
      INSERT INTO agent_knowledge (agent_id, embedding) SELECT id, NULL FROM crewai_agents LIMIT 2;
      """;

  private static final String LATER =
      """
      INSERT INTO agent_memory_configs (config_name) VALUES ('default');
      UPDATE crewai_agents SET "verbose" = true, temperature = 0.2 WHERE agent_key = 'agent_7';
      UPDATE crewai_crews SET process_type = 'hierarchical' WHERE name = 'e';
      INSERT INTO agent_code_deployments (agent_id) SELECT id FROM crewai_agents LIMIT 1;
      """;

  @Test
  void aPlanOfOursIsProven() {
    Database recorded = fold(base(), RECORDED);
    Database declared = fold(recorded, ADDED);
    List<Change> intents =
        List.of(
            new RenameColumn(CREWS, "crew_type", "process_type"),
            new MapValues(CREWS, "process_type", new TreeMap<>(Map.of("parallel", "sequential"))));
    Plan plan = plan(recorded, declared, intents);
    RehearsalReport report =
        Rehearsal.run(
            TestServer.get(),
            new RehearsalRequest(
                ProfileReader.named("supabase"),
                List.of(split("1.sql", RECORDED)),
                recorded,
                declared,
                plan.steps().stream().map(Step::change).toList(),
                List.of(script("2.sql", plan.steps().stream().flatMap(PlannedRehearsalTest::sql))),
                List.of(
                    script(
                        "2.down.sql", plan.rollback().stream().flatMap(PlannedRehearsalTest::sql))),
                model -> script("model.sql", SchemaScript.of(model).stream()),
                List.of(split("fixtures.sql", FIXTURES)),
                List.of(split("later.sql", LATER)),
                Set.of("agent_memory_configs", "agent_code_deployments", "crewai_agents.*"),
                message -> {}));
    assertThat(report.diagnostics()).isEmpty();
    assertThat(report.ok()).isTrue();
    assertThat(report.standIns()).containsExactly("vector");
    assertThat(report.legs().get(3).facts()).contains("2 values of crewai_crews.crew_type mapped");
    assertThat(report.legs().get(5).facts())
        .containsExactlyInAnyOrder(
            "the rollback discards 1 row of agent_code_deployments, allowed",
            "the rollback discards 1 row of agent_memory_configs, allowed",
            "the rollback discards 1 value of crewai_agents.temperature, allowed",
            "the rollback discards 1 value of crewai_agents.verbose, allowed");
  }

  private static Plan plan(Database recorded, Database declared, List<Change> intents) {
    Diagnostics diagnostics = new Diagnostics();
    Plan plan =
        Planner.plan(
            new PlanRequest(
                recorded,
                declared,
                intents,
                false,
                MeaningEquality.OFFLINE,
                subject -> Position.ofFile("design.md")),
            diagnostics);
    assertThat(diagnostics.all()).isEmpty();
    return plan;
  }

  private static Database base() {
    ExternalTable ventures =
        new ExternalTable(
            QualifiedName.of("ventures"), List.of(Column.of("id", DataType.UUID)), List.of("id"));
    ExternalTable users =
        new ExternalTable(
            new QualifiedName("auth", "users"),
            List.of(Column.of("id", DataType.UUID)),
            List.of("id"));
    return Database.EMPTY.with(ventures).with(users);
  }

  private static Database fold(Database base, String sql) {
    SplitText split = StatementSplitter.split(new SourceText("test.sql", sql));
    return MigrationFold.fold(base, DdlReader.readStrictly(split).statements()).orThrow();
  }

  private static SqlScript split(String name, String sql) {
    return new SqlScript(
        name,
        true,
        StatementSplitter.split(new SourceText(name, sql)).statements().stream()
            .map(each -> new SqlText(each.sql(), each.position()))
            .toList());
  }

  private static Stream<String> sql(Step step) {
    return SqlEmitter.statements(step.change(), step.before()).stream();
  }

  private static Stream<String> sql(RollbackStep step) {
    return SqlEmitter.statements(step.change(), step.before()).stream();
  }

  private static SqlScript script(String name, Stream<String> statements) {
    return new SqlScript(
        name, true, statements.map(sql -> new SqlText(sql, Position.ofFile(name))).toList());
  }
}

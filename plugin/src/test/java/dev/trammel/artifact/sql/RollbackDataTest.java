package dev.trammel.artifact.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trammel.artifact.Artifact;
import dev.trammel.cases.GoldenCase;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.migration.Layout;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to rows when the expansion of the crews is rolled back, run as its files stand. */
class RollbackDataTest {

  private static final String CREWS = "SELECT name, process_type FROM crewai_crews ORDER BY name";
  private static final String FORMER_CREWS =
      "SELECT name, crew_type, updated_at::date FROM crewai_crews ORDER BY name";

  private ServerDatabase server;
  private String forward;
  private String rollback;

  @BeforeEach
  void migrate() throws SQLException {
    GoldenCase expansion = new GoldenCase(GoldenCase.root().resolve("plan/crew-expansion"));
    server = TestServer.database(expansion.text("before.sql"));
    Plan plan = plan(expansion, server.read(ReadScope.ALL).database());
    MigrationTarget target =
        new MigrationTarget("main", "m", "r", Layout.PLAIN, "0001", "expansion");
    List<Artifact> files = MigrationEmitter.emit(plan, target);
    assertThat(files)
        .extracting(Artifact::path)
        .containsExactly("m/0001_expansion.sql", "r/0001_expansion_rollback.sql");
    forward = files.get(0).content();
    rollback = files.get(1).content();
    TestServer.execute(server, expansion.text("rows.sql"));
    TestServer.execute(server, forward);
  }

  @AfterEach
  void drop() {
    server.close();
  }

  private static Plan plan(GoldenCase expansion, Database from) throws SQLException {
    try (ServerDatabase after = TestServer.database(expansion.text("after.sql"))) {
      Diagnostics diagnostics = new Diagnostics();
      Plan plan =
          Planner.plan(
              new PlanRequest(
                  from,
                  after.read(ReadScope.ALL).database(),
                  IntentLines.read(expansion),
                  false,
                  MeaningEquality.OFFLINE,
                  subject -> Position.ofFile("after.sql")),
              diagnostics);
      assertThat(diagnostics.all()).isEmpty();
      return plan;
    }
  }

  @Test
  void mapsValuesBeforeTheCheckThatForbidsThem() throws SQLException {
    assertThat(rows(CREWS))
        .containsExactly("four|null", "one|sequential", "three|sequential", "two|hierarchical");
  }

  @Test
  void bringsFormerValuesBackAndLeavesTheRestAlone() throws SQLException {
    TestServer.execute(server, rollback);
    assertThat(rows(FORMER_CREWS))
        .containsExactly(
            "four|null|2025-01-01",
            "one|sequential|2025-01-01",
            "three|parallel|2025-01-01",
            "two|hierarchical|2025-01-01");
    assertThat(rows("SELECT nspname FROM pg_namespace WHERE nspname = 'trammel_kept'")).isEmpty();
  }

  @Test
  void keepsAnEditOfAMappedRow() throws SQLException {
    TestServer.execute(
        server, "UPDATE crewai_crews SET process_type = 'hierarchical' WHERE name = 'three'");
    TestServer.execute(server, rollback);
    assertThat(rows("SELECT crew_type FROM crewai_crews WHERE name = 'three'"))
        .containsExactly("hierarchical");
  }

  @Test
  void givesNobodyAccessToFormerValues() throws SQLException {
    assertThat(
            rows(
                "SELECT has_schema_privilege('public', 'trammel_kept', 'USAGE'),"
                    + " has_table_privilege('public',"
                    + " 'trammel_kept.crewai_crews__process_type', 'SELECT')"))
        .containsExactly("f|f");
  }

  @Test
  void refusesToDiscardLaterDataWithCountsAndTheWayToAllowIt() throws SQLException {
    writeLater();
    assertThatThrownBy(() -> TestServer.execute(server, rollback))
        .hasMessageContaining(
            """
            this rollback would discard data that was written since:
              30 values of column crewai_agents.max_rpm
              1 rows of table agent_memory_configs""")
        .hasMessageContaining(
            "To allow it: SET trammel.allow = 'crewai_agents.max_rpm, agent_memory_configs';");
    assertThat(rows(CREWS)).hasSize(4);
  }

  @Test
  void discardsLaterDataThatIsAllowedByName() throws SQLException {
    writeLater();
    TestServer.execute(
        server, "SET trammel.allow = 'crewai_agents.max_rpm, agent_memory_configs';\n" + rollback);
    assertThat(rows(FORMER_CREWS)).hasSize(4);
  }

  @Test
  void goesForwardAgainAfterTheRollback() throws SQLException {
    List<String> first = rows(CREWS);
    TestServer.execute(server, rollback);
    TestServer.execute(server, forward);
    assertThat(rows(CREWS)).isEqualTo(first);
  }

  private void writeLater() throws SQLException {
    TestServer.execute(
        server,
        "INSERT INTO agent_memory_configs (name) VALUES ('long term');"
            + "UPDATE crewai_agents SET max_rpm = 10");
  }

  private List<String> rows(String query) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> fields = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          fields.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join("|", fields));
      }
      return rows;
    }
  }
}

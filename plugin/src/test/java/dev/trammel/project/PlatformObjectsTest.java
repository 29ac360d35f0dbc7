package dev.trammel.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.change.Change;
import dev.trammel.plan.ExpressionEquality;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.plan.Step;
import dev.trammel.postgres.Profile;
import dev.trammel.postgres.ProfileReader;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.StatementSplitter;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformObjectsTest {

  private static final String MIGRATION =
      """
      CREATE TABLE note (id bigserial PRIMARY KEY, author uuid REFERENCES auth.users (id));
      CREATE TYPE mood AS ENUM ('glad', 'sad');
      CREATE VIEW recent AS SELECT id FROM note;
      CREATE FUNCTION answer() RETURNS integer LANGUAGE sql AS 'SELECT 42';
      CREATE SCHEMA inside;
      CREATE TABLE inside.secret (id integer);
      REVOKE ALL ON note FROM anon;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM anon;
      CREATE TABLE later (id integer);
      """;

  @Test
  void whatThePlatformGrantsIsKnownWithoutAServer() throws SQLException {
    Profile supabase = ProfileReader.named("supabase");
    PlatformObjects platform = new PlatformObjects(supabase);

    try (ServerDatabase server = TestServer.database(supabase, MIGRATION)) {
      Database live = server.read(supabase.scope()).database();
      Database offline = folded(platform.before(List.of()), MIGRATION);
      assertThat(differences(offline, live, MeaningEquality.OFFLINE)).isEmpty();
    }
  }

  @Test
  void whatItsFunctionsReturnIsKnownToWhoComparesExpressions() throws SQLException {
    Profile supabase = ProfileReader.named("supabase");
    PlatformObjects platform = new PlatformObjects(supabase);
    String policies =
        """
        CREATE TABLE note (id bigint PRIMARY KEY, author uuid, venture uuid, kind varchar(10));
        CREATE POLICY service ON note USING (auth.role() = 'service_role');
        CREATE POLICY own ON note USING (author = auth.uid());
        CREATE POLICY lazy ON note USING ((SELECT auth.role()) IN ('a', 'b'));
        CREATE POLICY claim ON note USING (venture = (auth.jwt() -> 'app' ->> 'venture')::uuid);
        CREATE POLICY mail ON note USING (auth.email() LIKE '%@example.com' OR kind = auth.email());
        CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
        CREATE TRIGGER t BEFORE UPDATE ON note FOR EACH ROW
          WHEN (NEW.kind = 'done' AND OLD.kind IS DISTINCT FROM 'done') EXECUTE FUNCTION f();
        """;

    try (ServerDatabase server = TestServer.database(supabase, policies)) {
      Database live = server.read(supabase.scope()).database();
      Database offline = folded(platform.before(List.of()), policies);
      assertThat(differences(offline, live, platform.equality())).isEmpty();
    }
  }

  private static List<Change> differences(
      Database offline, Database live, ExpressionEquality equality) {
    Diagnostics diagnostics = new Diagnostics();
    PlanRequest request = PlanRequest.between(offline, live, equality, "profile");
    Plan plan = Planner.plan(request, diagnostics);
    assertThat(diagnostics.all()).isEmpty();
    return plan.steps().stream().map(Step::change).toList();
  }

  private static Database folded(Database before, String migration) {
    SourceText source = new SourceText("1_notes.sql", migration);
    return MigrationFold.fold(before, DdlReader.read(StatementSplitter.split(source)).statements())
        .database();
  }
}

package dev.trammel.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Trigger;
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

  private static final String ON_PLATFORM =
      """
      CREATE TABLE note (id bigint PRIMARY KEY, author uuid);
      CREATE FUNCTION greet() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER greeted AFTER INSERT OR UPDATE OF email ON auth.users
        FOR EACH ROW WHEN (NEW.email IS NOT NULL) EXECUTE FUNCTION greet();
      COMMENT ON TRIGGER greeted ON auth.users IS 'Says hello';
      CREATE TRIGGER asleep BEFORE DELETE ON auth.users FOR EACH ROW EXECUTE FUNCTION greet();
      ALTER TABLE auth.users DISABLE TRIGGER asleep;
      CREATE TRIGGER gone BEFORE DELETE ON auth.users FOR EACH ROW EXECUTE FUNCTION greet();
      DROP TRIGGER gone ON auth.users;
      ALTER TABLE storage.objects ENABLE ROW LEVEL SECURITY;
      CREATE POLICY "Read own" ON storage.objects FOR SELECT TO authenticated
        USING (bucket_id = 'notes' AND (storage.foldername(name))[1] = auth.uid()::text);
      CREATE POLICY write ON storage.objects FOR INSERT TO authenticated
        WITH CHECK (EXISTS (SELECT 1 FROM note WHERE note.author = auth.uid()));
      ALTER POLICY write ON storage.objects RENAME TO "Write own";
      ALTER POLICY "Write own" ON storage.objects TO authenticated, anon;
      COMMENT ON POLICY "Write own" ON storage.objects IS 'Authors write';
      CREATE POLICY gone ON storage.buckets USING (true);
      DROP POLICY gone ON storage.buckets;
      ALTER FUNCTION greet() RENAME TO welcome;
      """;

  private static final Profile OWN_ON_PLATFORM =
      ProfileReader.read(
          "harbour.sql",
          """
          -- profile name: harbour
          -- profile managed-schemas: harbour
          CREATE SCHEMA harbour;
          CREATE TABLE harbour.berths (id integer PRIMARY KEY, boat text);
          ALTER TABLE harbour.berths ENABLE ROW LEVEL SECURITY;
          CREATE POLICY "Any berth" ON harbour.berths FOR SELECT USING (true);
          CREATE FUNCTION harbour.log() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
          CREATE TRIGGER logged BEFORE UPDATE ON harbour.berths
            FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
          """,
          new Diagnostics());

  @Test
  void triggersAndPoliciesOnItsTablesAreTheProjects() throws SQLException {
    Profile supabase = ProfileReader.named("supabase");
    PlatformObjects platform = new PlatformObjects(supabase);

    try (ServerDatabase server = TestServer.database(supabase, ON_PLATFORM)) {
      Database live = server.read(supabase.scope()).database();
      Database offline =
          platform.trimmed(folded(platform.before(List.of()), ON_PLATFORM), List.of());
      assertThat(differences(offline, live, platform.equality())).isEmpty();
      assertThat(live.externals().keySet())
          .extracting(Object::toString)
          .containsExactly("auth.users", "storage.objects");
      assertThat(differences(platform.before(List.of()), offline, platform.equality()))
          .extracting(each -> each.subject().describe())
          .contains(
              "trigger asleep on auth.users",
              "trigger greeted on auth.users",
              "policy \"Read own\" on storage.objects",
              "policy \"Write own\" on storage.objects");
    }
  }

  @Test
  void whatTheProfileItselfHasOnItsTablesIsThePlatforms() throws SQLException {
    String migration =
        """
        CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
        CREATE TRIGGER noted AFTER INSERT ON harbour.berths FOR EACH ROW EXECUTE FUNCTION note();
        CREATE POLICY own ON harbour.berths FOR DELETE USING (boat = CURRENT_USER);
        """;
    String platforms =
        "CREATE TRIGGER late BEFORE INSERT ON harbour.berths"
            + " FOR EACH ROW EXECUTE FUNCTION harbour.log();";

    try (ServerDatabase server = TestServer.database(OWN_ON_PLATFORM, migration + platforms)) {
      ExternalTable berths =
          server
              .read(OWN_ON_PLATFORM.scope())
              .database()
              .external(new QualifiedName("harbour", "berths"))
              .orElseThrow();
      assertThat(berths.triggers()).extracting(Trigger::name).containsExactly("noted");
      assertThat(berths.policies()).extracting(Policy::name).containsExactly("own");
    }
  }

  @Test
  void aChangeOfWhatIsThePlatformsIsNamed() {
    String migration =
        """
        DROP POLICY "Any berth" ON harbour.berths;
        CREATE TRIGGER late BEFORE INSERT ON harbour.berths
          FOR EACH ROW EXECUTE FUNCTION harbour.log();
        CREATE POLICY deep ON harbour.berths USING (depth > 3);
        """;
    SourceText source = new SourceText("1_notes.sql", migration);
    Database before = new PlatformObjects(OWN_ON_PLATFORM).before(List.of());

    assertThat(
            MigrationFold.fold(before, DdlReader.read(StatementSplitter.split(source)).statements())
                .diagnostics())
        .extracting(each -> each.code() + " " + each.message())
        .containsExactly(
            "TR142 a change of a table of others is not modelled",
            "TR142 a change of a table of others is not modelled",
            "TR143 policy \"deep\" on harbour.berths needs column harbour.berths.depth, which is"
                + " not there");
  }

  @Test
  void settingsTellMoreColumnsOfItsTables() {
    QualifiedName berths = new QualifiedName("harbour", "berths");
    ExternalTable named =
        new ExternalTable(berths, List.of(Column.of("depth", DataType.INTEGER)), List.of());
    Database before = new PlatformObjects(OWN_ON_PLATFORM).before(List.of(named));

    Database after = folded(before, "CREATE POLICY deep ON harbour.berths USING (depth > 3);");
    assertThat(after.external(berths).orElseThrow().policies())
        .extracting(Policy::name)
        .containsExactly("deep");
    assertThat(after.external(berths).orElseThrow().columns())
        .extracting(Column::name)
        .containsExactly("id", "boat", "depth");
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

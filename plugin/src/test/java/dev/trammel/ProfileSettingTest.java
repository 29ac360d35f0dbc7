package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a platform brings is known offline, and never compared. */
class ProfileSettingTest {

  private static final String MIGRATION =
      """
      CREATE TABLE notes (
        id bigint PRIMARY KEY,
        owner uuid REFERENCES auth.users (id) ON DELETE CASCADE
      );
      CREATE FUNCTION on_user() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
      CREATE TRIGGER new_user AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION on_user();
      """;

  private static String settings(String profile) {
    return """
        project: test
        databases:
          main:
            profile: %s
            migrations: { folder: migrations }
            docs: { folder: schema-docs }
        """
        .formatted(profile);
  }

  @Test
  void tablesOfThePlatformNeedNotBeNamed(@TempDir Path root) {
    TestProject project =
        new TestProject(root)
            .with("trammel.yaml", settings("supabase"))
            .with(
                "migrations/0001_notes.sql",
                MIGRATION
                    + """
                    CREATE EXTENSION pg_cron;
                    SELECT cron.schedule('nightly', '0 3 * * *', 'DELETE FROM notes');
                    CREATE POLICY own ON storage.objects USING (owner = auth.uid());
                    ALTER TABLE storage.objects ENABLE ROW LEVEL SECURITY;
                    """);
    assertThat(project.printed(() -> project.docs().warnings())).doesNotContain("TR142", "error");
    assertThat(project.text("schema-docs/notes.md")).contains("auth.users(id)");
    assertThat(project.rehearse().findings()).noneMatch(each -> each.isError());
  }

  @Test
  void aProfileIsAFile(@TempDir Path root) {
    TestProject project =
        new TestProject(root)
            .with("trammel.yaml", settings("database/platform.sql"))
            .with(
                "database/platform.sql",
                """
                -- profile name: ours
                -- profile managed-schemas: auth
                CREATE SCHEMA auth;
                CREATE TABLE auth.users (id uuid PRIMARY KEY);
                """)
            .with("migrations/0001_notes.sql", MIGRATION);
    assertThat(project.printed(() -> project.docs().warnings())).doesNotContain("error");
    assertThat(project.rehearse().passed()).isTrue();
  }

  @Test
  void aProfileThatIsNotThereIsAnError(@TempDir Path root) {
    TestProject project =
        new TestProject(root)
            .with("trammel.yaml", settings("database/platform.sql"))
            .with("migrations/0001_notes.sql", "CREATE TABLE notes (id int);\n");
    assertThat(project.printed(() -> project.docs().warnings()))
        .contains("error TR102: file does not exist");
  }
}

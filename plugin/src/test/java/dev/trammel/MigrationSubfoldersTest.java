package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders below the migrations are read where the runner reads them; elsewhere they are named. */
class MigrationSubfoldersTest {

  @TempDir private Path folder;

  private TestProject project(String layout) {
    return new TestProject(folder)
        .with(
            "trammel.yaml",
            """
            project: Library
            databases:
              library:
                migrations: { folder: database/migrations, layout: %s }
                docs: { folder: schema-docs/tables }
            """
                .formatted(layout));
  }

  @Test
  void flywayLooksBelowItsFolder() {
    TestProject project =
        project("flyway")
            .with(
                "database/migrations/2024/V2__titles.sql",
                "ALTER TABLE books ADD COLUMN title text;")
            .with(
                "database/migrations/2023/V1__books.sql",
                "CREATE TABLE books (id bigint PRIMARY KEY);");

    assertThat(project.printed(() -> project.docs().warnings())).isEmpty();
    assertThat(project.text("schema-docs/tables/books.md")).contains("| title |");
  }

  @Test
  void supabaseDoesNot() {
    TestProject project =
        project("supabase")
            .with(
                "database/migrations/20230101000000_books.sql",
                "CREATE TABLE books (id bigint PRIMARY KEY);")
            .with(
                "database/migrations/2024/20240101000000_titles.sql",
                "ALTER TABLE books ADD COLUMN title text;");

    assertThat(project.printed(() -> project.docs().warnings()))
        .isEqualTo(
            """
            database/migrations/2024/20240101000000_titles.sql: warning TR150: the runner does not look into this folder
              expected: migrations directly in the folder that the settings name
              fix:      move the file up, or out of the migrations
            """);
    assertThat(project.text("schema-docs/tables/books.md")).doesNotContain("title");
  }
}

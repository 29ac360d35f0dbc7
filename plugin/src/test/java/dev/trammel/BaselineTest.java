package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history that no longer replays starts from a dump. */
class BaselineTest {

  private static final String DUMP =
      """
      \\restrict abc
      SET statement_timeout = 0;
      SELECT pg_catalog.set_config('search_path', '', false);
      CREATE TABLE public.books (
          id bigint NOT NULL,
          title text
      );
      ALTER TABLE ONLY public.books ADD CONSTRAINT books_pkey PRIMARY KEY (id);
      \\unrestrict abc
      """;

  private static TestProject project(Path root) {
    return new TestProject(root)
        .with("database/baseline.sql", DUMP)
        .with("database/migrations/0001_gone.sql", "ALTER TABLE lost ADD COLUMN a int;\n")
        .with("database/migrations/0002_books.sql", "CREATE TABLE books (id text);\n")
        .with("database/migrations/0003_pages.sql", "ALTER TABLE books ADD COLUMN pages int;\n");
  }

  private static String settings(String layout, String baseline) {
    return """
        project: test
        databases:
          library:
            migrations:
              folder: database/migrations
              layout: %s
              %s
            docs:
              folder: schema-docs
        """
        .formatted(layout, baseline);
  }

  @Test
  void migrationsUpToItsVersionAreNotRun(@TempDir Path root) {
    TestProject project =
        project(root)
            .with(
                "trammel.yaml",
                settings("plain", "baseline: { file: database/baseline.sql, version: 2 }"));
    assertThat(project.printed(() -> project.docs().warnings())).isEmpty();
    assertThat(project.text("schema-docs/books.md")).contains("title", "pages", "books_pkey");
    assertThat(project.rehearse().findings()).isEmpty();
  }

  @Test
  void flywaysOwnBaselineIsTaken(@TempDir Path root) {
    TestProject project =
        new TestProject(root)
            .with("trammel.yaml", settings("flyway", ""))
            .with("database/migrations/B2__all.sql", "CREATE TABLE books (id int);\n")
            .with("database/migrations/V1__gone.sql", "ALTER TABLE lost ADD COLUMN a int;\n")
            .with("database/migrations/V2__books.sql", "CREATE TABLE books (id text);\n")
            .with("database/migrations/V3__pages.sql", "ALTER TABLE books ADD COLUMN b int;\n");
    assertThat(project.printed(() -> project.docs().warnings())).isEmpty();
    assertThat(project.text("schema-docs/books.md")).contains("integer");
  }

  @Test
  void withoutItTheyAre(@TempDir Path root) {
    TestProject project = project(root).with("trammel.yaml", settings("plain", ""));
    assertThat(project.printed(() -> project.docs().warnings()))
        .contains("0001_gone.sql:1:13: error TR143");
  }

  @Test
  void aVersionMustBeOne(@TempDir Path root) {
    TestProject project =
        project(root)
            .with(
                "trammel.yaml",
                settings("plain", "baseline: { file: database/baseline.sql, version: last }"));
    assertThat(project.printed(() -> List.copyOf(project.docs().warnings())))
        .startsWith("trammel.yaml:7:57: error TR101: not a version");
  }
}

package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can only be kept verbatim is a warning, and an error where nothing may be unknown. */
class StrictReadingTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DO $$ BEGIN PERFORM 1; EXECUTE 'CREATE TABLE a (id int)'; END $$;",
        "CREATE EXTENSION hstore; CREATE TABLE a AS SELECT akeys(''::hstore) AS key;",
        "DO $$ BEGIN EXECUTE 'CREATE TABLE a (id int)'; END $$; ALTER TABLE a ADD COLUMN n int;"
      })
  void whatIsNotKnownIsRefusedInStrictMode(String sql) {
    TestProject project =
        new TestProject(folder)
            .with(
                "trammel.yaml",
                """
                project: test
                databases:
                  main:
                    migrations:
                      folder: migrations
                    docs:
                      folder: docs
                """)
            .with("migrations/0001_all.sql", sql);
    assertThat(project.printed(() -> project.check().findings()))
        .contains("warning TR142")
        .doesNotContain("error TR142");
    assertThat(project.printed(() -> project.checkStrictly().findings()))
        .contains("error TR142")
        .doesNotContain("warning TR142");
  }
}

package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration says above each statement why it is there, and what it may do to others. */
class HazardNotesTest {

  private static final String MIGRATION = "database/migrations/V2__schema_change.sql";

  @TempDir private Path folder;

  private TestProject project() {
    TestProject project =
        new TestProject(folder)
            .with(
                "trammel.yaml",
                """
                project: library
                designs:
                  - file: design.md
                databases:
                  library:
                    migrations: { folder: database/migrations, layout: flyway }
                """)
            .with(
                "database/migrations/V1__book.sql",
                "CREATE TABLE book (id bigint PRIMARY KEY, title text, stale text);\n")
            .with(
                "design.md",
                """
                # Library

                <!-- trammel: role=declared database=library -->
                ```sql
                ALTER TABLE book DROP COLUMN stale;
                ALTER TABLE book ADD CONSTRAINT titled CHECK (title <> '');
                CREATE TABLE shelf (id bigint PRIMARY KEY);
                CREATE INDEX shelf_again ON shelf (id);
                ```
                """);
    project.sync();
    return project;
  }

  @Test
  void reasonsAndHazardsStandAboveStatements() {
    assertThat(project().text(MIGRATION))
        .contains(
            """
            -- new checks of book
            -- hazard TR603: nobody reads or writes book while titled is checked
            -- hazard TR616: while it waits for its lock, all who come later wait behind it, without end
            -- hazard TR617: it may keep others from book for as long as it runs
            ALTER TABLE book ADD CONSTRAINT titled CHECK (title <> '');
            """)
        .contains(
            """
            -- hazard TR631: the values of book.stale are gone for good, and clients that name it fail
            ALTER TABLE book DROP COLUMN stale;
            """)
        .contains(
            """
            -- new indexes of shelf
            CREATE INDEX shelf_again ON shelf (id);
            """);
  }

  @Test
  void theWayBackTellsItsOwn() {
    assertThat(project().text("database/rollbacks/V2__schema_change_rollback.sql"))
        .contains("-- hazard TR630");
  }

  @Test
  void whatTheSettingsSilenceIsNotSaid() {
    TestProject project =
        project()
            .replacing(
                "trammel.yaml",
                "layout: flyway }",
                "layout: flyway }\n    hazards: { levels: { TR603: off } }");
    project.sync();

    assertThat(project.text(MIGRATION)).contains("TR631").doesNotContain("TR603");
  }

  @Test
  void aMigrationWithNotesIsWhatCheckExpects() {
    assertThat(project().check().findings()).isEmpty();
  }
}

package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.model.migration.Layout;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A project says whether its database is busy while it is migrated. */
class PlanModeTest {

  private static final String SETTINGS =
      """
      project: library
      designs:
        - file: design.md
      databases:
        library:
          migrations: { folder: database/migrations, layout: %s, mode: online, lock-timeout: 3s, statement-timeout: 1min, batch-size: 50 }
          rehearsal: { rows: rows.sql, allow: [book.century] }
      """;

  @TempDir private Path folder;

  private TestProject project(Layout layout) {
    String name = layout.name().toLowerCase(Locale.ROOT);
    String first = layout.migrationFile(layout.firstVersion(), "book");
    String head = String.join("\n", layout.firstLines(layout.firstVersion(), "book", false));
    return new TestProject(folder.resolve(name))
        .with("trammel.yaml", SETTINGS.formatted(name))
        .with("rows.sql", "INSERT INTO book VALUES (1, 'Emma', '1815-12-23'), (2, NULL, NULL);\n")
        .with(
            "database/migrations/" + first,
            head + "\nCREATE TABLE book (id bigint PRIMARY KEY, title text, printed date);\n")
        .with(
            "design.md",
            """
            # Library

            <!-- trammel: role=declared database=library -->
            ```sql
            -- trammel: backfill book.title with 'untitled ' || id
            ALTER TABLE book ALTER COLUMN title SET NOT NULL;
            -- trammel: backfill book.century with extract(century FROM coalesce(printed, now()))
            ALTER TABLE book ADD COLUMN century integer NOT NULL;
            ALTER TABLE book ADD CONSTRAINT book_printed CHECK (printed > '1450-01-01');
            CREATE INDEX book_title ON book (title);
            CREATE INDEX book_printed_on ON book (printed);
            ```
            """);
  }

  @ParameterizedTest
  @EnumSource
  void everyLayoutHoldsOnlinePlansThatGoThereAndBack(Layout layout) {
    TestProject project = project(layout);

    RehearseResult result = project.rehearse();

    assertThat(result.findings()).isEmpty();
    assertThat(result.passed()).isTrue();
  }

  @Test
  void transactionsWaitForNoLockLongerThanIsSaid() {
    TestProject project = project(Layout.FLYWAY);
    project.sync();

    assertThat(project.text("database/migrations/V2__schema_change.sql"))
        .contains("SET LOCAL lock_timeout = '3s';\nSET LOCAL statement_timeout = '1min';");
    assertThat(project.text("database/migrations/V5__schema_change_4.sql"))
        .contains("CREATE INDEX CONCURRENTLY book_title ON book (title);")
        .contains("-- Flyway needs: flyway.postgresql.transactional.lock=false")
        .doesNotContain("_timeout");
  }

  @Test
  void rowsAreFilledInBatchesOutsideATransaction() {
    TestProject project = project(Layout.FLYWAY);
    project.sync();

    assertThat(project.text("database/migrations/V3__schema_change_2.sql"))
        .contains("SET statement_timeout = 0;")
        .contains("LIMIT 50\n")
        .contains("COMMIT;");
    assertThat(project.text("database/migrations/V3__schema_change_2.sql.conf"))
        .isEqualTo("executeInTransaction=false\n");
    assertThat(project.check().findings()).isEmpty();
    project.release();
    assertThat(project.check().findings()).isEmpty();
    assertThat(project.sync().written()).isEmpty();
  }

  @Test
  void whatIsNoDurationIsAnErrorAtItsPlace() {
    TestProject project = project(Layout.FLYWAY).replacing("trammel.yaml", "3s", "soon");

    assertThat(project.printed(() -> project.generate().warnings()))
        .startsWith(
            """
            trammel.yaml:6:92: error TR101: not a duration
              found:    soon
              expected: a number and one of ms, s, min
              fix:      write 5s
            """);
  }
}

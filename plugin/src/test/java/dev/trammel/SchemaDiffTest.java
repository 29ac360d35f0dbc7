package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way between any two databases. */
class SchemaDiffTest {

  private static final String BOOK = "CREATE TABLE book (id bigint PRIMARY KEY, title text);\n";

  @TempDir private Path folder;
  private TestProject project;

  @BeforeEach
  void start() {
    project =
        new TestProject(folder)
            .with(
                "trammel.yaml",
                """
                project: library
                designs:
                  - file: design.md
                databases:
                  library:
                    migrations: { folder: migrations }
                """)
            .with("migrations/0001_book.sql", BOOK)
            .with(
                "design.md",
                """
                # Library

                <!-- trammel: role=declared database=library -->
                ```sql
                ALTER TABLE book RENAME COLUMN title TO name;
                CREATE INDEX book_name ON book (name);
                ```
                """);
  }

  private DiffResult diff(String from, String to, String url, String mode) {
    return diff(from, to, new ImportRequest.Server(url, Optional.empty(), Optional.empty()), mode);
  }

  private DiffResult diff(String from, String to, ImportRequest.Server live, String mode) {
    return new Pipeline(sentence -> {})
        .diff(
            new DiffRequest(
                ProjectLocation.of(folder),
                Optional.empty(),
                from,
                to,
                live,
                new RehearseRequest(
                    ProjectLocation.of(folder),
                    Optional.empty(),
                    TestServer.folder(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of()),
                "plain",
                mode,
                "target/diff"));
  }

  private DiffResult diff(String from, String to) {
    return diff(from, to, "", "transactional");
  }

  @Test
  void declaredIntentsHoldOnTheWayToWhatIsDeclared() {
    DiffResult result = diff("recorded", "declared");

    assertThat(result.plan().forward())
        .containsExactly("rename column book.title to name", "create index book_name on book");
    assertThat(result.written())
        .containsExactly("target/diff/0001_diff.sql", "target/diff/0001_diff_rollback.sql");
  }

  @Test
  void aServerIsComparedWithMigrations() throws SQLException {
    try (ServerDatabase server = TestServer.database(BOOK + "CREATE TABLE stray (id integer);")) {
      ImportRequest.Server live =
          new ImportRequest.Server(
              server.address().url(), server.address().user(), server.address().password());

      assertThat(diff("live", "recorded", live, "transactional").plan().forward())
          .containsExactly("drop table stray");
      assertThat(diff(live.url(), "live", live, "transactional").plan().forward()).isEmpty();
    }
  }

  @Test
  void theOwnerOfADatabaseIsNoStatedOwnerOnEitherSide() throws SQLException {
    project.with("migrations/0002_owner.sql", "ALTER TABLE book OWNER TO pg_monitor;\n");
    try (ServerDatabase server = TestServer.database(BOOK)) {
      ImportRequest.Server live =
          new ImportRequest.Server(
              server.address().url(), server.address().user(), server.address().password());
      assertThat(diff("live", "recorded", live, "transactional").plan().forward())
          .containsExactly("set privileges on table book: owner pg_monitor");

      TestServer.execute(
          server,
          """
          DO $$ BEGIN
            EXECUTE format('ALTER DATABASE %I OWNER TO pg_monitor', current_database());
          END $$
          """);

      assertThat(diff("live", "recorded", live, "transactional").plan().forward()).isEmpty();
    }
  }

  @Test
  void aServersWordOnTheMigrationsIsASide() {
    assertThat(diff("shadow", "recorded").plan().forward()).isEmpty();
    assertThat(diff("shadow", "declared").plan().forward())
        .containsExactly("rename column book.title to name", "create index book_name on book");
  }

  @Test
  void whatAServerRefusesOfTheMigrationsIsNamed() {
    project.with("migrations/0002_more.sql", "INSERT INTO book VALUES (NULL);\n");

    assertThat(project.printed(() -> diff("shadow", "recorded").warnings()))
        .startsWith("migrations/0002_more.sql:1:1: error TR511: PostgreSQL refuses");
  }

  @Test
  void foldersAndFilesNeedNoProject() {
    project
        .without("trammel.yaml")
        .with("a/V1__book.sql", BOOK)
        .with("a/V2__shelf.sql", "ALTER TABLE book ADD COLUMN shelf integer;\n")
        .with("b.sql", BOOK);

    assertThat(diff("a", "b.sql").plan().forward()).containsExactly("drop column book.shelf");
    assertThat(diff("b.sql", "a").plan().forward())
        .containsExactly("add column book.shelf integer");
  }

  @Test
  void filesOfAFormerDifferenceGo() {
    diff("recorded", "declared", "", "online");
    assertThat(folder.resolve("target/diff/0002_diff_2.sql")).exists();

    diff("recorded", "declared");
    assertThat(folder.resolve("target/diff/0002_diff_2.sql")).doesNotExist();

    assertThat(diff("recorded", "recorded").written()).isEmpty();
    assertThat(Files.exists(folder.resolve("target/diff/0001_diff.sql"))).isFalse();
  }

  @Test
  void aSideThatIsNowhereIsNamed() {
    assertThat(project.printed(() -> diff("recorded", "live").warnings()))
        .startsWith("command line: error TR101: no live database is named\n");
    assertThat(project.printed(() -> diff("recorded", "nowhere.sql").warnings()))
        .contains("nowhere.sql");
  }

  @Test
  void saysBothReadingsOfAProbableRename() {
    project.with("from.sql", BOOK).with("to.sql", BOOK.replace("title", "name"));
    assertThat(diff("from.sql", "to.sql").warnings())
        .extracting(DiagnosticFormatter::firstLine)
        .containsExactly(
            "command line: warning TR303: column book.name is new and column book.title goes, and"
                + " they are alike");
  }
}

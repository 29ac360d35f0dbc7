package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.SourceText;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import dev.trammel.source.sql.StatementSplitter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column is renamed in three migrations while clients go on that know either name. */
class PhasedRenameTest {

  private static final String BOOK =
      """
      CREATE TABLE book (
        id bigint PRIMARY KEY,
        title text NOT NULL DEFAULT 'untitled' CONSTRAINT book_titled CHECK (title <> ''),
        CONSTRAINT book_key UNIQUE (title, id)
      );
      CREATE INDEX book_by_title ON book (title);
      """;

  @TempDir private Path folder;

  private TestProject project(String until) {
    return new TestProject(folder)
        .with(
            "trammel.yaml",
            """
            project: library
            designs:
              - file: design.md
            databases:
              library:
                migrations: { folder: m, layout: plain, mode: online, batch-size: 2 }
                rehearsal: { rows: rows.sql, allow: [book.name, book.title] }
            """)
        .with("m/0001_book.sql", BOOK)
        .with("rows.sql", "INSERT INTO book VALUES (1, 'Emma'), (2, 'Ulysses'), (3, 'Momo');\n")
        .with(
            "design.md",
            """
            # Library

            <!-- trammel: role=declared database=library -->
            ```sql
            ALTER TABLE book RENAME COLUMN title TO name;
            -- trammel: rename-in-phases book.title to name%s
            ```
            """
                .formatted(until));
  }

  @Test
  void eachPhaseIsRehearsedAndTheNextOneFollowsWhatIsRecorded() {
    TestProject project = project("");
    for (String phase : List.of("expand", "switch", "contract")) {
      RehearseResult rehearsal = project.rehearse();
      assertThat(rehearsal.findings()).as(phase).isEmpty();
      assertThat(rehearsal.passed()).as(phase).isTrue();
      project.release();
    }
    assertThat(project.check().findings()).isEmpty();
    assertThat(project.sync().written()).isEmpty();
  }

  @Test
  void oldAndNewClientsSeeTheSame() throws SQLException {
    TestProject project = project("");
    try (ServerDatabase server = TestServer.database(BOOK)) {
      TestServer.execute(server, project.text("rows.sql"));
      apply(server, project);
      bothWrite(server, 10);
      apply(server, project);
      bothWrite(server, 20);
      apply(server, project);
      assertThat(rows(server, "SELECT id || name FROM book WHERE id < 4"))
          .containsExactly("1Emma", "2Ulysses", "3Momo");
      assertThat(rows(server, "INSERT INTO book (id) VALUES (30) RETURNING name"))
          .containsExactly("untitled");
    }
  }

  /** Prices become cents: each client reads and writes its own type. */
  @Test
  void aColumnGetsAnotherTypeInPhases() throws SQLException {
    String pen =
        """
        CREATE TABLE pen (
          id bigint PRIMARY KEY,
          price numeric(8,2) NOT NULL CONSTRAINT pen_price CHECK (price > 0.5)
        );
        CREATE INDEX pen_by_price ON pen (price);
        """;
    TestProject project =
        project("")
            .with("m/0001_book.sql", pen)
            .with("rows.sql", "INSERT INTO pen VALUES (1, 2.50), (2, 0.75), (3, 100);\n")
            .replacing("trammel.yaml", "book.name, book.title", "pen.cents, pen.price")
            .with(
                "design.md",
                """
                # Library

                <!-- trammel: role=declared database=library -->
                ```sql
                ALTER TABLE pen RENAME COLUMN price TO cents;
                ALTER TABLE pen DROP CONSTRAINT IF EXISTS pen_price;
                ALTER TABLE pen ALTER COLUMN cents TYPE bigint;
                ALTER TABLE pen ADD CONSTRAINT pen_cents CHECK (cents > 50);
                -- trammel: rename-in-phases pen.price to cents using (price * 100)::bigint, cents / 100.0
                ```
                """);
    try (ServerDatabase server = TestServer.database(pen)) {
      TestServer.execute(server, project.text("rows.sql"));
      for (int id : List.of(10, 20)) {
        assertThat(project.rehearse().findings()).isEmpty();
        apply(server, project);
        bothTypesWrite(server, id);
      }
      assertThat(project.rehearse().findings()).isEmpty();
      apply(server, project);
      assertThat(rows(server, "SELECT id || ':' || cents FROM pen WHERE id < 4 ORDER BY id"))
          .containsExactly("1:250", "2:75", "3:10000");
    }
    assertThat(project.check().findings()).isEmpty();
    assertThat(project.sync().written()).isEmpty();
  }

  private static void bothTypesWrite(ServerDatabase server, int id) throws SQLException {
    String both = " RETURNING price || '=' || cents";
    assertThat(rows(server, "INSERT INTO pen (id, price) VALUES (" + id + ", 1.25)" + both))
        .containsExactly("1.25=125");
    assertThat(rows(server, "UPDATE pen SET cents = 300 WHERE id = " + id + both))
        .containsExactly("3.00=300");
    assertThat(rows(server, "UPDATE pen SET price = 4 WHERE id = " + id + both))
        .containsExactly("4.00=400");
    assertThat(rows(server, "INSERT INTO pen (id, cents) VALUES (" + (id + 1) + ", 99)" + both))
        .containsExactly("0.99=99");
  }

  @Test
  void anotherTypeNeedsAWordOnHowValuesAreConverted() {
    TestProject project =
        project("")
            .replacing("design.md", "name;\n", "name;\nALTER TABLE book ALTER name TYPE uuid;\n");

    assertThat(project.printed(() -> project.generate().warnings()))
        .startsWith(
            """
            design.md:7:1: error TR301: column book.title cannot be renamed in phases: it becomes uuid, and it is not said by what its values are converted
            """);
  }

  @Test
  void aPhaseThatIsToBeTheLastAsYetIsHeld() {
    TestProject project = project(" until expand");
    project.release();

    assertThat(project.check().findings()).isEmpty();
    assertThat(project.sync().written()).isEmpty();
    project.replacing("design.md", " until expand", "");
    assertThat(project.sync().written()).isNotEmpty();
  }

  @Test
  void aKeyIsRefusedAtItsDirective() {
    TestProject project =
        project("")
            .replacing("design.md", "COLUMN title TO name", "COLUMN id TO number")
            .replacing("design.md", "book.title to name", "book.id to number");

    assertThat(project.printed(() -> project.generate().warnings()))
        .startsWith(
            """
            design.md:6:1: error TR301: column book.id cannot be renamed in phases: it is a key of its table, of which there can be but one
            """);
  }

  private static void bothWrite(ServerDatabase server, int id) throws SQLException {
    String both = " RETURNING title || '=' || name";
    assertThat(rows(server, "INSERT INTO book (id, title) VALUES (" + id + ", 'old')" + both))
        .containsExactly("old=old");
    assertThat(rows(server, "UPDATE book SET name = 'new' WHERE id = " + id + both))
        .containsExactly("new=new");
    assertThat(rows(server, "UPDATE book SET title = 'again' WHERE id = " + id + both))
        .containsExactly("again=again");
    assertThat(rows(server, "INSERT INTO book (id, name) VALUES (" + (id + 1) + ", 'n')" + both))
        .containsExactly("n=n");
    assertThat(rows(server, "INSERT INTO book (id) VALUES (" + (id + 2) + ")" + both))
        .containsExactly("untitled=untitled");
    assertThat(rows(server, "SELECT id FROM book WHERE title IS DISTINCT FROM name")).isEmpty();
  }

  /** Writes the next phase, runs it as psql does, and releases it. */
  private static void apply(ServerDatabase server, TestProject project) throws SQLException {
    List<String> written =
        project.sync().written().stream().filter(each -> each.startsWith("m/")).sorted().toList();
    assertThat(written).isNotEmpty();
    try (Connection connection = server.connect()) {
      for (String file : written) {
        SourceText text = new SourceText(file, project.text(file));
        for (var each : StatementSplitter.split(text).statements()) {
          TestServer.execute(connection, each.sql());
        }
      }
    }
    project.release();
  }

  private static List<String> rows(ServerDatabase server, String sql) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(result.getString(1));
      }
      return rows;
    }
  }
}

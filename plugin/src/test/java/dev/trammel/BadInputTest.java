package dev.trammel;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.trammel.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is wrong is printed whole, by every goal alike, and nothing is written. Long, as the whole
 * text of each message is part of the claim.
 */
class BadInputTest {

  private static final String MIGRATION = "database/migrations/0001_books.sql";
  private static final String PAGE = "schema-docs/tables/books.md";

  @TempDir private Path folder;

  private TestProject project;

  /** Docs own the table of books; the design adds to it. */
  @BeforeEach
  void aProjectInWhichAllAgree() {
    project =
        new TestProject(folder)
            .with(
                "trammel.yaml",
                """
                project: Library
                designs:
                  - file: docs/design.md
                databases:
                  library:
                    migrations: { folder: database/migrations }
                    docs: { folder: schema-docs/tables, owner: false }
                    java: { package: library.db }
                    externals:
                      - table: readers
                        columns: { id: uuid }
                        primary-key: [id]
                """)
            .with(
                MIGRATION,
                """
                CREATE TABLE books (
                  id bigint PRIMARY KEY,
                  title text NOT NULL
                );
                """)
            .with(
                "docs/design.md",
                """
                # Library

                <!-- trammel: role=declared database=library -->
                ```sql
                CREATE TABLE loans (
                  id bigint PRIMARY KEY,
                  book_id bigint NOT NULL REFERENCES books(id),
                  reader_id uuid NOT NULL REFERENCES readers(id)
                );
                ```
                """);
    project.sync();
    project.replacing("trammel.yaml", "owner: false", "owner: true");
    assertThat(project.check().findings()).isEmpty();
  }

  @Test
  void aFolderThatIsMissing() {
    project.replacing("trammel.yaml", "database/migrations", "database/migration");

    assertRefused(
        """
        trammel.yaml:6:27: error TR102: folder does not exist
          found:    database/migration
          expected: a path relative to the project's folder
          fix:      create it, or correct the path
          6 |     migrations: { folder: database/migration }
                                        ^^^^^^^^^^^^^^^^^^
        """);
  }

  @Test
  void aDesignDocumentThatIsMissing() {
    project.without("docs/design.md");

    assertRefused(
        """
        trammel.yaml:3:11: error TR102: file does not exist
          found:    docs/design.md
          expected: a path relative to the project's folder
          fix:      create it, or correct the path
          3 |   - file: docs/design.md
                        ^^^^^^^^^^^^^^
        """);
  }

  @Test
  void noSettingsAtAll() {
    project.without("trammel.yaml");

    assertRefused(
        """
        trammel.yaml: error TR102: the settings file does not exist
          fix:      run mvn trammel:init, or name the file with -Dtrammel.settings
        """);
  }

  @Test
  void aFileThatIsNotUtf8() {
    project.with(
        MIGRATION,
        "CREATE TABLE books (\n  id bigint PRIMARY KEY,\n  title text DEFAULT 'Bücher'\n);\n"
            .getBytes(ISO_8859_1));

    assertRefused(
        """
        database/migrations/0001_books.sql:3:24: error TR103: the file is not UTF-8
          found:    byte 0xFC
          fix:      save the file as UTF-8
        """);
  }

  @Test
  void aFileThatMayNotBeRead() throws IOException {
    Path page = folder.resolve(PAGE);
    Files.setPosixFilePermissions(page, PosixFilePermissions.fromString("-w-------"));
    assumeFalse(Files.isReadable(page), "the user is bound by no permissions");

    String printed = project.printed(() -> project.sync().warnings());

    assertThat(printed)
        .isEqualTo(
            """
            schema-docs/tables/books.md: error TR103: the file cannot be read
              found:    AccessDeniedException
              fix:      make it readable
            """);
  }

  @Test
  void aTableThatIsDocumentedTwice() {
    project.with("schema-docs/tables/books-2.md", project.text(PAGE));

    assertRefused(
        """
        schema-docs/tables/books-2.md:1:3: error TR112: a table is documented twice
          found:    books
          fix:      keep one of the two files
          1 | # books Table
                ^^^^^
          note: schema-docs/tables/books.md:1:3: also documented here
        """);
  }

  @Test
  void aTableDocThatIsCutOff() {
    String page = project.text(PAGE);
    project.with(PAGE, page.substring(0, page.indexOf("| title |") + 12));

    assertRefused(
        """
        schema-docs/tables/books.md:15:13: error TR113: doc ends in the middle
          expected: the footer: a rule and the link back to the overview
          fix:      restore the rest of the file
          15 | | title | `t
                           ^
        """);
  }

  @Test
  void sqlThatDoesNotParse() {
    project
        .replacing(MIGRATION, "text NOT NULL", "text NOT NUL")
        .replacing("docs/design.md", "CREATE TABLE", "CREATE TABEL");

    assertRefused(
        """
        database/migrations/0001_books.sql:3:14: error TR140: PostgreSQL would not read this
          found:    NOT
          expected: a column's default or constraint, a comma or )
          fix:      write it as PostgreSQL reads it
          3 |   title text NOT NUL
                           ^^^
        docs/design.md:5:8: error TR140: PostgreSQL would not read this
          found:    TABEL
          expected: a kind of object; nearest is TABLE
          fix:      write TABLE
          5 | CREATE TABEL loans (
                     ^^^^^
        """);
  }

  @Test
  void aSettingThatIsUnknown() {
    project.replacing("trammel.yaml", "owner: true", "owned: true");

    assertRefused(
        """
        trammel.yaml:7:41: error TR101: unknown setting "owned"
          expected: one of assumptions, categories, folder, lenient, owner
          fix:      write owner
          7 |     docs: { folder: schema-docs/tables, owned: true }
                                                      ^^^^^
        """);
  }

  @Test
  void settingsThatAreNoYaml() {
    project.replacing("trammel.yaml", "migrations: {", "migrations: [");

    assertRefused(
        """
        trammel.yaml:6:48: error TR101: not valid YAML
          found:    while parsing a flow sequence; expected ',' or ']', but got }
          fix:      write the file as YAML 1.2
          6 |     migrations: [ folder: database/migrations }
                                                             ^
        """);
  }

  @Test
  void settingsThatAreEmpty() {
    project.with("trammel.yaml", "");

    assertRefused(
        """
        trammel.yaml: error TR101: no database is named
          fix:      add databases: { <name>: { migrations: { folder: … } } }
        """);
  }

  @Test
  void aDatabaseThatIsUnknown() {
    SortedMap<String, String> before = project.disk();

    String printed = project.printed(() -> project.sync("libary").warnings());

    assertThat(printed)
        .isEqualTo(
            """
            command line: error TR101: no such database
              found:    libary
              expected: one of library
              fix:      correct -Dtrammel.database
            """);
    assertThat(project.disk()).isEqualTo(before);
  }

  @Test
  void aFenceWithoutARole() {
    project.replacing(
        "docs/design.md", "<!-- trammel: role=declared database=library -->", "Loans:");

    assertRefused(
        """
        docs/design.md:4:1: error TR130: the fence has no role
          found:    ```sql
          expected: a comment above it, or a rule for its place; roles are recorded, declared, rollback, query, illustration
          fix:      write <!-- trammel: role=<role> database=<name> --> above it
          4 | ```sql
              ^^^
        """);
  }

  @Test
  void anExternalTableWithAnImpossibleType() {
    project.replacing("trammel.yaml", "id: uuid", "id: numeric(5");

    assertRefused(
        """
        trammel.yaml:11:24: error TR101: not a type
          found:    numeric(5
          expected: a type as PostgreSQL writes it, such as bigint or varchar(50)
          fix:      write the type of the column
          11 |         columns: { id: numeric(5 }
                                      ^^^^^^^^^
        """);
  }

  @Test
  void aPackageThatJavaDoesNotTake() {
    project.replacing("trammel.yaml", "library.db", "my-library.db");

    assertRefused(
        """
        trammel.yaml:8:22: error TR101: not a name that Java takes
          found:    my-library.db
          expected: a package, such as com.example.db
          fix:      write another
          8 |     java: { package: my-library.db }
                                   ^^^^^^^^^^^^^
        """);
  }

  @Test
  void aJavaNameForATableThatIsNotThere() {
    project.replacing("trammel.yaml", "library.db }", "library.db, names: { boks: Tome } }");

    assertRefused(
        """
        trammel.yaml:8:43: error TR101: a Java name for nothing that is there
          found:    boks
          expected: a table, table.column or enum type of the database
          fix:      write books
          8 |     java: { package: library.db, names: { boks: Tome } }
                                                        ^^^^
        """);
  }

  @Test
  void aFolderWhereAFileIsToBeWritten() throws IOException {
    project.replacing(
        "docs/design.md", "id bigint PRIMARY KEY,", "id bigint PRIMARY KEY, due date,");
    Files.delete(folder.resolve("schema-docs/tables/loans.md"));
    Files.createDirectories(folder.resolve("schema-docs/tables/loans.md/here"));
    SortedMap<String, String> before = project.disk();

    String printed = project.printed(() -> project.sync().warnings());

    assertThat(printed)
        .isEqualTo(
            """
            schema-docs/tables/loans.md: error TR104: the file cannot be written
              found:    a folder has this name
              fix:      make its folder writable, or clear what is in the way
            """);
    assertThat(project.disk()).isEqualTo(before);
  }

  private void assertRefused(String expected) {
    SortedMap<String, String> before = project.disk();
    Map<String, Supplier<List<Diagnostic>>> goals =
        Map.of(
            "check", () -> project.check().findings(),
            "generate", () -> project.generate().warnings(),
            "sync", () -> project.sync().warnings());

    goals.forEach((goal, run) -> assertThat(project.printed(run)).as(goal).isEqualTo(expected));

    assertThat(project.disk()).isEqualTo(before);
    assertThat(folder.resolve("target")).doesNotExist();
  }
}

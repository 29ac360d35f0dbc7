package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trammel.cases.VersionedSql;
import dev.trammel.corpus.ModelEquality;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.Table;
import dev.trammel.postgres.Profile;
import dev.trammel.postgres.ProfileReader;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import dev.trammel.source.sql.StatementSplitter;
import dev.trammel.source.sql.StatementText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database that is there already becomes docs and a baseline. */
class ImportTest {

  private static final String LIBRARY =
      """
      CREATE TABLE book (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        title varchar(200) NOT NULL,
        isbn text UNIQUE
      );
      COMMENT ON COLUMN book.title IS 'As on the cover';
      """;

  @TempDir private Path folder;
  private TestProject project;

  @BeforeEach
  void start() {
    project = new TestProject(folder.resolve("library"));
  }

  static List<Path> fixtures() throws IOException, URISyntaxException {
    Path shadow = Path.of(ImportTest.class.getResource("/sql/shadow").toURI());
    try (Stream<Path> files = Files.list(shadow)) {
      return files.sorted().toList();
    }
  }

  /** The driver does not tell every statement from the next one. */
  private static ServerDatabase database(String sql) throws SQLException {
    ServerDatabase database = TestServer.database("SELECT 1");
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (StatementText each :
          StatementSplitter.split(new SourceText("fixture.sql", sql)).statements()) {
        statement.execute(each.sql());
      }
    }
    return database;
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void theBaselineRebuildsTheCatalogAndGivesTheSameDocs(Path fixture)
      throws IOException, SQLException {
    String sql = VersionedSql.of(Files.readString(fixture), TestServer.major());
    try (ServerDatabase original = database(sql)) {
      project.imported(original);
      try (ServerDatabase rebuilt = database(project.text("database/baseline.sql"))) {
        Database before = original.read(ReadScope.ALL).database();
        Database after = rebuilt.read(ReadScope.ALL).database();
        Database placed = inTheOrderOf(before, after);
        assertThat(new ModelEquality(before, placed).differences()).isEmpty();
        if (!placed.equals(after)) {
          // A table that inherits has the columns of its parents first.
          return;
        }

        SortedMap<String, String> firstDisk = project.disk();
        project = new TestProject(folder.resolve("again").resolve("library"));
        project.imported(rebuilt);
        assertThat(project.disk()).isEqualTo(firstDisk);
      }
    }
    assertThat(project.check().findings()).isEmpty();
  }

  /** The same with the columns of each table in the order of another database. */
  private static Database inTheOrderOf(Database order, Database database) {
    Database placed = database;
    for (Table each : database.tables().values()) {
      List<String> names = order.tables().get(each.name()).columnNames();
      List<Column> columns = new ArrayList<>(each.columns());
      columns.sort(Comparator.comparing(column -> names.indexOf(column.name())));
      placed = placed.with(each.withColumns(columns));
    }
    return placed;
  }

  @Test
  void aServerGivesSettingsABaselineAndDocs() throws SQLException {
    ImportResult result;
    try (ServerDatabase server = TestServer.database(LIBRARY)) {
      result = project.imported(server);
      assertThat(project.imported(server).written()).isEmpty();
    }

    assertThat(result.written())
        .containsExactly(
            "trammel.yaml",
            "database/migrations/.gitkeep",
            "database/baseline.sql",
            "schema-docs/tables/book.md",
            "schema-docs/database-schema-overview.md");
    assertThat(result.pomFragment()).isPresent();
    assertThat(project.text("schema-docs/tables/book.md"))
        .contains("| title | `character varying(200)` | **NO** | - | As on the cover |");
    assertThat(project.check().findings()).isEmpty();
    assertThat(project.rehearse().findings()).isEmpty();
  }

  @Test
  void ownersAreKeptWhereTheyAreSeveral() throws SQLException {
    String given =
        LIBRARY
            + """
            CREATE VIEW titles AS SELECT title FROM book;
            ALTER VIEW titles OWNER TO pg_monitor;
            ALTER TABLE book OWNER TO pg_checkpoint;
            REVOKE DELETE ON book FROM pg_checkpoint;
            """;
    try (ServerDatabase server = TestServer.database(given)) {
      project.imported(server);
      String baseline = project.text("database/baseline.sql");
      assertThat(baseline)
          .contains(
              "ALTER TABLE book OWNER TO pg_checkpoint;",
              "REVOKE DELETE ON TABLE book FROM pg_checkpoint;",
              "ALTER VIEW titles OWNER TO pg_monitor;");
      assertThat(project.text("schema-docs/views.md"))
          .contains("ALTER VIEW titles OWNER TO pg_monitor;");
      try (ServerDatabase again = TestServer.database(baseline)) {
        project.imported(again);
      }
      assertThat(project.text("database/baseline.sql")).isEqualTo(baseline);
    }
    assertThat(project.check().findings()).isEmpty();
  }

  @Test
  void aDumpGivesWhatItsServerGives() throws SQLException {
    try (ServerDatabase server = TestServer.database(LIBRARY)) {
      project.imported(server);
    }
    String expected = project.text("database/baseline.sql");
    project = new TestProject(folder.resolve("dumped"));
    project.with(
        "dump.sql",
        """
        --
        -- PostgreSQL database dump
        --

        SET statement_timeout = 0;
        SET client_encoding = 'UTF8';
        SELECT pg_catalog.set_config('search_path', '', false);
        SET default_tablespace = '';

        CREATE TABLE public.book (
            id bigint NOT NULL,
            title character varying(200) NOT NULL,
            isbn text
        );

        ALTER TABLE public.book OWNER TO librarian;

        COMMENT ON COLUMN public.book.title IS 'As on the cover';

        ALTER TABLE public.book ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
            SEQUENCE NAME public.book_id_seq
            START WITH 1
            INCREMENT BY 1
            NO MINVALUE
            NO MAXVALUE
            CACHE 1
        );

        ALTER TABLE ONLY public.book
            ADD CONSTRAINT book_isbn_key UNIQUE (isbn);

        ALTER TABLE ONLY public.book
            ADD CONSTRAINT book_pkey PRIMARY KEY (id);
        """);

    project.imported("dump.sql");

    assertThat(project.text("database/baseline.sql")).isEqualTo(expected);
  }

  @Test
  void docsThatWereThereKeepTheirDescriptionsAndHandWrittenParts() throws SQLException {
    try (ServerDatabase server = TestServer.database(LIBRARY)) {
      project.imported(server);
      project
          .without("trammel.yaml")
          .replacing("schema-docs/tables/book.md", "As on the cover", "As printed on its cover")
          .replacing(
              "schema-docs/tables/book.md",
              "| isbn | `text` | YES | - | - |",
              "| isbn | `text` | YES | - | Thirteen digits |");
      String edited = project.text("schema-docs/tables/book.md");

      project.imported(server);

      assertThat(project.text("schema-docs/tables/book.md")).isEqualTo(edited);
    }
    assertThat(project.text("trammel.yaml")).contains("      owner: true\n");
    assertThat(project.sync().plans().get(0).forward())
        .containsExactly("comment on column book.title", "comment on column book.isbn");
  }

  @Test
  void whereDocsDoNotOwnADescriptionThatWouldBeLostIsRefused() throws SQLException {
    try (ServerDatabase server = TestServer.database(LIBRARY)) {
      project.imported(server);
      project.replacing(
          "schema-docs/tables/book.md",
          "| isbn | `text` | YES | - | - |",
          "| isbn | `text` | YES | - | Thirteen digits |");

      SortedMap<String, String> before = project.disk();

      assertThat(project.printed(() -> project.imported(server).warnings()))
          .startsWith(
              "schema-docs/tables/book.md:15:3: error TR119:"
                  + " the description of book.isbn would be lost\n");
      assertThat(project.disk()).isEqualTo(before);
    }
  }

  @Test
  void aHistoryGoesOnFromItsBaseline() throws SQLException {
    project
        .with(
            "trammel.yaml",
            """
            project: library
            databases:
              library:
                migrations:
                  folder: db
                  layout: plain
                  baseline: { file: baseline.sql, version: "0002" }
                docs: { folder: docs/tables }
            """)
        .with("db/0001_shelf.sql", "CREATE TABLE shelf (no integer);")
        .with("db/0002_gone.sql", "DROP TABLE shelf; CREATE TABLE nowhere.to_be_found (id int);")
        .with("db/0003_year.sql", "ALTER TABLE book ADD COLUMN year integer;");
    try (ServerDatabase server = TestServer.database(LIBRARY)) {
      ImportResult result = project.imported(server);

      assertThat(result.pomFragment()).isEmpty();
      assertThat(result.written()).contains("baseline.sql").doesNotContain("trammel.yaml");
    }
    project.sync();
    assertThat(project.text("docs/tables/book.md")).contains("| year | `integer` |");
    assertThat(project.rehearse().findings()).isEmpty();
  }

  @Test
  void whatBelongsToThePlatformStaysOutAndTablesReferredToAreExternal() throws SQLException {
    Profile supabase = ProfileReader.named("supabase");
    try (ServerDatabase server =
        TestServer.database(
            supabase,
            "CREATE TABLE reader (id uuid PRIMARY KEY REFERENCES auth.users (id), name text)")) {
      project.imported(server, "supabase");
    }
    assertThat(project.text("trammel.yaml"))
        .contains(
            "- { table: \"auth.users\", columns: { \"id\": \"uuid\" }, primary-key: [\"id\"] }");
    assertThat(project.text("database/baseline.sql")).doesNotContain("CREATE SCHEMA");
    assertThat(project.check().findings()).isEmpty();
  }

  @Test
  void whatCannotBeModelledIsNamedAndStrictRefusesIt() throws SQLException {
    try (ServerDatabase server =
        TestServer.database(
            LIBRARY
                + "CREATE OPERATOR === (FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer)")) {
      assertThatThrownBy(() -> project.importedStrictly(server))
          .isInstanceOf(DiagnosticsException.class);
      assertThat(project.root()).doesNotExist();

      assertThat(lines(project.imported(server).warnings()))
          .singleElement()
          .asString()
          .endsWith("warning TR513: not imported: operator ===(integer,integer)");
    }
  }

  private static List<String> lines(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(DiagnosticFormatter::firstLine).toList();
  }
}

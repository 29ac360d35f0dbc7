package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.trammel.artifact.Artifact;
import dev.trammel.artifact.sql.SchemaScript;
import dev.trammel.cases.LineDiff;
import dev.trammel.cases.VersionedSql;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.DocFolder;
import dev.trammel.project.Documented;
import dev.trammel.project.MigrationHistory;
import dev.trammel.project.ProjectReader;
import dev.trammel.project.ProjectSettings;
import dev.trammel.project.ReadingRules;
import dev.trammel.project.SettingsReader;
import dev.trammel.source.sql.StatementSplitter;
import dev.trammel.source.sql.StatementText;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Server, docs, model, SQL, another server, docs: the last docs are the first ones. */
class DocsRoundTripTest {

  private static final String SETTINGS =
      """
      project: Round trip
      databases:
        trip:
          migrations: { folder: database }
          docs: { folder: schema-docs/tables, owner: true }
      """;

  @TempDir private Path folder;

  static List<Path> fixtures() throws IOException, URISyntaxException {
    Path fixtures = Path.of(DocsRoundTripTest.class.getResource("/sql/shadow").toURI());
    try (Stream<Path> files = Files.list(fixtures)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void docsComeBack(Path fixture) throws IOException, SQLException {
    String text = VersionedSql.of(Files.readString(fixture), TestServer.major());
    SourceText sql = new SourceText(fixture.getFileName().toString(), text);
    SortedMap<String, String> first = docs(onServer(sql));

    SortedMap<String, String> last = docs(onServer(script(read(first))));

    assertThat(last.keySet()).isEqualTo(first.keySet());
    first.forEach((path, page) -> assertSame(path, page, last.get(path)));
  }

  private static void assertSame(String path, String first, String last) {
    if (!last.equals(first)) {
      fail(path + "\n" + LineDiff.of(first.lines().toList(), last.lines().toList()));
    }
  }

  private static Database onServer(SourceText sql) throws SQLException {
    try (ServerDatabase database = TestServer.database("SELECT 1");
        Connection session = database.connect();
        Statement runner = session.createStatement()) {
      runner.setEscapeProcessing(false);
      for (StatementText statement : StatementSplitter.split(sql).statements()) {
        try {
          runner.execute(statement.sql());
        } catch (SQLException e) {
          throw new SQLException(statement.sql(), e);
        }
      }
      return database.read(ReadScope.ALL).database();
    }
  }

  private static SourceText script(Database database) {
    return new SourceText("docs.sql", String.join("\n", SchemaScript.of(database)));
  }

  /** As if nothing but the docs were there. */
  private Database read(SortedMap<String, String> docs) throws IOException {
    TestProject project = new TestProject(folder).with("trammel.yaml", SETTINGS);
    docs.forEach(project::with);
    Files.createDirectories(folder.resolve("database"));
    List<DatabaseState> databases =
        ProjectReader.read(folder, "trammel.yaml", new ReadingRules(true, false)).databases();
    assertThat(databases.get(0).unknowns()).isEmpty();
    return databases.get(0).declared();
  }

  private static SortedMap<String, String> docs(Database database) {
    Diagnostics diagnostics = new Diagnostics();
    ProjectSettings settings =
        new SettingsReader(diagnostics).read(new SourceText("trammel.yaml", SETTINGS));
    DatabaseState state =
        new DatabaseState(
            settings.databases().get(0),
            Database.EMPTY,
            MigrationHistory.EMPTY,
            database,
            database,
            List.of(),
            List.of(),
            DocFolder.EMPTY,
            new Documented(new TreeMap<>(), Database.EMPTY),
            List.of(),
            List.of(),
            MeaningEquality.OFFLINE,
            Map.of());
    DerivedDocs derived = new DerivedDocs(settings, state, Optional.of("1"));
    SortedMap<String, String> docs = new TreeMap<>();
    for (Artifact page : derived.artifacts()) {
      docs.put(page.path(), page.content());
    }
    assertThat(derived.findings()).extracting(Diagnostic::message).isEmpty();
    return docs;
  }
}

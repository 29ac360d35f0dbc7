package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.postgres.ClassPathBinaries;
import dev.trammel.postgres.EmbeddedServer;
import dev.trammel.postgres.ProfileReader;
import dev.trammel.postgres.ServerDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of a server that holds what the example's migrations make, as Python. */
class RenderTest {

  private static final Path EXAMPLE =
      Path.of("..").toAbsolutePath().normalize().resolve("example-project");

  @TempDir private static Path serverFolder;

  private static EmbeddedServer server;
  private static ServerDatabase database;

  @TempDir private Path folder;

  @BeforeAll
  static void migrate() throws IOException, SQLException {
    server = EmbeddedServer.start(new ClassPathBinaries(), serverFolder);
    database = server.createDatabase("render", ProfileReader.named("supabase"));
    run("CREATE TABLE ventures (id uuid PRIMARY KEY)");
    try (Stream<Path> files = Files.list(EXAMPLE.resolve("database/migrations"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".sql")).sorted().toList()) {
        run(Files.readString(file));
      }
    }
    run("INSERT INTO agent_tools (tool_key, tool_name) VALUES ('web_search', 'Web search')");
    run(
        """
        INSERT INTO crewai_agents (agent_key, name, role, goal, backstory, tools, max_rpm, "verbose")
        VALUES ('analyst', 'Analyst', 'Analyst', 'Count', 'Says ''quote''', '{web_search}', 0, true)
        """);
  }

  private static void run(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private RenderResult render() {
    return new Pipeline(Progress.SILENT)
        .render(
            new RenderRequest(
                ProjectLocation.of(EXAMPLE),
                Optional.of("platform"),
                database.address().url(),
                database.address().user(),
                database.address().password(),
                folder));
  }

  @Test
  void aRowBecomesAnAgent() throws IOException {
    RenderResult result = render();

    assertThat(result.written()).contains("platform_agents/agents.py");
    assertThat(Files.readString(folder.resolve("platform_agents/agents.py")))
        .contains("def analyst(registries: Registries) -> Agent:")
        .contains("tools=[registries.tool(\"web_search\")]")
        .contains("verbose=True")
        .doesNotContain("max_rpm");
  }

  @Test
  void renderingTheSameRowsAgainWritesNothing() {
    render();

    assertThat(render().written()).isEmpty();
  }

  @Test
  void aRowThatCrewAiWouldRefuseIsNamedAndNothingIsWritten() throws SQLException, IOException {
    run("INSERT INTO crewai_crews (crew_name, process_type) VALUES ('c', 'consensual')");
    try {
      assertThatThrownBy(this::render)
          .isInstanceOfSatisfying(
              DiagnosticsException.class,
              refusal ->
                  assertThat(refusal.diagnostics().stream().map(DiagnosticFormatter::firstLine))
                      .anyMatch(line -> line.contains("crewai_crews[c].process_type")));
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files).isEmpty();
      }
    } finally {
      run("DELETE FROM crewai_crews");
    }
  }

  @Test
  void thePasswordIsNeverPrinted() {
    RenderRequest request =
        new RenderRequest(
            ProjectLocation.of(EXAMPLE),
            Optional.empty(),
            "jdbc:postgresql://127.0.0.1:1/none",
            Optional.of("somebody"),
            Optional.of("s3cret"),
            folder);

    assertThat(request.toString()).doesNotContain("s3cret");
    assertThatThrownBy(() -> new Pipeline(Progress.SILENT).render(request))
        .isInstanceOfSatisfying(
            DiagnosticsException.class,
            refusal ->
                assertThat(List.of(refusal.diagnostics()).toString()).doesNotContain("s3cret"));
  }
}

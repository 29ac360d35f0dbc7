package dev.trammel.example.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trammel.example.platform.db.AgentCodeDeployment;
import dev.trammel.example.platform.db.AgentCodeDeploymentTable;
import dev.trammel.example.platform.db.CrewaiAgent;
import dev.trammel.example.platform.db.CrewaiAgent.CodeExecutionMode;
import dev.trammel.example.platform.db.CrewaiCrew;
import dev.trammel.postgres.ClassPathBinaries;
import dev.trammel.postgres.EmbeddedServer;
import dev.trammel.postgres.ProfileReader;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.runtime.InvalidRowException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The platform on a PostgreSQL that holds what the migrations make. */
class PlatformTest {

  private static EmbeddedServer server;
  private static Connection connection;

  @BeforeAll
  static void migrate() throws IOException, SQLException {
    server = EmbeddedServer.start(new ClassPathBinaries(), Path.of("target", "platform-test"));
    ServerDatabase database = server.createDatabase("platform", ProfileReader.named("supabase"));
    connection = database.connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE ventures (id uuid PRIMARY KEY)");
      for (Path migration : migrations()) {
        statement.execute(Files.readString(migration));
      }
    }
  }

  private static List<Path> migrations() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("database", "migrations"))) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }

  @AfterAll
  static void stop() throws SQLException {
    connection.close();
    server.close();
  }

  private static CrewaiAgent.Builder agent(String key) {
    return CrewaiAgent.builder().agentKey(key).name(key).role("Analyst").goal("G").backstory("B");
  }

  @Test
  void anAgentGetsTheDefaultsOfTheDatabase() throws SQLException {
    CrewaiAgent agent = new AgentRegistry(connection).register(agent("analyst"));

    assertEquals(new BigDecimal("0.70"), agent.temperature());
    assertEquals(25, agent.maxIter());
    assertEquals(CodeExecutionMode.SAFE, agent.codeExecutionMode());
    assertFalse(agent.verbose());
    assertEquals(List.of(), agent.tools());
  }

  @Test
  void anAgentIsReconfigured() throws SQLException {
    AgentRegistry registry = new AgentRegistry(connection);
    CrewaiAgent agent = registry.register(agent("writer"));

    CrewaiAgent changed =
        registry.configure(agent.id(), CrewaiAgent.builder().verbose(true).maxRpm(30));

    assertTrue(changed.verbose());
    assertEquals(30, changed.maxRpm());
    assertEquals(agent.role(), changed.role());
  }

  @Test
  void anAgentThatPostgresqlWouldRefuseIsRefusedBefore() {
    CrewaiAgent.Builder wrong = agent("k".repeat(101)).temperature(new BigDecimal("10.5"));

    InvalidRowException refusal =
        assertThrows(
            InvalidRowException.class, () -> new AgentRegistry(connection).register(wrong));

    assertEquals(2, refusal.report().violations().size(), refusal.getMessage());
  }

  @Test
  void aCrewWorksInItsOrder() throws SQLException {
    AgentRegistry registry = new AgentRegistry(connection);
    CrewaiAgent second = registry.register(agent("second"));
    CrewaiAgent first = registry.register(agent("first"));

    CrewaiCrew crew = registry.assemble("study", List.of(first, second));

    assertEquals(CrewaiCrew.ProcessType.SEQUENTIAL, crew.processType());
    assertEquals(List.of(first, second), registry.members(crew.id()));
  }

  @Test
  void aDeploymentReplacesTheOneThatRan() throws SQLException {
    CrewaiAgent agent = new AgentRegistry(connection).register(agent("deployed"));
    CodeDeployments deployments = new CodeDeployments(connection);
    UUID reviewer = UUID.fromString("00000000-0000-0000-0000-000000000001");
    AgentCodeDeployment former = deployments.propose(agent, "def deployed(): ...");
    deployments.activate(former.id(), reviewer);

    AgentCodeDeployment next = deployments.propose(agent, "def deployed(): pass");
    deployments.activate(next.id(), reviewer);

    assertEquals(next.id(), deployments.active(agent.id()).orElseThrow().id());
    AgentCodeDeployment replaced =
        AgentCodeDeploymentTable.find(connection, former.id()).orElseThrow();
    assertEquals(next.id(), replaced.replacedBy());
    assertFalse(replaced.isActive());
  }
}

package dev.trammel.artifact.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.model.Database;
import dev.trammel.plan.Description;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanMode;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.plan.RandomDatabases;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pairs of databases drawn at random, every leg on a server. */
class ServerPropertyTest {

  /** {@code -Dtrammel.pairs=20000} for the longer run, {@code -Dtrammel.firstPair} to go on. */
  private static final int PAIRS = Integer.getInteger("trammel.pairs", 40);

  private static final int FIRST = Integer.getInteger("trammel.firstPair", 1);

  @ParameterizedTest
  @EnumSource
  void postgresGoesForwardBackAndForwardAgain(PlanMode mode) throws SQLException {
    for (int seed = FIRST; seed < FIRST + PAIRS; seed++) {
      run(seed, mode);
    }
  }

  static void run(int seed, PlanMode mode) throws SQLException {
    Diagnostics diagnostics = new Diagnostics();
    Plan plan = new RandomDatabases(seed, TestServer.major()).pair().plan(mode, diagnostics);
    assertThat(diagnostics.all()).as("pair %d", seed).isEmpty();
    run(plan, "pair " + seed);
  }

  private static void run(Plan plan, String name) throws SQLException {
    Database to = made(plan.to(), name + ", to");
    try (ServerDatabase server = TestServer.database("")) {
      execute(server, SchemaScript.of(plan.from()), name + ", from");
      Database from = server.read(ReadScope.ALL).database();
      execute(server, PlanStatements.forward(plan), name + ", forward");
      assertSame(server, to, name + ", forward");
      execute(server, PlanStatements.rollback(plan), name + ", rollback");
      assertSame(server, from, name + ", rollback");
      execute(server, PlanStatements.forward(plan), name + ", forward again");
      assertSame(server, to, name + ", forward again");
    }
  }

  private static Database made(Database database, String name) throws SQLException {
    try (ServerDatabase server = TestServer.database("")) {
      execute(server, SchemaScript.of(database), name);
      return server.read(ReadScope.ALL).database();
    }
  }

  private static void execute(ServerDatabase server, List<String> statements, String name)
      throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (String each : statements) {
        try {
          statement.execute(each);
        } catch (SQLException e) {
          throw new AssertionError(
              name
                  + ": "
                  + e.getMessage()
                  + "\nin "
                  + each
                  + "\nof\n"
                  + String.join("\n", statements),
              e);
        }
      }
    }
  }

  private static void assertSame(ServerDatabase server, Database expected, String name) {
    Plan rest =
        Planner.plan(
            PlanRequest.between(
                server.read(ReadScope.ALL).database(), expected, MeaningEquality.OFFLINE, "server"),
            new Diagnostics());
    assertThat(rest.steps()).as(name).extracting(step -> Description.of(step.change())).isEmpty();
  }
}

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
import dev.trammel.plan.RandomDatabases.Pair;
import dev.trammel.plan.Step;
import dev.trammel.postgres.CatalogReader;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ReusedDatabase;
import dev.trammel.rehearsal.PairRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One pair of databases on a server: forward, back, and forward again, with rows in it. */
final class PairRun {

  /** The pair itself is none that PostgreSQL takes. */
  static final class NoPair extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoPair(Throwable cause) {
      super(cause);
    }
  }

  private final String name;
  private final Plan plan;

  private PairRun(String name, Plan plan) {
    this.name = name;
    this.plan = plan;
  }

  /**
   * Fails when a leg does.
   *
   * @return how many rows were there
   */
  static int run(Pair pair, PlanMode mode, String name, ReusedDatabase server) throws SQLException {
    Diagnostics diagnostics = new Diagnostics();
    Plan plan = pair.plan(mode, diagnostics);
    assertThat(diagnostics.all()).as(name).isEmpty();
    return new PairRun(name, plan).run(server);
  }

  private int run(ReusedDatabase server) throws SQLException {
    Connection connection = server.emptied();
    build(connection, plan.to(), ", to");
    Database to = read(connection);
    connection = server.emptied();
    build(connection, plan.from(), ", from");
    Database from = read(connection);
    PairRows rows =
        PairRows.fill(connection, from, to, plan.steps().stream().map(Step::change).toList());
    execute(connection, PlanStatements.forward(plan), ", forward");
    Database planned = assertSame(connection, to, ", forward");
    rows.afterForward(planned, name + ", forward");
    execute(connection, List.of("SET trammel.allow = 'all'"), "");
    execute(connection, PlanStatements.rollback(plan), ", rollback");
    assertSame(connection, from, ", rollback");
    rows.afterRollback(name + ", rollback");
    execute(connection, PlanStatements.forward(plan), ", forward again");
    assertSame(connection, to, ", forward again");
    return rows.generated().count();
  }

  private void build(Connection connection, Database database, String leg) throws SQLException {
    try {
      connection.setAutoCommit(false);
      execute(connection, SchemaScript.of(database), leg);
      connection.commit();
    } catch (AssertionError e) {
      throw new NoPair(e);
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private void execute(Connection connection, List<String> statements, String leg)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (String each : statements) {
        try {
          statement.execute(each);
        } catch (SQLException e) {
          throw new AssertionError(
              name
                  + leg
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

  private static Database read(Connection connection) {
    return CatalogReader.read(connection, ReadScope.ALL).database();
  }

  private Database assertSame(Connection connection, Database expected, String leg) {
    Database found = read(connection);
    Plan rest =
        Planner.plan(
            PlanRequest.between(found, expected, MeaningEquality.OFFLINE, "server"),
            new Diagnostics());
    assertThat(rest.steps())
        .as(name + leg)
        .extracting(step -> Description.of(step.change()))
        .isEmpty();
    return found;
  }
}

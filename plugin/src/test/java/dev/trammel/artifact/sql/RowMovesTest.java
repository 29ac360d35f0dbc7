package dev.trammel.artifact.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.model.Database;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanMode;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table that is made anew, as it is partitioned otherwise, keeps its rows there and back. */
class RowMovesTest {

  private static final String PLAIN =
      "CREATE TABLE trips (id integer GENERATED ALWAYS AS IDENTITY, day date NOT NULL);";
  private static final String BY_DAY =
      "CREATE TABLE trips (id integer GENERATED ALWAYS AS IDENTITY, day date NOT NULL)"
          + " PARTITION BY RANGE (day);"
          + "CREATE TABLE trips_2026 PARTITION OF trips"
          + " FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');";
  private static final String FILL =
      "INSERT INTO trips (day) VALUES ('2026-02-01'), ('2026-03-01');";
  private static final List<String> ROWS = List.of("1 2026-02-01", "2 2026-03-01");

  @ParameterizedTest
  @EnumSource(PlanMode.class)
  void rowsOfPlainTableLieInItsPartitionsAndComeBack(PlanMode mode) throws SQLException {
    Plan plan = plan(PLAIN, BY_DAY, mode);
    try (ServerDatabase server = TestServer.database(PLAIN + FILL)) {
      run(server, PlanStatements.forward(plan));
      assertThat(rows(server, "trips_2026")).isEqualTo(ROWS);
      TestServer.execute(server, "INSERT INTO trips (day) VALUES ('2026-04-01')");
      assertThat(rows(server, "trips")).hasSize(3).contains("3 2026-04-01");
      run(server, PlanStatements.rollback(plan));
      assertThat(rows(server, "trips")).containsAll(ROWS).contains("3 2026-04-01");
    }
  }

  @ParameterizedTest
  @EnumSource(PlanMode.class)
  void rowsOfPartitionsThatGoAreInThePlainTable(PlanMode mode) throws SQLException {
    Plan plan = plan(BY_DAY, PLAIN, mode);
    try (ServerDatabase server = TestServer.database(BY_DAY + FILL)) {
      run(server, PlanStatements.forward(plan));
      assertThat(rows(server, "trips")).isEqualTo(ROWS);
      run(server, PlanStatements.rollback(plan));
      assertThat(rows(server, "trips_2026")).isEqualTo(ROWS);
    }
  }

  @ParameterizedTest
  @EnumSource(PlanMode.class)
  void valuesOfRowsThatAreGoneAreNotGivenAgain(PlanMode mode) throws SQLException {
    Plan plan = plan(PLAIN, BY_DAY, mode);
    try (ServerDatabase server = TestServer.database(PLAIN + FILL + "DELETE FROM trips;")) {
      run(server, PlanStatements.forward(plan));
      TestServer.execute(server, FILL + "DELETE FROM trips WHERE id = 4;");
      assertThat(rows(server, "trips")).containsExactly("3 2026-02-01");
      run(server, PlanStatements.rollback(plan));
      TestServer.execute(server, FILL);
      assertThat(rows(server, "trips"))
          .containsExactlyInAnyOrder("3 2026-02-01", "5 2026-02-01", "6 2026-03-01");
    }
  }

  @ParameterizedTest
  @EnumSource(PlanMode.class)
  void rowThatFitsNoPartitionStopsIt(PlanMode mode) throws SQLException {
    Plan plan = plan(PLAIN, BY_DAY, mode);
    try (ServerDatabase server =
        TestServer.database(PLAIN + "INSERT INTO trips (day) VALUES ('1999-01-01');")) {
      assertThatThrownBy(() -> run(server, PlanStatements.forward(plan)))
          .hasMessageContaining("no partition of relation \"trips\" found for row");
      assertThat(rows(server, "trips")).containsExactly("1 1999-01-01");
    }
  }

  private static Plan plan(String before, String after, PlanMode mode) throws SQLException {
    Diagnostics diagnostics = new Diagnostics();
    Plan plan =
        Planner.plan(
            PlanRequest.between(read(before), read(after), MeaningEquality.OFFLINE, "trips")
                .withMode(mode),
            diagnostics);
    assertThat(diagnostics.all()).isEmpty();
    return plan;
  }

  private static Database read(String sql) throws SQLException {
    try (ServerDatabase server = TestServer.database(sql)) {
      return server.read(ReadScope.ALL).database();
    }
  }

  /** In one transaction, as the migration's file says. */
  private static void run(ServerDatabase server, List<String> statements) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String each : statements) {
        statement.execute(each);
      }
      connection.commit();
    }
  }

  private static List<String> rows(ServerDatabase server, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT id || ' ' || day FROM " + table + " ORDER BY id")) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }
}

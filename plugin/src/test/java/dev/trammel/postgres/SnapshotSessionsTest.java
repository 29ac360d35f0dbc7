package dev.trammel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trammel.diagnostic.Code;
import dev.trammel.model.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several sessions read what one would have read at the same moment. */
class SnapshotSessionsTest {

  private static final int TABLES = 2100;

  private static final String TABLES_SQL =
      """
      DO $$ BEGIN
        FOR i IN 1..%d LOOP
          EXECUTE format('CREATE TABLE t%%s (id int PRIMARY KEY, a text DEFAULT %%L CHECK (a > %%L))',
            i, i, i);
        END LOOP;
      END $$
      """
          .formatted(TABLES);

  @Test
  void aDatabaseOfManyTablesIsReadAsByOneSession() throws SQLException {
    try (ServerDatabase server = TestServer.database(TABLES_SQL);
        Connection connection = server.connect()) {
      Database bySeveral = server.read(ReadScope.ALL).database();
      assertThat(bySeveral.tables()).hasSize(TABLES);
      assertThat(bySeveral).isEqualTo(CatalogReader.read(connection, ReadScope.ALL).database());
    }
  }

  @Test
  void allReadAtTheSameTimeAndNoneSeesWhatIsNewer() throws Exception {
    try (ServerDatabase server = TestServer.database("CREATE TABLE t (n int)");
        Connection connection = server.connect();
        SnapshotSessions sessions = sessions(connection, server::connect)) {
      TestServer.execute(server, "INSERT INTO t VALUES (1)");
      List<List<Integer>> parts = sessions.parts(IntStream.range(0, 5000).boxed().toList());
      CyclicBarrier all = new CyclicBarrier(parts.size());
      List<Future<List<String>>> reading = new ArrayList<>();
      for (List<Integer> part : parts) {
        reading.add(
            sessions.submit(
                query -> {
                  await(all);
                  String rows = count(query);
                  return part.stream().map(each -> each + " of " + rows).toList();
                }));
      }
      List<String> read = new ArrayList<>();
      for (Future<List<String>> each : reading) {
        read.addAll(SnapshotSessions.result(each));
      }
      assertThat(read)
          .isEqualTo(IntStream.range(0, 5000).mapToObj(each -> each + " of 0").toList());
    }
  }

  private static void await(CyclicBarrier all) {
    try {
      all.await(1, TimeUnit.MINUTES);
    } catch (Exception e) {
      throw new IllegalStateException("the sessions do not read at the same time", e);
    }
  }

  private static String count(Query query) throws SQLException {
    return query.list("SELECT count(*) AS n FROM t", row -> row.string("n")).get(0);
  }

  @Test
  void whatFailsElsewhereFailsHere() throws SQLException {
    try (ServerDatabase server = TestServer.database("");
        Connection connection = server.connect();
        SnapshotSessions sessions = sessions(connection, server::connect)) {
      Future<List<Integer>> reading =
          sessions.submit(query -> query.list("SELECT 1 / 0 AS n", row -> (int) row.number("n")));
      assertThatThrownBy(() -> SnapshotSessions.result(reading))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("division by zero");
    }
  }

  @Test
  void whereNoFurtherSessionIsAdmittedOneReadsAll() throws SQLException {
    try (ServerDatabase server = TestServer.database("CREATE TABLE t (n int)");
        Connection connection = server.connect();
        SnapshotSessions sessions =
            sessions(
                connection,
                () -> {
                  throw ServerFault.of(Code.TR510, "server", "too many clients").exception();
                })) {
      List<Future<String>> reading = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        reading.add(sessions.submit(SnapshotSessionsTest::count));
      }
      for (Future<String> each : reading) {
        assertThat(SnapshotSessions.result(each)).isEqualTo("0");
      }
    }
  }

  /** For many tables, on the snapshot that the connection's transaction has now. */
  private static SnapshotSessions sessions(Connection connection, Supplier<Connection> further)
      throws SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    Query first = new Query(connection);
    first.list("SELECT 1 AS one", row -> row.string("one"));
    return new SnapshotSessions(
        first,
        further,
        (other, snapshot) -> {
          other.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
          try (Statement statement = other.createStatement()) {
            statement.execute("SET TRANSACTION SNAPSHOT '" + snapshot + "'");
          }
        },
        5000);
  }
}

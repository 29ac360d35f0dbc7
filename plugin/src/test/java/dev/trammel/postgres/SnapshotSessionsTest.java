package dev.trammel.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trammel.model.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
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
  void itemsStayInOrderAndOthersSeeNothingNewer() throws SQLException {
    try (ServerDatabase server = TestServer.database("CREATE TABLE t (n int)");
        Connection connection = server.connect()) {
      connection.setAutoCommit(false);
      SnapshotSessions sessions = sessions(server, connection);
      TestServer.execute(server, "INSERT INTO t VALUES (1)");
      List<Integer> items = IntStream.range(0, 5000).boxed().toList();
      List<String> read =
          sessions.read(
              items,
              (query, part) -> {
                String rows =
                    query.list("SELECT count(*) AS n FROM t", row -> row.string("n")).get(0);
                return part.stream().map(each -> each + " of " + rows).toList();
              });
      assertThat(read).isEqualTo(items.stream().map(each -> each + " of 0").toList());
    }
  }

  @Test
  void whatFailsElsewhereFailsHere() throws SQLException {
    try (ServerDatabase server = TestServer.database("");
        Connection connection = server.connect()) {
      connection.setAutoCommit(false);
      SnapshotSessions sessions = sessions(server, connection);
      List<Integer> items = IntStream.range(0, 5000).boxed().toList();
      assertThatThrownBy(
              () ->
                  sessions.read(
                      items,
                      (query, part) ->
                          query.list("SELECT 1 / 0 AS n", row -> (int) row.number("n"))))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("division by zero");
    }
  }

  /** On the snapshot that the connection's transaction has now. */
  private static SnapshotSessions sessions(ServerDatabase server, Connection connection)
      throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    Query first = new Query(connection);
    first.list("SELECT 1 AS one", row -> row.string("one"));
    return new SnapshotSessions(
        first,
        server::connect,
        (other, snapshot) -> {
          other.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
          try (Statement statement = other.createStatement()) {
            statement.execute("SET TRANSACTION SNAPSHOT '" + snapshot + "'");
          }
        });
  }
}

package dev.trammel.artifact.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.FillColumn;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** A backfill that was killed goes on where it was. */
class BackfillTest {

  private static final String TABLE =
      """
      CREATE TABLE book (shelf integer, place integer, mark text, PRIMARY KEY (shelf, place));
      INSERT INTO book SELECT s, p FROM generate_series(1, 20) s, generate_series(1, 50) p;
      """;

  private static final FillColumn FILL =
      new FillColumn(
          QualifiedName.of("book"), "mark", new Expression("shelf || '-' || place"), true);

  @Test
  void batchesThatWereCommittedStayWhenTheRestIsKilled() throws Exception {
    try (ServerDatabase server = TestServer.database(TABLE);
        Connection client = server.connect()) {
      Database before = server.read(ReadScope.ALL).database();
      List<String> statements = FillSql.fillInBatches(FILL, before, 60);
      client.setAutoCommit(false);
      TestServer.execute(client, "SELECT FROM book WHERE (shelf, place) = (9, 9) FOR UPDATE");

      CompletableFuture<Void> run = CompletableFuture.runAsync(() -> runAll(server, statements));
      kill(server);
      assertThatThrownBy(run::join).isInstanceOf(CompletionException.class);

      assertThat(count(server, "mark IS NOT NULL")).isEqualTo(360);
      client.rollback();
      runAll(server, statements);
      assertThat(count(server, "mark = shelf || '-' || place")).isEqualTo(1000);
      runAll(server, statements);
      assertThat(count(server, "true")).isEqualTo(1000);
    }
  }

  @Test
  void whoHadNoValueHasNoneAfterTheWayBackUnlessItWasEdited() throws SQLException {
    try (ServerDatabase server = TestServer.database(TABLE)) {
      Database before = server.read(ReadScope.ALL).database();
      TestServer.execute(server, "UPDATE book SET mark = 'mine' WHERE shelf = 1");
      runAll(server, FillSql.fillInBatches(FILL, before, 7));
      TestServer.execute(server, "UPDATE book SET mark = 'edited' WHERE shelf = 2");

      for (var each : FILL.reverse(before).changes()) {
        runAll(server, SqlEmitter.statements(each, before));
      }

      assertThat(count(server, "mark = 'mine'")).isEqualTo(50);
      assertThat(count(server, "mark = 'edited'")).isEqualTo(50);
      assertThat(count(server, "mark IS NULL")).isEqualTo(900);
    }
  }

  private static void runAll(ServerDatabase server, List<String> statements) {
    try (Connection connection = server.connect()) {
      for (String each : statements) {
        TestServer.execute(connection, each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the session that waits for the row, once it does. */
  private static void kill(ServerDatabase server) throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      boolean killed = false;
      while (!killed) {
        try (ResultSet waiting =
            statement.executeQuery(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
          killed = waiting.next();
        }
        Thread.sleep(20);
      }
    }
  }

  private static long count(ServerDatabase server, String condition) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT count(*) FROM book WHERE " + condition)) {
      result.next();
      return result.getLong(1);
    }
  }
}

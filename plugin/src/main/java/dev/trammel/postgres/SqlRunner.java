package dev.trammel.postgres;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Runs scripts. The first statement that PostgreSQL refuses ends a script:
 *
 * <pre>{@code
 * migrations/2.sql:3:12: error TR511: PostgreSQL refuses the statement: column "ag" does not exist
 *   found:    SQLSTATE 42703
 *   fix:      Perhaps you meant to reference the column "agents.age".
 * }</pre>
 */
public final class SqlRunner {

  private SqlRunner() {}

  /**
   * Runs a script; a transactional one that fails leaves nothing behind. Notices are ignored, and
   * settings of the session end with the script.
   *
   * @param connection in autocommit mode, and left so
   * @return why it failed, at the place that PostgreSQL points to; empty when it ran to its end
   */
  public static Optional<Diagnostic> run(Connection connection, SqlScript script) {
    return run(connection, script, StatementWatch.NONE);
  }

  /** The same, looked at by another. */
  public static Optional<Diagnostic> run(
      Connection connection, SqlScript script, StatementWatch watch) {
    try {
      connection.setAutoCommit(!script.transactional());
      for (SqlText statement : script.statements()) {
        watch.before(connection, statement);
        Optional<Diagnostic> failure = run(connection, statement);
        if (failure.isPresent()) {
          return failure;
        }
        watch.after(connection, statement);
      }
      return script.transactional() ? commit(connection, script) : Optional.empty();
    } catch (SQLException e) {
      return Optional.of(failure(last(script), e));
    } finally {
      end(connection);
    }
  }

  private static Optional<Diagnostic> run(Connection connection, SqlText text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (text.copyData().isPresent()) {
        copy(connection, text.sql(), text.copyData().get());
        return Optional.empty();
      }
      statement.setEscapeProcessing(false);
      statement.execute(text.sql());
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(failure(text, e));
    }
  }

  private static void copy(Connection connection, String sql, String rows) throws SQLException {
    try {
      connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(rows));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can always be read", e);
    }
  }

  /** Deferred constraints are checked here. */
  private static Optional<Diagnostic> commit(Connection connection, SqlScript script) {
    try {
      connection.commit();
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(failure(last(script), e));
    }
  }

  private static SqlText last(SqlScript script) {
    int size = script.statements().size();
    return size == 0
        ? new SqlText("", dev.trammel.diagnostic.Position.ofFile(script.name()))
        : script.statements().get(size - 1);
  }

  /** Ends what the script left open, whether we or the script itself began it. */
  private static void end(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      if (connection.getAutoCommit()) {
        statement.execute("ROLLBACK");
      } else {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      Address.settle(connection);
    } catch (SQLException e) {
      // The connection is gone; the failure that is reported says so.
      return;
    }
  }

  private static Diagnostic failure(SqlText text, SQLException e) {
    ServerErrorMessage server =
        e instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    if (server == null) {
      return Diagnostic.error(
              Code.TR511, text.position(), "the connection was lost at the statement")
          .found(String.valueOf(e.getMessage()));
    }
    int offset = Math.max(0, server.getPosition() - 1);
    Diagnostic diagnostic =
        Diagnostic.error(
                Code.TR511,
                text.position().line() == 0 ? text.position() : text.position(offset),
                "PostgreSQL refuses the statement: " + server.getMessage())
            .found(found(server));
    return server.getHint() == null ? diagnostic : diagnostic.fix(server.getHint());
  }

  private static String found(ServerErrorMessage server) {
    StringBuilder found = new StringBuilder("SQLSTATE ").append(server.getSQLState());
    if (server.getDetail() != null) {
      found.append('\n').append(server.getDetail());
    }
    if (server.getInternalQuery() != null) {
      found.append("\nin ").append(server.getInternalQuery().strip());
    }
    if (server.getWhere() != null) {
      found.append('\n').append(server.getWhere());
    }
    return found.toString();
  }
}

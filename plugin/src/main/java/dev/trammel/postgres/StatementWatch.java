package dev.trammel.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** Looks on while a script runs. */
public interface StatementWatch {

  /** Looks away. */
  StatementWatch NONE =
      new StatementWatch() {
        @Override
        public void before(Connection connection, SqlText statement) {}

        @Override
        public void after(Connection connection, SqlText statement) {}
      };

  /** Called before the statement, in its transaction where it does not open one itself. */
  void before(Connection connection, SqlText statement) throws SQLException;

  /** Called when PostgreSQL has carried the statement out, and has not committed it yet. */
  void after(Connection connection, SqlText statement) throws SQLException;
}

package dev.trammel.suites;

import dev.trammel.diagnostic.SourceText;
import dev.trammel.postgres.Catalog;
import dev.trammel.postgres.CatalogReader;
import dev.trammel.postgres.Profile;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import dev.trammel.source.sql.StatementSplitter;
import dev.trammel.source.sql.StatementText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds the databases of cases; roles that a case takes for granted are made for it. */
final class SuiteServer {

  private static final Pattern NO_ROLE = Pattern.compile("role \"(.+)\" does not exist");
  private static final Pattern ROLE = Pattern.compile("role \"(.+)\" already exists");

  private static final String CLEAR = Inventory.text("/suites/clear.sql");

  private static final Deque<ServerDatabase> free = new ArrayDeque<>();
  private static String pristine;

  private SuiteServer() {}

  /** A database as it came of a case's SQL. */
  record Built(Catalog catalog, Inventory inventory) {}

  /** A database in which the SQL has run; to be given back. */
  static ServerDatabase database(String sql) throws SQLException {
    ServerDatabase database = free.isEmpty() ? made() : free.pop();
    try (Connection connection = database.connect()) {
      for (StatementText each :
          StatementSplitter.split(new SourceText("case.sql", sql)).statements()) {
        take(connection, each.sql());
      }
      return database;
    } catch (SQLException e) {
      giveBack(database);
      throw e;
    }
  }

  private static ServerDatabase made() throws SQLException {
    ServerDatabase database = TestServer.get().createDatabase("suite", Profile.PLAIN);
    if (pristine == null) {
      try (Connection connection = database.connect()) {
        pristine = counts(connection);
      }
    }
    return database;
  }

  /** How much there is: enough to see that something was left. */
  private static String counts(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(Inventory.text("/suites/counts.sql"))) {
      row.next();
      return row.getString(1);
    }
  }

  static void giveBack(ServerDatabase database) {
    try (Connection connection = database.connect()) {
      execute(connection, CLEAR);
      if (counts(connection).equals(pristine)) {
        free.push(database);
        return;
      }
    } catch (SQLException e) {
      // What cannot be cleared is dropped.
    }
    database.close();
  }

  static Built read(ServerDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return new Built(CatalogReader.read(connection, ReadScope.ALL), Inventory.of(connection));
    }
  }

  private static void take(Connection connection, String sql) throws SQLException {
    try {
      execute(connection, sql);
    } catch (SQLException e) {
      Matcher missing = NO_ROLE.matcher(String.valueOf(e.getMessage()));
      if (missing.find()) {
        execute(connection, "CREATE ROLE \"" + missing.group(1) + "\"");
        take(connection, sql);
      } else if (!ROLE.matcher(String.valueOf(e.getMessage())).find()) {
        throw e;
      }
    }
  }

  static void execute(Connection connection, List<String> statements) throws SQLException {
    for (String each : statements) {
      try {
        execute(connection, each);
      } catch (SQLException e) {
        throw new SQLException(e.getMessage() + "\n    " + each, e);
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}

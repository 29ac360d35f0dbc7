package dev.trammel.postgres;

import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.DiagnosticsException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One embedded server for all tests of a JVM; it stops with the JVM. */
public final class TestServer {

  private static EmbeddedServer server;

  private TestServer() {}

  /** Starts it on first use. */
  public static synchronized EmbeddedServer get() {
    if (server == null) {
      try {
        server = EmbeddedServer.start(new ClassPathBinaries(), folder());
      } catch (DiagnosticsException e) {
        DiagnosticFormatter formatter = new DiagnosticFormatter(file -> java.util.Optional.empty());
        throw new AssertionError(formatter.format(e.diagnostics().get(0)), e);
      }
    }
    return server;
  }

  /** Below {@code target}. */
  public static Path folder() {
    return Path.of(System.getProperty("basedir", ""), "target", "postgres").toAbsolutePath();
  }

  /** A database without a profile in which the SQL has run. */
  public static ServerDatabase database(String sql) throws SQLException {
    return database(Profile.PLAIN, sql);
  }

  public static ServerDatabase database(Profile profile, String sql) throws SQLException {
    ServerDatabase database = get().createDatabase("test", profile);
    execute(database, sql);
    return database;
  }

  public static void execute(ServerDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}

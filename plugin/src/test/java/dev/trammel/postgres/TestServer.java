package dev.trammel.postgres;

import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.DiagnosticsException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One embedded server for all tests of a JVM; it stops with the JVM. Its major is the newest one
 * that is supported, or {@code -Dtrammel.postgres=15}.
 */
public final class TestServer {

  private static final int MAJOR =
      Integer.getInteger("trammel.postgres", PublishedBinaries.USUAL_MAJOR);

  private static EmbeddedServer server;
  private static EmbeddedServer other;

  private TestServer() {}

  /** Starts it on first use. */
  public static synchronized EmbeddedServer get() {
    if (other != null) {
      return other;
    }
    if (server == null) {
      server = start(MAJOR);
    }
    return server;
  }

  /** A test that runs on another major. */
  public interface Body {
    void run() throws Exception;
  }

  /** Runs what asks for the server on one of another major, which stops afterwards. */
  public static void on(int major, Body body) throws Exception {
    try (EmbeddedServer started = start(major)) {
      other = started;
      body.run();
    } finally {
      other = null;
    }
  }

  private static EmbeddedServer start(int major) {
    try {
      return EmbeddedServer.start(binaries(major), folder());
    } catch (DiagnosticsException e) {
      DiagnosticFormatter formatter = new DiagnosticFormatter(file -> java.util.Optional.empty());
      throw new AssertionError(formatter.format(e.diagnostics().get(0)), e);
    }
  }

  private static ServerBinaries binaries(int major) {
    return major == PublishedBinaries.USUAL_MAJOR
        ? new ClassPathBinaries()
        : new JarBinaries(jar("::" + major));
  }

  /** The major of {@link #get()}. */
  public static int major() {
    return get().majorVersion();
  }

  /** Where an artifact of PostgreSQL's programs lies, {@code group:artifact:version}. */
  public static Path jar(String coordinates) {
    String major = coordinates.split(":", -1)[2].split("\\.", -1)[0];
    if (!major.equals(String.valueOf(PublishedBinaries.USUAL_MAJOR))) {
      return folder().resolveSibling("postgres-binaries").resolve(major + ".jar");
    }
    URL archive = TestServer.class.getClassLoader().getResource(Platform.current().archiveName());
    String jar = String.valueOf(archive).replaceAll("^jar:|!.*$", "");
    return Path.of(URI.create(jar));
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

  /** In a session that the test keeps. */
  public static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public static void execute(ServerDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}

package dev.trammel.postgres;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.DiagnosticsException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A throw-away PostgreSQL that runs beside this process: UTF-8, locale C, time zone UTC, reachable
 * on the loopback interface alone and with a password of its own. It stops when it is closed, and
 * with the process; what a killed process left behind is cleared at the next start in the same
 * folder.
 */
public final class EmbeddedServer implements Server {

  private static final String NAME = "embedded PostgreSQL";

  private final ServerFolder folder;
  private final ServerProcess process;
  private final int majorVersion;
  private final List<String> databases = new ArrayList<>();
  private final Thread atExit;
  private boolean stopped;
  private int created;

  private EmbeddedServer(ServerFolder folder, ServerProcess process, int majorVersion) {
    this.folder = folder;
    this.process = process;
    this.majorVersion = majorVersion;
    this.atExit = new Thread(this::stop, "trammel-server-stop");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Starts a server; takes about a second, three when the programs must be unpacked first.
   *
   * @param binaries the programs for {@link Platform#current()}
   * @param folder where programs and data lie; several processes may share it
   * @throws dev.trammel.diagnostic.DiagnosticsException when it does not start
   */
  public static EmbeddedServer start(ServerBinaries binaries, Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    ServerFolder own = null;
    try {
      Leftovers.clear(absolute);
      own = ServerFolder.create(absolute);
      ServerProcess process = ServerProcess.start(binaries, own);
      return started(own, process);
    } catch (IOException | SQLException e) {
      if (own != null) {
        own.delete();
      }
      throw ServerFault.of(Code.TR510, NAME, "the embedded server does not start")
          .found(String.valueOf(e.getMessage()))
          .expected("its programs from " + binaries.describe() + ", to run in " + absolute)
          .fix("mend what it says, or name a server of your own by its JDBC URL")
          .exception();
    }
  }

  private static EmbeddedServer started(ServerFolder folder, ServerProcess process)
      throws SQLException {
    try {
      return new EmbeddedServer(folder, process, majorVersion(process));
    } catch (SQLException | RuntimeException e) {
      process.stop();
      throw e;
    }
  }

  private static int majorVersion(ServerProcess process) throws SQLException {
    try (Connection connection = process.address("postgres").connect()) {
      return connection.getMetaData().getDatabaseMajorVersion();
    }
  }

  @Override
  public int majorVersion() {
    return majorVersion;
  }

  /** Several may be made for the same purpose. */
  @Override
  public ServerDatabase createDatabase(String purpose, Profile profile) {
    String name = purpose + "_" + ++created;
    try (Connection admin = process.address("postgres").connect()) {
      StandIns.install(admin, profile);
      Databases.create(admin, name);
    } catch (SQLException | IOException e) {
      throw fault("the database " + name + " cannot be created", e);
    }
    databases.add(name);
    Address address = process.address(name);
    Databases.prepare(address, profile);
    return new ServerDatabase(name, address, profile, () -> drop(name));
  }

  private void drop(String name) {
    if (!databases.remove(name)) {
      return;
    }
    try (Connection admin = process.address("postgres").connect()) {
      Databases.drop(admin, name, process.address(name));
    } catch (SQLException | DiagnosticsException e) {
      // It goes with the server's folder; to fail here would hide why the server is gone.
      return;
    }
  }

  private static RuntimeException fault(String message, Exception e) {
    return ServerFault.of(Code.TR510, NAME, message)
        .found(Optional.ofNullable(e.getMessage()).orElse(e.toString()))
        .exception();
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is ending; the hook finds nothing left to do.
      return;
    }
  }

  private synchronized void stop() {
    if (!stopped) {
      stopped = true;
      process.stop();
      folder.delete();
    }
  }

  /** The folder of this run; gone after {@link #close()}. */
  Path folder() {
    return folder.path();
  }

  /** The number of the server's main process. */
  long processId() {
    return folder.serverProcess().orElseThrow().pid();
  }
}

package dev.trammel.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** The library that unpacks and runs PostgreSQL, kept quiet and to our folder. */
final class ServerProcess {

  private static final String USER = "postgres";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;
  private final String password;

  private ServerProcess(EmbeddedPostgres postgres, String password) {
    this.postgres = postgres;
    this.password = password;
  }

  static ServerProcess start(ServerBinaries binaries, ServerFolder folder) throws IOException {
    binaries.open(Platform.current()).close();
    Files.createDirectories(folder.binaries());
    String password = password();
    Path passwordFile = folder.path().resolve("password");
    Files.writeString(passwordFile, password);
    Path log = folder.path().resolve("log");
    try {
      EmbeddedPostgres.Builder builder = quietBuilder(folder.binaries());
      EmbeddedPostgres postgres =
          builder
              .setPgBinaryResolver((system, machine) -> binaries.open(Platform.current()))
              .setOverrideWorkingDirectory(folder.binaries().toFile())
              .setDataDirectory(folder.data())
              .setCleanDataDirectory(true)
              .setRegisterShutdownHook(false)
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("auth", "scram-sha-256")
              .setLocaleConfig("pwfile", passwordFile.toString())
              .setConnectConfig("password", password)
              .setServerConfig("timezone", "UTC")
              .setServerConfig("log_timezone", "UTC")
              .setServerConfig("unix_socket_directories", "")
              // Nobody wants its data after a crash.
              .setServerConfig("fsync", "off")
              .setServerConfig("full_page_writes", "off")
              // A subscription that is rehearsed must take nothing from its publisher.
              .setServerConfig("max_logical_replication_workers", "0")
              .setPGStartupWait(PATIENCE)
              .setErrorRedirector(Redirect.appendTo(log.toFile()))
              .setOutputRedirector(Redirect.appendTo(log.toFile()))
              .start();
      return new ServerProcess(postgres, password);
    } catch (RuntimeException | ExceptionInInitializerError e) {
      throw new IOException(reason(e, log), e);
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  /**
   * The library reads where it may clean up, and whether it logs, from system properties when its
   * classes are first used.
   */
  private static synchronized EmbeddedPostgres.Builder quietBuilder(Path folder) {
    String[][] settings = {
      {"ot.epg.working-dir", folder.toString()},
      {"org.slf4j.simpleLogger.log.io.zonky.test", "off"}
    };
    String[] before = new String[settings.length];
    for (int i = 0; i < settings.length; i++) {
      before[i] = System.setProperty(settings[i][0], settings[i][1]);
    }
    try {
      return EmbeddedPostgres.builder();
    } finally {
      for (int i = 0; i < settings.length; i++) {
        restore(settings[i][0], before[i]);
      }
    }
  }

  private static void restore(String property, String value) {
    if (value == null) {
      System.clearProperty(property);
    } else {
      System.setProperty(property, value);
    }
  }

  private static String password() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String reason(Throwable e, Path log) throws IOException {
    String message = Optional.ofNullable(e.getCause()).orElse(e).getMessage();
    String output = Files.exists(log) ? Files.readString(log).strip() : "";
    return output.isEmpty() ? String.valueOf(message) : message + "\n" + output;
  }

  Address address(String database) {
    String url = "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    return new Address(url, Optional.of(USER), Optional.of(password));
  }

  void stop() {
    try {
      postgres.close();
    } catch (IOException e) {
      // The data folder is removed after this in any case.
      return;
    }
  }
}

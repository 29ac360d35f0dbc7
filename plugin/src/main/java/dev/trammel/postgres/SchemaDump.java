package dev.trammel.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/** {@code pg_dump --schema-only}, where this machine has one that may read the server. */
public final class SchemaDump {

  private static final String COMMAND = "pg_dump";
  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)\\S*");
  private static final long PATIENCE_SECONDS = 60;

  private final int major;

  private SchemaDump(int major) {
    this.major = major;
  }

  /** The one on the path; empty when there is none, or it is older than the server. */
  public static Optional<SchemaDump> installed(int serverMajor) {
    return run(new ProcessBuilder(COMMAND, "--version"))
        .map(VERSION::matcher)
        .filter(Matcher::find)
        .map(version -> Integer.parseInt(version.group(1)))
        .filter(major -> major >= serverMajor)
        .map(SchemaDump::new);
  }

  /** PostgreSQL's major version that it came with. */
  public int major() {
    return major;
  }

  /**
   * What it writes; empty when it fails, for instance as the server is elsewhere than its URL says.
   *
   * @param withoutSchema a schema that is left out
   */
  public Optional<String> of(ServerDatabase database, String withoutSchema) {
    Address address = database.address();
    Properties parts = Driver.parseURL(address.url(), new Properties());
    if (parts == null) {
      return Optional.empty();
    }
    ProcessBuilder builder = new ProcessBuilder(command(parts, address, withoutSchema));
    Map<String, String> environment = builder.environment();
    environment.put("PGTZ", "UTC");
    // The password stands nowhere else, as others may read a command line.
    address.password().ifPresent(password -> environment.put("PGPASSWORD", password));
    return run(builder);
  }

  private static List<String> command(Properties parts, Address address, String withoutSchema) {
    List<String> command =
        new ArrayList<>(
            List.of(
                COMMAND,
                "--schema-only",
                "--no-password",
                "--exclude-schema=" + withoutSchema,
                "--host=" + parts.getProperty("PGHOST", ""),
                "--port=" + parts.getProperty("PGPORT", "")));
    address.user().ifPresent(user -> command.add("--username=" + user));
    command.add("--dbname=" + parts.getProperty("PGDBNAME", ""));
    return command;
  }

  private static Optional<String> run(ProcessBuilder builder) {
    try {
      Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      try (InputStream output = process.getInputStream()) {
        String text = new String(output.readAllBytes(), UTF_8);
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return ended && process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      // There is none.
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}

package dev.trammel.artifact.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Supabase's command line does with the files of {@code migrations}: those named {@code
 * number_name.sql}, in the order of names, each once by its number, and whole. Its code
 * (pkg/migration of supabase/cli) passes over other names, and over a first {@code init} from
 * before 9 December 2021. A file of several statements is one transaction.
 */
final class SupabaseRules {

  private static final Pattern NAME = Pattern.compile("([0-9]+)_(.*)\\.sql");
  private static final Pattern LEFT_OUT = Pattern.compile("([0-9]{14})_init\\.sql");

  private final Path migrations;
  private final Set<String> applied = new TreeSet<>();

  SupabaseRules(Path migrations) {
    this.migrations = migrations;
  }

  /** Runs what has not been run. */
  void run(ServerDatabase database) {
    List<Path> files = files();
    for (Path file : files) {
      String name = file.getFileName().toString();
      Matcher matcher = NAME.matcher(name);
      assertThat(matcher.matches()).as(name + " is passed over").isTrue();
      assertThat(LEFT_OUT.matcher(name).matches()).as(name + " is left out").isFalse();
      assertThat(matcher.group(1)).as("what supabase migration new would write").hasSize(14);
      if (applied.add(matcher.group(1))) {
        runWhole(database, file);
      }
    }
    assertThat(applied).as("a number for each file").hasSameSizeAs(files);
  }

  private List<Path> files() {
    try (Stream<Path> found = Files.list(migrations)) {
      return found.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void runWhole(ServerDatabase database, Path file) {
    try {
      TestServer.execute(database, Files.readString(file));
    } catch (IOException | SQLException e) {
      throw new AssertionError(file + ": " + e.getMessage(), e);
    }
  }
}

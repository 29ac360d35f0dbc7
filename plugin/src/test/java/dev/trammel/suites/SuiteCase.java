package dev.trammel.suites;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One case of a suite: a folder with {@code old.sql} and {@code new.sql}, and perhaps with {@code
 * setup.sql} that stands before both.
 */
record SuiteCase(String suite, String name, String before, String after) {

  static List<String> suites(Path folder) throws IOException {
    return folders(folder).stream().map(each -> each.getFileName().toString()).toList();
  }

  static List<SuiteCase> of(Path folder, String suite) throws IOException {
    List<Path> cases = folders(folder.resolve(suite));
    return cases.stream().map(each -> of(suite, each)).toList();
  }

  private static SuiteCase of(String suite, Path folder) {
    String setup = text(folder.resolve("setup.sql"));
    return new SuiteCase(
        suite,
        folder.getFileName().toString(),
        setup + text(folder.resolve("old.sql")),
        setup + text(folder.resolve("new.sql")));
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) + "\n" : "";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }
}

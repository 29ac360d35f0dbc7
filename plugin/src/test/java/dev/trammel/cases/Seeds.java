package dev.trammel.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trammel.diagnostic.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The three source documents, verbatim. They lie beside the repository, in {@code ../shared/seeds}
 * or where {@code -Dtrammel.seeds} says; without them their tests are skipped, but fail in CI.
 */
public final class Seeds {

  private Seeds() {}

  /** The first of the two table documents. */
  public static SourceText firstTable() {
    return seed("000_");
  }

  /** The second of the two table documents. */
  public static SourceText secondTable() {
    return seed("001_");
  }

  public static SourceText design() {
    return seed("002_");
  }

  /** Both table documents. */
  public static List<SourceText> tables() {
    return List.of(firstTable(), secondTable());
  }

  private static SourceText seed(String prefix) {
    Path folder = folder();
    boolean there = Files.isDirectory(folder);
    if ("true".equals(System.getenv("CI"))) {
      assertTrue(there, "the seeds are missing in CI: " + folder);
    }
    assumeTrue(there, "SKIPPED: the seeds are not at " + folder);
    try (Stream<Path> files = Files.list(folder)) {
      Path file =
          files.filter(each -> each.getFileName().toString().startsWith(prefix)).findFirst().get();
      return new SourceText(file.getFileName().toString(), Files.readString(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    String configured = System.getProperty("trammel.seeds", "");
    if (!configured.isEmpty()) {
      return Path.of(configured);
    }
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    return module.resolve("../../shared/seeds").normalize();
  }
}

package dev.trammel.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * One folder below {@code src/test/resources/cases/<kind>/}. A test class runs all of a kind:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> plans() {
 *   return GoldenCase.each("plan", c -> c.expected().assertHoldsTexts(plan(c.folder("before"))));
 * }
 * }</pre>
 *
 * @param path the folder in the source tree
 */
public record GoldenCase(Path path) {

  /** Which cases are run, by name: {@code -Dtrammel.golden=<pattern>}. */
  private static final String ONLY = System.getProperty("trammel.golden", ".*");

  /** What a test does with a case. */
  @FunctionalInterface
  public interface Body {
    void run(GoldenCase goldenCase) throws Exception;
  }

  /** One dynamic test per case of a kind, by name; fails when there is none. */
  public static Stream<DynamicTest> each(String kind, Body body) {
    Path root = root().resolve(kind);
    List<GoldenCase> cases = in(root);
    if (cases.isEmpty()) {
      throw new IllegalStateException("no cases below " + root);
    }
    return cases.stream()
        .map(c -> DynamicTest.dynamicTest(c.name(), c.path().toUri(), () -> body.run(c)));
  }

  /** {@code src/test/resources/cases} of this module. */
  public static Path root() {
    return Path.of(System.getProperty("basedir", ""))
        .toAbsolutePath()
        .resolve("src/test/resources/cases");
  }

  private static List<GoldenCase> in(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .filter(Files::isDirectory)
          .filter(each -> each.getFileName().toString().matches(ONLY))
          .sorted()
          .map(GoldenCase::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String name() {
    return path.getFileName().toString();
  }

  /** A folder of the case, which may not exist. */
  public Path folder(String name) {
    return path.resolve(name);
  }

  /** The files of one of the case's folders, by relative path. */
  public SortedMap<String, byte[]> files(String folder) {
    return GoldenFolder.files(folder(folder));
  }

  /** A file of the case as text. */
  public String text(String file) {
    try {
      return Files.readString(path.resolve(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The case's {@code expected/} folder. */
  public GoldenFolder expected() {
    return GoldenFolder.at(folder("expected"));
  }
}

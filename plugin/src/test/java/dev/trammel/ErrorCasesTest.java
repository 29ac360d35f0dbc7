package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.cases.GoldenCase;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.postgres.Address;
import dev.trammel.postgres.GivenServer;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each code has a case below {@code cases/error/<code>/}, a project whose goal prints {@code
 * expected/diagnostics.txt}, and a page that explains it. The goal is {@code check}, unless the
 * case's file {@code goal} names another.
 */
class ErrorCasesTest {

  private static final Map<String, Function<TestProject, List<Diagnostic>>> GOALS =
      Map.of(
          "check", ErrorCasesTest::check,
          "generate", project -> project.generate().warnings(),
          "rehearse", project -> project.rehearse().findings(),
          "render", project -> project.render("jdbc:mysql://localhost/library").warnings(),
          "connect", project -> connect(),
          "import", ErrorCasesTest::imported,
          "sync", project -> project.sync().warnings());

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> goalsPrintWhatIsWrong() {
    return GoldenCase.each("error", this::run);
  }

  private void run(GoldenCase errorCase) {
    TestProject project = new TestProject(folder.resolve(errorCase.name()));
    errorCase.files("input").forEach(project::with);
    String goal = Files.exists(errorCase.folder("goal")) ? errorCase.text("goal").strip() : "check";
    SortedMap<String, String> before = project.disk();

    String printed =
        project
            .printed(() -> GOALS.get(goal).apply(project))
            .replaceAll("localhost:\\d+/\\w+", "localhost:5432/library");

    errorCase.expected().assertHoldsTexts(Map.of("diagnostics.txt", printed));
    assertThat(printed).contains(" " + errorCase.name() + ": ");
    assertThat(project.disk()).isEqualTo(before);
  }

  private static List<Diagnostic> check(TestProject project) {
    CheckResult result = project.check();
    List<Diagnostic> printed = new ArrayList<>(result.remarks());
    printed.addAll(result.findings());
    printed.addAll(result.fills());
    return printed;
  }

  /** From a server on which the case's {@code server.sql} has run. */
  private static List<Diagnostic> imported(TestProject project) {
    try (ServerDatabase server = TestServer.database(project.text("server.sql"))) {
      return project.importedStrictly(server).warnings();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a user who may create no database. */
  private static List<Diagnostic> connect() {
    try (ServerDatabase home = TestServer.database("CREATE ROLE reader LOGIN PASSWORD 'reader'")) {
      try {
        GivenServer.connect(
            new Address(home.address().url(), Optional.of("reader"), Optional.of("reader")));
        return List.of();
      } finally {
        TestServer.execute(home, "DROP ROLE reader");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyCodeHasACase() {
    assertThat(new TreeSet<>(names(GoldenCase.root().resolve("error")))).isEqualTo(codes());
  }

  @Test
  void everyCodeHasAPageAndThePagesAreListed() throws IOException {
    Path pages = pages();
    List<String> files = new ArrayList<>(names(pages));
    files.remove("index.md");
    assertThat(files.stream().map(name -> name.replace(".md", "")).collect(Collectors.toSet()))
        .isEqualTo(codes());
    String index = Files.readString(pages.resolve("index.md"));
    assertThat(codes()).allSatisfy(code -> assertThat(index).contains("[" + code + "](" + code));
  }

  @TestFactory
  Stream<DynamicTest> pagesShowTheCaseAsItIsPrinted() {
    return codes().stream()
        .map(code -> DynamicTest.dynamicTest(code, () -> assertPageShowsItsCase(code)));
  }

  private static void assertPageShowsItsCase(String code) throws IOException {
    String page = Files.readString(pages().resolve(code + ".md"));
    String printed =
        new GoldenCase(GoldenCase.root().resolve("error").resolve(code))
            .text("expected/diagnostics.txt");
    assertThat(page).startsWith("# " + code + ": ").contains("\n## Fix\n");
    String fence = page.split("\n## Example\n\n", -1)[1].split("\n\n## Fix\n", -1)[0];
    String example = fence.substring(fence.indexOf('\n') + 1, fence.lastIndexOf('\n') + 1);
    assertThat(example).contains(" " + code + ": ");
    assertThat(printed).contains(example);
  }

  private static SortedSet<String> codes() {
    return Arrays.stream(Code.values())
        .map(Code::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Path pages() {
    return Path.of(System.getProperty("basedir", "")).resolve("src/site/markdown/errors");
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

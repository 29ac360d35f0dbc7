package dev.trammel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example project as it is committed, read through the entry point that needs no Maven. */
class ExampleProjectTest {

  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;

  private Path root;

  @BeforeEach
  void copyExample() {
    root = folder.resolve("example-project");
    for (String part : List.of("agents", "catalog", "database", "docs", "trammel.yaml")) {
      copy(REPOSITORY.resolve("example-project").resolve(part), root.resolve(part));
    }
    copy(REPOSITORY.resolve("schema-docs"), folder.resolve("schema-docs"));
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString()).normalize();
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everythingThatIsCommittedAgrees() {
    CheckResult check = new Pipeline(Progress.SILENT).check(ProjectLocation.of(root));

    assertThat(check.findings()).isEmpty();
    assertThat(check.databases()).isEqualTo(2);
    assertThat(check.tables()).isEqualTo(18);
  }

  @Test
  void checkWritesNothing() {
    Map<String, String> before = contents();

    new Pipeline(Progress.SILENT).check(ProjectLocation.of(root));

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void syncChangesNothingThatIsUpToDate() {
    SyncResult sync =
        new Pipeline(Progress.SILENT)
            .sync(new SyncRequest(ProjectLocation.of(root), Optional.empty(), true, true, false));

    assertThat(sync.written()).isEmpty();
    assertThat(sync.deleted()).isEmpty();
  }

  @Test
  void theCatalogDeclaresWhatTheDesignDeclares() throws IOException {
    Database byBoth = platform().declared();
    withoutCatalog();
    Database byDesign = platform().declared();

    Diagnostics diagnostics = new Diagnostics();
    Plan plan =
        Planner.plan(
            PlanRequest.between(byDesign, byBoth, MeaningEquality.OFFLINE, "catalog"), diagnostics);

    assertThat(diagnostics.all()).isEmpty();
    assertThat(plan.steps()).isEmpty();
  }

  @Test
  void whatTheDesignLeavesOutTheCatalogDeclares() throws IOException {
    Path design = root.resolve("docs/platform-design.md");
    String without =
        Files.readString(design)
            .replace("ALTER TABLE crewai_agents ADD COLUMN max_iter INTEGER DEFAULT 25;\n", "")
            .replaceFirst("COMMENT ON COLUMN crewai_agents.max_iter IS [^\n]*\n", "");
    assertThat(without).doesNotContain("max_iter INTEGER").doesNotContain("crewai_agents.max_iter");
    Files.writeString(design, without);

    DatabaseState platform = platform();

    assertThat(
            platform
                .declared()
                .table(QualifiedName.of("crewai_agents"))
                .flatMap(table -> table.column("max_iter"))
                .flatMap(column -> column.defaultValue()))
        .hasValueSatisfying(value -> assertThat(value.sql()).isEqualTo("25"));
  }

  @Test
  void aCopyInTheDesignThatDiffersFromTheCatalogIsFoundAtItsLine() throws IOException {
    Path design = root.resolve("docs/platform-design.md");
    String text = Files.readString(design);
    String line = "ALTER TABLE crewai_agents ADD COLUMN max_iter INTEGER DEFAULT 25;";
    Files.writeString(design, text.replace(line, line.replace("25", "20")));
    int number = text.substring(0, text.indexOf(line)).split("\n", -1).length;

    assertThat(firstFinding())
        .startsWith("docs/platform-design.md:" + number + ":")
        .contains("error TR205: column crewai_agents.max_iter is stated otherwise");
  }

  private String firstFinding() {
    try {
      CheckResult check = new Pipeline(Progress.SILENT).check(ProjectLocation.of(root));
      return DiagnosticFormatter.firstLine(
          check.findings().stream().filter(Diagnostic::isError).findFirst().orElseThrow());
    } catch (DiagnosticsException e) {
      return DiagnosticFormatter.firstLine(
          e.diagnostics().stream().filter(Diagnostic::isError).findFirst().orElseThrow());
    }
  }

  private DatabaseState platform() {
    Project project = ProjectLocation.of(root).read();
    return project.databases().stream()
        .filter(each -> each.name().equals("platform"))
        .findFirst()
        .orElseThrow();
  }

  private void withoutCatalog() throws IOException {
    Path settings = root.resolve("trammel.yaml");
    String text = Files.readString(settings);
    int start = text.indexOf("catalogs:");
    int end = text.indexOf("databases:");
    Files.writeString(settings, text.substring(0, start) + text.substring(end));
  }

  private Map<String, String> contents() {
    try (Stream<Path> files = Files.walk(folder)) {
      Map<String, String> contents = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

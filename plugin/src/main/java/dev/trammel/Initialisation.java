package dev.trammel;

import dev.trammel.artifact.Artifact;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.migration.Layout;
import dev.trammel.output.OutputFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what a new project needs, from nothing or around a folder of migrations. */
final class Initialisation {

  private static final String DESIGN = "docs/design.md";

  private final InitRequest request;
  private final Path root;

  Initialisation(InitRequest request) {
    this.request = request;
    this.root = request.project().root();
  }

  InitResult run() {
    Optional<Path> existing = request.migrations().map(root::resolve);
    existing.ifPresent(this::requireFolder);
    List<Artifact> artifacts = new ArrayList<>();
    artifacts.add(new Artifact(request.project().settings(), settings(existing)));
    if (existing.isEmpty()) {
      artifacts.add(new Artifact(DESIGN, design()));
      artifacts.add(new Artifact(FirstSettings.MIGRATIONS + "/.gitkeep", ""));
    }
    List<String> written = new ArrayList<>(create(artifacts));
    SyncResult docs = docs(written);
    written.addAll(docs.written());
    return new InitResult(written, FirstSettings.pomFragment(), docs.warnings());
  }

  /** What was made so far goes again when the migrations cannot be read. */
  private SyncResult docs(List<String> written) {
    try {
      return new Pipeline(Progress.SILENT)
          .sync(new SyncRequest(request.project(), Optional.empty(), false, true, false));
    } catch (DiagnosticsException e) {
      new OutputFolder(root).delete(written);
      throw e;
    }
  }

  private void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new DiagnosticsException(
          List.of(
              Diagnostic.error(Code.TR102, Position.ofFile("command line"), "folder does not exist")
                  .found(request.migrations().orElse(""))
                  .expected("a folder of migrations, relative to the project's folder")
                  .fix("correct -Dtrammel.migrations, or leave it out")));
    }
  }

  private List<String> create(List<Artifact> artifacts) {
    List<Artifact> missing =
        artifacts.stream().filter(each -> !Files.exists(root.resolve(each.path()))).toList();
    return new OutputFolder(root).write(missing);
  }

  private String settings(Optional<Path> existing) {
    return new FirstSettings(
            FirstSettings.nameOf(root),
            existing.isEmpty() ? Optional.of(DESIGN) : Optional.empty(),
            request.database(),
            "plain",
            request.migrations().orElse(FirstSettings.MIGRATIONS),
            existing.map(Initialisation::layout).orElse("plain"),
            Optional.empty(),
            false,
            request.javaPackage(),
            List.of())
        .text();
  }

  /** By the names of the files. */
  private static String layout(Path folder) {
    List<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names =
          files.map(file -> file.getFileName().toString()).filter(Initialisation::isSql).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Layout.ofFiles(names).name().toLowerCase(Locale.ROOT);
  }

  private static boolean isSql(String name) {
    return name.endsWith(".sql");
  }

  private String design() {
    return """
        # Database design

        What stands in a declared fence should be; `mvn trammel:sync` writes the migration that
        makes it so, its rollback and the docs.

        <!-- trammel: role=declared database=%s -->
        ```sql
        CREATE TABLE note (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          body text NOT NULL,
          created_at timestamptz NOT NULL DEFAULT now()
        );
        ```
        """
        .formatted(request.database());
  }
}

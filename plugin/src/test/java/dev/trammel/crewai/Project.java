package dev.trammel.crewai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trammel.agents.AgentRenderer;
import dev.trammel.agents.pack.PackReader;
import dev.trammel.agents.pack.PythonModule;
import dev.trammel.agents.pack.Rendering;
import dev.trammel.artifact.json.PackEmitter;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.source.catalog.CatalogReader;
import dev.trammel.source.catalog.DefinitionReader;
import dev.trammel.source.catalog.ReadDefinitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The files of this repository that tests about CrewAI read. */
final class Project {

  static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
  static final Path CATALOG = ROOT.resolve("example-project/catalog/crewai.yaml");
  static final Path DEFINITIONS = ROOT.resolve("example-project/agents");
  static final Path RESOURCES = ROOT.resolve("plugin/src/test/resources/crewai");

  private Project() {}

  static SourceText text(Path file) throws IOException {
    String path = ROOT.relativize(file).toString().replace('\\', '/');
    return new SourceText(path, Files.readString(file));
  }

  static Catalog catalog() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Catalog catalog = new CatalogReader(diagnostics).read(text(CATALOG)).orElse(null);
    assertThat(diagnostics.all()).isEmpty();
    return catalog;
  }

  static ReadDefinitions definitions(Path... files) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    List<SourceText> texts =
        Arrays.stream(files)
            .map(
                file -> {
                  try {
                    return text(file);
                  } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                  }
                })
            .toList();
    ReadDefinitions read = new DefinitionReader(catalog(), diagnostics).read(texts).orElse(null);
    assertThat(diagnostics.all()).isEmpty();
    return read;
  }

  static Rendering render(Path... files) throws IOException {
    return AgentRenderer.of(PackReader.read(PackEmitter.emit(catalog())))
        .render(definitions(files).definitions());
  }

  static Rendering renderExample() throws IOException {
    return render(DEFINITIONS.resolve("agents.yaml"), DEFINITIONS.resolve("crews.yaml"));
  }

  static void write(Rendering rendering, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (PythonModule module : rendering.modules()) {
      Files.writeString(folder.resolve(module.path()), module.text());
    }
  }
}

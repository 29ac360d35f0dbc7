package dev.trammel;

import dev.trammel.agents.AgentRenderer;
import dev.trammel.agents.pack.LibraryPack;
import dev.trammel.agents.pack.PackReader;
import dev.trammel.agents.pack.RenderException;
import dev.trammel.agents.pack.Rendering;
import dev.trammel.artifact.Artifact;
import dev.trammel.artifact.json.PackEmitter;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.Located;
import dev.trammel.project.CatalogState;
import dev.trammel.source.catalog.ReadDefinitions;
import java.util.ArrayList;
import java.util.List;

/**
 * Python modules of a catalog, and remarks about them.
 *
 * @param artifacts sorted by path, below a folder of the package's name
 * @param remarks what was rendered although it will not do much
 */
record PythonModules(List<Artifact> artifacts, List<Diagnostic> remarks) {

  /**
   * Renders definitions, wherever they come from.
   *
   * @throws DiagnosticsException when the library would refuse a row; nothing is rendered then
   */
  static PythonModules of(CatalogState catalog, ReadDefinitions definitions) {
    AgentRenderer renderer = AgentRenderer.of(pack(catalog));
    if (!renderer.missingTargets().isEmpty()) {
      throw new DiagnosticsException(List.of(unrenderable(catalog, renderer.missingTargets())));
    }
    Rendering rendering = render(renderer, definitions);
    List<Artifact> artifacts = new ArrayList<>();
    rendering
        .modules()
        .forEach(
            module ->
                artifacts.add(
                    new Artifact(catalog.pythonPackage() + "/" + module.path(), module.text())));
    return new PythonModules(
        artifacts,
        rendering.remarks().stream()
            .map(remark -> definitions.diagnostic(remark).asWarning())
            .toList());
  }

  /** The catalog, compiled. */
  static LibraryPack pack(CatalogState catalog) {
    return PackReader.read(PackEmitter.emit(catalog.catalog()));
  }

  private static Diagnostic unrenderable(CatalogState catalog, List<String> missing) {
    Located<String> library = catalog.catalog().library();
    return Diagnostic.error(
            Code.TR176, library.position(), "the catalog lacks targets that Python is made of")
        .underlining(library.value().length())
        .found("no target " + String.join(", ", missing))
        .fix("describe them, or leave the definitions out of the settings");
  }

  private static Rendering render(AgentRenderer renderer, ReadDefinitions definitions) {
    try {
      return renderer.render(definitions.definitions());
    } catch (RenderException e) {
      throw new DiagnosticsException(
          e.errors().stream().map(definitions::diagnostic).sorted().toList());
    }
  }
}

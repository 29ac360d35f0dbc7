package dev.trammel;

import dev.trammel.agents.pack.Definitions;
import dev.trammel.agents.pack.LibraryPack;
import dev.trammel.artifact.Artifact;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.model.QualifiedName;
import dev.trammel.output.OutputFolder;
import dev.trammel.postgres.Address;
import dev.trammel.postgres.RowsReader;
import dev.trammel.project.CatalogState;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.Project;
import dev.trammel.source.catalog.DefinitionReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders the rows of a server's tables, all as of one moment. */
final class RowRendering {

  private final Project project;
  private final RenderRequest request;
  private final List<Artifact> modules = new ArrayList<>();
  private final Diagnostics remarks = new Diagnostics();
  private int rowCount;

  RowRendering(Project project, RenderRequest request) {
    this.project = project;
    this.request = request;
  }

  RenderResult run() {
    Address address = new Address(request.url(), request.user(), request.password());
    List<String> databases =
        Selection.of(project, request.database()).stream().map(DatabaseState::name).toList();
    project.catalogs().stream()
        .filter(each -> databases.contains(each.settings().database()))
        .forEach(each -> render(each, address));
    List<String> written = new OutputFolder(request.folder()).write(modules);
    return new RenderResult(rowCount, written, modules.size() - written.size(), remarks.all());
  }

  private void render(CatalogState state, Address address) {
    LibraryPack pack = PythonModules.pack(state);
    List<QualifiedName> tables = pack.tables().stream().map(QualifiedName::of).toList();
    Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    RowsReader.read(address, tables).forEach((table, listed) -> rows.put(table.name(), listed));
    rowCount += rows.values().stream().mapToInt(List::size).sum();
    PythonModules rendered =
        PythonModules.of(state, DefinitionReader.withoutPlaces(Definitions.ofDatabase(pack, rows)));
    modules.addAll(rendered.artifacts());
    remarks.addAll(rendered.remarks());
  }
}

package dev.trammel;

import dev.trammel.agents.pack.Definitions;
import dev.trammel.artifact.Artifact;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.model.catalog.Target;
import dev.trammel.output.OutputFolder;
import dev.trammel.postgres.Address;
import dev.trammel.postgres.RowsReader;
import dev.trammel.project.CatalogState;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.Project;
import dev.trammel.source.catalog.DefinitionReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    Catalog catalog = state.catalog();
    Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    RowsReader.read(address, tables(catalog))
        .forEach((table, listed) -> rows.put(table.name(), listed));
    rowCount += rows.values().stream().mapToInt(List::size).sum();
    PythonModules rendered =
        PythonModules.of(
            state,
            DefinitionReader.withoutPlaces(new Definitions(rows, registries(catalog, rows))));
    modules.addAll(rendered.artifacts());
    remarks.addAll(rendered.remarks());
  }

  private static Set<QualifiedName> tables(Catalog catalog) {
    Set<String> names = new TreeSet<>();
    for (Target target : catalog.targets()) {
      names.add(target.table().value());
      target.members().ifPresent(members -> names.add(members.table().value()));
    }
    catalog.registries().forEach(registry -> registry.table().ifPresent(names::add));
    return names.stream()
        .map(QualifiedName::of)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What a registry's table lists is known; a registry without one is not checked. */
  private static Map<String, Set<String>> registries(
      Catalog catalog, Map<String, List<Map<String, Object>>> rows) {
    Map<String, Set<String>> registries = new LinkedHashMap<>();
    for (Catalog.Registry registry : catalog.registries()) {
      Optional<String> column = registry.column();
      if (registry.table().isPresent() && column.isPresent()) {
        registries.put(
            registry.name().value(),
            rows.getOrDefault(registry.table().get(), List.of()).stream()
                .map(row -> String.valueOf(row.get(column.get())))
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    return registries;
  }
}

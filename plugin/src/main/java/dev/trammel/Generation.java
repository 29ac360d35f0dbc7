package dev.trammel;

import dev.trammel.artifact.Artifact;
import dev.trammel.artifact.java.JavaEmitter;
import dev.trammel.artifact.java.JavaOptions;
import dev.trammel.artifact.java.JavaOutput;
import dev.trammel.artifact.java.UntranslatedCheck;
import dev.trammel.artifact.json.JsonSchemaEmitter;
import dev.trammel.artifact.json.PackEmitter;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.output.BuildState;
import dev.trammel.output.OutputBatch;
import dev.trammel.output.OutputFolder;
import dev.trammel.project.CatalogState;
import dev.trammel.project.DatabaseSettings;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the code of a project, unless nothing changed since the last time. */
final class Generation {

  private final GenerateRequest request;
  private final List<Artifact> java = new ArrayList<>();
  private final List<Artifact> resources = new ArrayList<>();
  private final List<Artifact> python = new ArrayList<>();
  private final Diagnostics warnings = new Diagnostics();

  Generation(GenerateRequest request) {
    this.request = request;
  }

  GenerateResult run() {
    BuildState state =
        new BuildState(
            request.stateFolder().resolve(stateName()),
            request.project().root(),
            List.of(request.javaFolder(), request.resourceFolder(), request.pythonFolder()));
    String key =
        Version.build() + " " + request.project().strict() + " " + request.project().lenientDocs();
    List<String> unchanged = state.unchangedOutputs(key);
    if (!unchanged.isEmpty()) {
      return new GenerateResult(true, 0, unchanged, 0, List.of());
    }
    Project project = request.project().read();
    warnings.addAll(project.warnings());
    project.databases().forEach(database -> emit(database, project.catalogs(database)));
    project.catalogs().forEach(this::emit);
    List<String> files =
        Stream.of(java, resources, python).flatMap(List::stream).map(Artifact::path).toList();
    List<String> written =
        new OutputBatch()
            .add(request.javaFolder(), java)
            .add(request.resourceFolder(), resources)
            .add(request.pythonFolder(), python)
            .write();
    deleteStale(state, files);
    state.remember(key, project.inputs(), files);
    return new GenerateResult(false, project.tableCount(), files, written.size(), warnings.all());
  }

  /** One for each settings file, so that several executions do not take each other's files. */
  private String stateName() {
    return "generate-" + request.project().settings().replaceAll("[^A-Za-z0-9.-]", "_") + ".state";
  }

  /** What the last run made and this one did not; other files in the folders are not ours. */
  private void deleteStale(BuildState state, List<String> files) {
    List<String> stale =
        state.formerOutputs().stream().filter(path -> !files.contains(path)).toList();
    Stream.of(request.javaFolder(), request.resourceFolder(), request.pythonFolder())
        .distinct()
        .forEach(folder -> new OutputFolder(folder).delete(stale));
  }

  private void emit(DatabaseState database, List<Catalog> catalogs) {
    database.requireKnown();
    if (database.settings().hazards().generate()) {
      warnings.addAll(MigrationHazards.of(database, Optional.empty(), database::placeOf));
    }
    database.settings().java().ifPresent(settings -> emit(database, settings));
    JsonSchemaEmitter.emit(database.declared(), catalogs)
        .forEach(
            schema ->
                resources.add(
                    new Artifact(
                        "trammel/" + database.name() + "/" + schema.path(), schema.content())));
  }

  private void emit(DatabaseState database, DatabaseSettings.JavaSettings settings) {
    SortedMap<String, String> names = new TreeMap<>();
    settings.names().forEach(each -> names.put(each.object().value(), each.name().value()));
    JavaOptions options = new JavaOptions(settings.packageName(), names);
    JavaOutput output = JavaEmitter.emit(database.declared(), options, database::placeOf);
    java.addAll(output.artifacts());
    output.untranslated().forEach(each -> warnings.add(unjudged(database, each)));
  }

  private static Diagnostic unjudged(DatabaseState database, UntranslatedCheck check) {
    ObjectReference constraint =
        new ObjectReference.ConstraintReference(check.table(), check.constraint());
    return Diagnostic.warning(
            Code.TR403,
            database.placeOf(constraint),
            "no validator judges " + constraint.describe() + "; PostgreSQL does")
        .found(check.expression());
  }

  private void emit(CatalogState catalog) {
    String pack = "trammel/" + catalog.catalog().name().value() + ".pack.json";
    resources.add(new Artifact(pack, PackEmitter.emit(catalog.catalog())));
    catalog
        .definitions()
        .map(definitions -> PythonModules.of(catalog, definitions))
        .ifPresent(
            modules -> {
              python.addAll(modules.artifacts());
              warnings.addAll(modules.remarks());
            });
  }
}

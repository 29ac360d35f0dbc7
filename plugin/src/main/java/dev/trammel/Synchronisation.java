package dev.trammel;

import dev.trammel.artifact.Artifact;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.output.OutputFolder;
import dev.trammel.plan.ProbableRenames;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.Project;
import dev.trammel.source.sql.MigrationFile;
import dev.trammel.source.sql.MigrationSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes committed outputs, all of them or none. */
final class Synchronisation {

  private final Project project;
  private final SyncRequest request;
  private final List<Artifact> artifacts = new ArrayList<>();
  private final List<String> obsolete = new ArrayList<>();
  private final List<Diagnostic> hazards = new ArrayList<>();
  private final List<PlanSummary> plans = new ArrayList<>();
  private final Diagnostics warnings = new Diagnostics();

  Synchronisation(Project project, SyncRequest request) {
    this.project = project;
    this.request = request;
    warnings.addAll(project.warnings());
  }

  SyncResult run() {
    List<DatabaseState> databases = Selection.of(project, request.database());
    for (DatabaseState database : databases) {
      collect(
          database,
          request.migrations() || request.release()
              ? CommittedOutputs.of(project, database)
              : CommittedOutputs.docsOf(project, database));
    }
    warnings.throwIfErrors();
    warnings.addAll(hazards);
    OutputFolder folder = new OutputFolder(project.root());
    List<String> written = folder.write(artifacts);
    List<String> deleted = folder.delete(obsolete);
    return new SyncResult(
        written, deleted, artifacts.size() - written.size(), plans, warnings.all());
  }

  private void collect(DatabaseState database, CommittedOutputs outputs) {
    if (request.migrations()) {
      NextMigration migration = outputs.migration().orElseThrow();
      artifacts.addAll(migration.written());
      obsolete.addAll(migration.obsolete());
      plans.add(migration.summary());
      hazards.addAll(MigrationHazards.of(migration));
      hazards.addAll(ProbableRenames.in(migration.plan(), database::placeOf));
    }
    if (request.docs()) {
      artifacts.addAll(outputs.docs());
      warnings.addAll(outputs.findings());
      obsolete.addAll(outputs.obsoleteDocs());
    }
    if (request.release() && database.settings().migrations().kept()) {
      artifacts.add(released(database, outputs.migration().orElseThrow()));
    }
  }

  /** All files, in the order in which they run, are released from now on. */
  private static Artifact released(DatabaseState database, NextMigration migration) {
    String folder = database.settings().migrations().folder().value();
    Stream<MigrationFile> next =
        migration.artifacts().stream()
            .filter(NextMigration::isMigration)
            .map(each -> new SourceText(each.path(), each.content()))
            .map(source -> new MigrationFile(source, "", "", Optional.empty()));
    List<MigrationFile> files =
        Stream.concat(database.migrations().recorded().stream(), next).toList();
    return new Artifact(folder + "/" + MigrationSum.FILE, MigrationSum.content(files));
  }
}

package dev.trammel;

import dev.trammel.artifact.Artifact;
import dev.trammel.artifact.sql.MigrationEmitter;
import dev.trammel.artifact.sql.MigrationTarget;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.hazard.HazardLevels;
import dev.trammel.model.migration.Layout;
import dev.trammel.model.migration.MigrationVersion;
import dev.trammel.plan.MissingFeatures;
import dev.trammel.plan.Plan;
import dev.trammel.plan.Planner;
import dev.trammel.project.DatabaseSettings;
import dev.trammel.project.DatabaseState;
import dev.trammel.source.sql.MigrationFile;
import dev.trammel.source.sql.MigrationFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The migration that takes a database from what is recorded to what is declared.
 *
 * @param plan may be empty
 * @param version of the migration, and of everything derived from it; that of the last recorded one
 *     when the plan is empty; empty when there is no migration at all
 * @param artifacts migration files and their rollback; none for an empty plan
 */
record NextMigration(
    DatabaseState database, Plan plan, Optional<String> version, List<Artifact> artifacts) {

  /**
   * Plans and prints it.
   *
   * @throws dev.trammel.diagnostic.DiagnosticsException when what is declared cannot be reached, or
   *     is not known in full
   */
  static NextMigration of(DatabaseState database) {
    database.requireKnown();
    Diagnostics diagnostics = new Diagnostics();
    database
        .settings()
        .postgresql()
        .ifPresent(
            major ->
                diagnostics.addAll(
                    MissingFeatures.in(database.declared(), major, database::placeOf)));
    Plan plan = Planner.plan(database.nextMigration(), diagnostics);
    diagnostics.throwIfErrors();
    if (plan.isEmpty()) {
      return new NextMigration(database, plan, database.lastVersion(), List.of());
    }
    MigrationTarget target = target(database);
    List<Artifact> files =
        HazardNotes.beside(
            MigrationEmitter.emit(plan, target),
            plan,
            target.layout(),
            new HazardLevels(database.settings().hazards().levels()));
    Optional<String> version =
        isKept(database) ? Optional.of(target.version()) : database.lastVersion();
    return new NextMigration(database, plan, version, files);
  }

  private static boolean isKept(DatabaseState database) {
    return database.settings().migrations().kept();
  }

  /** Version and name as given, else those it had before, else the last version plus one. */
  private static MigrationTarget target(DatabaseState database) {
    DatabaseSettings.MigrationSettings settings = database.settings().migrations();
    Layout layout = settings.layout();
    Optional<String> last = database.lastVersion();
    Optional<String> given = settings.nextVersion().filter(version -> isBehind(version, last));
    Optional<MigrationFile> former = database.migrations().next().stream().findFirst();
    String version =
        given
            .or(() -> former.map(MigrationFile::version).filter(it -> isBehind(it, last)))
            .or(() -> last.map(MigrationVersion::after))
            .orElseGet(() -> layout.firstVersion());
    String name =
        given
            .flatMap(unused -> settings.nextName())
            .or(() -> former.map(MigrationFile::description))
            .orElse("schema_change");
    return new MigrationTarget(
        database.name(),
        settings.folder().value(),
        settings.rollbacks(),
        layout,
        version,
        name,
        settings.lockTimeout(),
        settings.statementTimeout(),
        settings.batchSize());
  }

  /** A branch that was merged may have released one of the same version, or a later one. */
  private static boolean isBehind(String version, Optional<String> last) {
    return last.isEmpty() || MigrationFolder.isAfter(version, last.get());
  }

  /** Those of its files that are kept; of a database of docs alone there are none. */
  List<Artifact> written() {
    return isKept(database) ? artifacts : List.of();
  }

  /** The migration files, in the order in which they run. */
  List<SourceText> forwardFiles() {
    return artifacts.stream()
        .filter(NextMigration::isMigration)
        .map(each -> new SourceText(each.path(), each.content()))
        .toList();
  }

  /** The rollback is the one file that no runner takes for a migration. */
  static boolean isRollback(Artifact artifact) {
    return artifact.path().endsWith("_rollback.sql") || artifact.path().endsWith(".down.sql");
  }

  /** Neither a rollback nor what only its runner reads. */
  static boolean isMigration(Artifact artifact) {
    return !isRollback(artifact) && artifact.path().endsWith(".sql");
  }

  /** Files of the former next migration that this one does not write again. */
  List<String> obsolete() {
    List<String> kept = artifacts.stream().map(Artifact::path).toList();
    List<String> obsolete = new ArrayList<>();
    for (MigrationFile former : database.migrations().next()) {
      obsolete.add(former.text().file());
      obsolete.add(former.text().file() + ".conf");
      Layout layout = database.settings().migrations().layout();
      String folder =
          layout.keepsRollbacksBesideMigrations()
              ? database.settings().migrations().folder().value()
              : database.settings().migrations().rollbacks();
      obsolete.add(folder + "/" + layout.rollbackOf(former.fileName()));
    }
    obsolete.removeAll(kept);
    return obsolete;
  }

  PlanSummary summary() {
    return PlanSummary.of(database.name(), plan);
  }
}

package dev.trammel;

import dev.trammel.artifact.Artifact;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.Project;
import java.util.List;
import java.util.Optional;

/**
 * What a database's declared state gives to be committed.
 *
 * @param migration its migration and rollback; empty when only its docs can be made
 * @param docs its pages
 * @param obsoleteDocs pages on disk that nothing gives any more
 * @param findings about pages that cannot be made; nothing may be written when one is an error
 */
record CommittedOutputs(
    Optional<NextMigration> migration,
    List<Artifact> docs,
    List<String> obsoleteDocs,
    List<Diagnostic> findings) {

  /**
   * Makes them in memory.
   *
   * @throws DiagnosticsException when the declared state cannot be reached
   */
  static CommittedOutputs of(Project project, DatabaseState database) {
    NextMigration migration = NextMigration.of(database);
    return of(project, database, Optional.of(migration), migration.version());
  }

  /**
   * Makes the docs alone. Docs that own tell all that docs need, whether or not a migration can be
   * made of it.
   *
   * @throws DiagnosticsException when docs are derived, and the declared state cannot be reached
   */
  static CommittedOutputs docsOf(Project project, DatabaseState database) {
    if (!database.docs().owner()) {
      return of(project, database);
    }
    try {
      return of(project, database);
    } catch (DiagnosticsException e) {
      return of(project, database, Optional.empty(), database.lastVersion());
    }
  }

  private static CommittedOutputs of(
      Project project,
      DatabaseState database,
      Optional<NextMigration> migration,
      Optional<String> version) {
    DerivedDocs docs = new DerivedDocs(project.settings(), database, version);
    List<Artifact> pages = docs.artifacts();
    return new CommittedOutputs(migration, pages, docs.obsolete(pages), docs.findings());
  }
}

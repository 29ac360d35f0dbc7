package dev.trammel;

import dev.trammel.artifact.Artifact;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
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
 * @param warnings about pages that cannot be made
 */
record CommittedOutputs(
    Optional<NextMigration> migration,
    List<Artifact> docs,
    List<String> obsoleteDocs,
    List<Diagnostic> warnings) {

  /**
   * Makes them in memory.
   *
   * @throws DiagnosticsException when the declared state cannot be reached, or a bad file is in the
   *     way of a page
   */
  static CommittedOutputs of(Project project, DatabaseState database) {
    NextMigration migration = NextMigration.of(database);
    return of(project, database, Optional.of(migration), migration.version());
  }

  /**
   * Makes the docs alone. Docs that own tell all that docs need, whether or not a migration can be
   * made of it.
   *
   * @throws DiagnosticsException when a bad file is in the way of a page
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
    Diagnostics findings = new Diagnostics();
    findings.addAll(docs.findings());
    findings.throwIfErrors();
    return new CommittedOutputs(migration, pages, docs.obsolete(pages), findings.all());
  }
}

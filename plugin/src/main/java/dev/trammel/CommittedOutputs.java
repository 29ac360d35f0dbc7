package dev.trammel;

import dev.trammel.artifact.Artifact;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.Project;
import java.util.ArrayList;
import java.util.List;

/**
 * What a database's declared state gives to be committed.
 *
 * @param migration its migration and rollback
 * @param docs its pages
 * @param obsoleteDocs pages on disk that nothing gives any more
 * @param warnings about pages that cannot be made
 */
record CommittedOutputs(
    NextMigration migration,
    List<Artifact> docs,
    List<String> obsoleteDocs,
    List<Diagnostic> warnings) {

  /**
   * Makes them in memory.
   *
   * @throws dev.trammel.diagnostic.DiagnosticsException when the declared state cannot be reached,
   *     or a bad file is in the way of a page
   */
  static CommittedOutputs of(Project project, DatabaseState database) {
    NextMigration migration = NextMigration.of(database);
    DerivedDocs docs = new DerivedDocs(project.settings(), database, migration.version());
    List<Artifact> pages = new ArrayList<>(docs.artifacts());
    Diagnostics findings = new Diagnostics();
    findings.addAll(docs.findings());
    findings.throwIfErrors();
    return new CommittedOutputs(migration, pages, docs.obsolete(pages), findings.all());
  }
}

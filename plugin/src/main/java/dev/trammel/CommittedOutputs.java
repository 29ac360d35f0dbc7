package dev.trammel;

import dev.trammel.artifact.Artifact;
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
 */
record CommittedOutputs(NextMigration migration, List<Artifact> docs, List<String> obsoleteDocs) {

  /**
   * Makes them in memory.
   *
   * @throws dev.trammel.diagnostic.DiagnosticsException when the declared state cannot be reached
   */
  static CommittedOutputs of(Project project, DatabaseState database) {
    NextMigration migration = NextMigration.of(database);
    DerivedDocs docs = new DerivedDocs(project.settings(), database, migration.version());
    List<Artifact> pages = new ArrayList<>(docs.artifacts());
    return new CommittedOutputs(migration, pages, docs.obsolete(pages));
  }
}

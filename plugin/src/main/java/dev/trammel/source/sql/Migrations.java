package dev.trammel.source.sql;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.model.migration.Layout;
import dev.trammel.model.migration.MigrationVersion;
import java.util.List;
import java.util.Optional;

/**
 * The migrations of a folder.
 *
 * @param baseline a file that stands for all migrations up to its version
 * @param files in the order in which they run, those that the baseline replaces included
 * @param superseded those that may be made anew and that have the version of another one
 */
public record Migrations(
    Layout layout,
    Optional<MigrationFile> baseline,
    List<MigrationFile> files,
    List<MigrationFile> superseded,
    List<Diagnostic> diagnostics) {

  public Migrations {
    files = List.copyOf(files);
    superseded = List.copyOf(superseded);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Last + 1, in the same number of digits. */
  public String nextVersion() {
    String last = "";
    for (MigrationFile file : files) {
      last = file.version().isEmpty() ? last : file.version();
    }
    if (last.isEmpty()) {
      return layout.firstVersion();
    }
    return MigrationVersion.after(last);
  }
}

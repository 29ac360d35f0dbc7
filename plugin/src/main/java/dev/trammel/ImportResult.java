package dev.trammel;

import dev.trammel.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What an import made.
 *
 * @param written paths of the files made or changed
 * @param unchanged number of files that were up to date
 * @param tables number of tables imported
 * @param pomFragment what to add to the POM; absent when the project had settings
 * @param warnings what could not be imported
 */
public record ImportResult(
    List<String> written,
    int unchanged,
    int tables,
    Optional<String> pomFragment,
    List<Diagnostic> warnings) {

  public ImportResult {
    written = List.copyOf(written);
    warnings = List.copyOf(warnings);
  }
}

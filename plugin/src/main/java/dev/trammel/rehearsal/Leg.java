package dev.trammel.rehearsal;

import dev.trammel.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.List;

/**
 * What came of one leg.
 *
 * @param name e.g. {@code rollback}
 * @param facts counts for people, e.g. {@code 15 tables}
 * @param differences of catalogs, left what should be, right what is
 * @param rowDifferences of rows
 * @param diagnostics at least one error when the leg failed
 * @param duration measured; belongs in no committed file
 */
public record Leg(
    String name,
    List<String> facts,
    List<CatalogDifference> differences,
    List<RowDifference> rowDifferences,
    List<Diagnostic> diagnostics,
    Duration duration) {

  public Leg {
    facts = List.copyOf(facts);
    differences = List.copyOf(differences);
    rowDifferences = List.copyOf(rowDifferences);
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean ok() {
    return diagnostics.stream().noneMatch(Diagnostic::isError);
  }

  /** {@code rollback: ok: catalog equals recorded, 35 rows}. */
  @Override
  public String toString() {
    return name + ": " + (ok() ? "ok" : "failed") + ": " + String.join(", ", facts);
  }
}

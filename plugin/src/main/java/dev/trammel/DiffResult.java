package dev.trammel;

import dev.trammel.diagnostic.Diagnostic;
import java.util.List;

/**
 * The way between two databases.
 *
 * @param plan in words; without a step when they are equal
 * @param written the SQL that goes there, and the SQL that goes back
 * @param warnings what could not be modelled, and so was not compared
 */
public record DiffResult(PlanSummary plan, List<String> written, List<Diagnostic> warnings) {

  public DiffResult {
    written = List.copyOf(written);
    warnings = List.copyOf(warnings);
  }
}

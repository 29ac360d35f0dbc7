package dev.trammel;

import dev.trammel.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a check compared and found.
 *
 * @param databases how many databases were compared
 * @param tables how many tables they have
 * @param files how many committed files were compared
 * @param fills facts that docs could not show, and where they were taken from instead
 * @param notCompared facts that no source could tell, in words
 * @param findings errors and warnings where sources and outputs part, sorted by place
 * @param remarks warnings about what design documents claim and declared databases allow, sorted by
 *     place; they never fail a check
 */
public record CheckResult(
    int databases,
    int tables,
    int files,
    List<Diagnostic> fills,
    List<String> notCompared,
    List<Diagnostic> findings,
    List<Diagnostic> remarks) {

  /** Whether everything agrees. */
  public boolean passed() {
    return findings.stream().noneMatch(Diagnostic::isError);
  }
}

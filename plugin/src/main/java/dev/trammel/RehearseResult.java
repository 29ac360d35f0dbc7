package dev.trammel;

import dev.trammel.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a rehearsal showed.
 *
 * @param databases sorted by name
 * @param findings why a leg failed; warnings too
 */
public record RehearseResult(List<Rehearsed> databases, List<Diagnostic> findings) {

  public RehearseResult {
    databases = List.copyOf(databases);
    findings = List.copyOf(findings);
  }

  /**
   * What a rehearsal of one database showed.
   *
   * @param name the database's name
   * @param tables how many tables it has in the end
   * @param forward steps of the migration
   * @param back steps of its rollback
   * @param legs how many legs came out as they should
   * @param planned how many legs there are
   * @param lines one a leg, for people
   */
  public record Rehearsed(
      String name, int tables, int forward, int back, int legs, int planned, List<String> lines) {

    public Rehearsed {
      lines = List.copyOf(lines);
    }
  }

  /** Whether every leg came out as it should. */
  public boolean passed() {
    return findings.stream().noneMatch(Diagnostic::isError)
        && databases.stream().allMatch(each -> each.legs() == each.planned());
  }
}

package dev.trammel;

import dev.trammel.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a rehearsal showed.
 *
 * @param lines one a leg, for people
 * @param legs how many legs were compared
 * @param findings why a leg failed; warnings too
 */
public record RehearseResult(List<String> lines, int legs, List<Diagnostic> findings) {

  /** Whether every leg came out as it should. */
  public boolean passed() {
    return findings.stream().noneMatch(Diagnostic::isError);
  }
}

package dev.trammel.hazard;

import dev.trammel.diagnostic.Position;
import java.util.List;

/**
 * A comment that silences hazards of a statement: {@code -- trammel: allow TR604 because …}.
 *
 * @param position where the comment stands
 * @param text as written
 * @param codes the hazards, as written
 * @param reason empty when none is given
 * @param fromLine the first line that it is about
 * @param toLine the last line that it is about
 */
public record Allowance(
    Position position, String text, List<String> codes, String reason, int fromLine, int toLine) {

  public Allowance {
    codes = List.copyOf(codes);
  }

  boolean covers(Position place) {
    return place.file().equals(position.file())
        && place.line() >= fromLine
        && place.line() <= toLine;
  }
}

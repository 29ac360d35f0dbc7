package dev.trammel.source.catalog;

import dev.trammel.agents.pack.Definitions;
import dev.trammel.agents.pack.RowError;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Definitions with the places that state them.
 *
 * @param places by {@code table[key].column}, and by {@code table[key]} for whole rows
 */
public record ReadDefinitions(Definitions definitions, Map<String, Position> places) {

  public ReadDefinitions {
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
  }

  /** A row's error as a diagnostic, at the column if it is written there, else at its row. */
  public Diagnostic diagnostic(RowError error) {
    String row = error.table() + "[" + error.key() + "]";
    Position place =
        places.getOrDefault(
            row + "." + error.column(), places.getOrDefault(row, Position.ofFile(error.table())));
    Diagnostic diagnostic = Diagnostic.error(Code.TR182, place, row(error) + error.message());
    diagnostic = error.found().map(diagnostic::found).orElse(diagnostic);
    diagnostic = error.expected().map(diagnostic::expected).orElse(diagnostic);
    return error.fix().map(diagnostic::fix).orElse(diagnostic);
  }

  /** {@code crewai_agents[market-analyst].role: }. */
  private static String row(RowError error) {
    String text = error.toString();
    return text.substring(0, text.length() - error.message().length());
  }
}

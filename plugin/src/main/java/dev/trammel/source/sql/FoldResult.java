package dev.trammel.source.sql;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.Database;
import dev.trammel.model.change.Change;
import java.util.List;

/**
 * What statements make of a database.
 *
 * @param database as far as it could be followed; to be trusted when no diagnostic is an error
 * @param changes in the order in which they were carried out
 */
public record FoldResult(
    Database database,
    List<Located<Change>> changes,
    Provenance provenance,
    List<Diagnostic> diagnostics) {

  public FoldResult {
    changes = List.copyOf(changes);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * The database alone.
   *
   * @throws dev.trammel.diagnostic.DiagnosticsException when there were errors
   */
  public Database orThrow() {
    Diagnostics all = new Diagnostics();
    all.addAll(diagnostics);
    all.throwIfErrors();
    return database;
  }

  /** What no schema can show: renames, drops, value maps, in order. */
  public List<Located<Change>> intents() {
    return changes.stream().filter(each -> Intents.isIntent(each.value())).toList();
  }
}

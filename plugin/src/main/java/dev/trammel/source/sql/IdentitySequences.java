package dev.trammel.source.sql;

import dev.trammel.model.Database;
import dev.trammel.model.Generation;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.GeneratedNames;

/** The sequences behind identity columns, which the model does not hold by themselves. */
final class IdentitySequences {

  private IdentitySequences() {}

  /** Whether an identity column's sequence would have the name. */
  static boolean has(Database database, QualifiedName sequence) {
    return database.tables().values().stream()
        .filter(each -> each.name().schema().equals(sequence.schema()))
        .anyMatch(each -> has(each, sequence.name()));
  }

  private static boolean has(Table table, String sequence) {
    return table.columns().stream()
        .filter(each -> each.generation().orElse(null) instanceof Generation.Identity)
        .anyMatch(
            each ->
                GeneratedNames.objectName(table.name().name(), each.name(), "seq")
                    .equals(sequence));
  }
}

package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.FillColumn;
import dev.trammel.model.change.MapValues;
import java.util.List;
import java.util.Optional;

/** The primary key under which former values are kept: there when they are mapped and later too. */
final class KeptKey {

  private KeptKey() {}

  /** Whether it keeps former values and there is no key to keep them under. */
  static boolean lacks(Database before, Database to, Change change) {
    boolean keeps = change instanceof MapValues || (change instanceof FillColumn it && it.keeps());
    Optional<QualifiedName> table = keeps ? change.subject().owner() : Optional.empty();
    return table.filter(each -> !isIn(before, to, each)).isPresent();
  }

  private static boolean isIn(Database before, Database to, QualifiedName table) {
    Optional<List<String>> key = columns(before, table);
    return key.isPresent() && key.equals(columns(to, table));
  }

  private static Optional<List<String>> columns(Database database, QualifiedName table) {
    return database.table(table).flatMap(Table::primaryKey).map(PrimaryKey::columns);
  }
}

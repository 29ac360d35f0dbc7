package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.NotNull;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.NotNulls;
import java.util.Optional;

/**
 * Names of constraints behind NOT NULL that a table has from above. PostgreSQL renames them with
 * those above, where all are called the same, and not at all otherwise.
 */
final class InheritedNames {

  private InheritedNames() {}

  /** Whether the table has to leave the one above it for a name to become another. */
  static boolean change(Table child, QualifiedName parent, Database from, Database to) {
    Optional<Table> later = to.table(child.name());
    Optional<Table> above = from.table(parent);
    return later.isPresent()
        && above.isPresent()
        && child.columns().stream()
            .anyMatch(each -> changes(each, child, above.get(), later.get(), to.table(parent)));
  }

  private static boolean changes(
      Column column, Table child, Table above, Table later, Optional<Table> laterAbove) {
    Optional<NotNull> own = name(child, column.name());
    Optional<NotNull> over = name(above, column.name()).filter(each -> !each.noInherit());
    Optional<NotNull> wanted = name(later, column.name());
    Optional<NotNull> wantedOver = laterAbove.flatMap(each -> name(each, column.name()));
    if (own.isEmpty() || over.isEmpty() || wanted.isEmpty()) {
      return false;
    }
    boolean renamed = !own.get().isNamedLike(wanted.get());
    boolean renamedAbove = wantedOver.filter(each -> !over.get().isNamedLike(each)).isPresent();
    boolean together =
        own.get().isNamedLike(over.get())
            && wantedOver.filter(each -> each.isNamedLike(wanted.get())).isPresent();
    return (renamed || renamedAbove) && !together;
  }

  private static Optional<NotNull> name(Table table, String column) {
    return table
        .column(column)
        .filter(each -> !each.nullable())
        .map(each -> NotNulls.named(table.name(), each).notNull());
  }
}

package dev.trammel.source.sql;

import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Table;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.expression.ColumnReferences;
import java.util.Set;

/** What an expression needs of the table that it stands on. */
final class ExpressionChecks {

  private ExpressionChecks() {}

  /** Refuses an expression that names a column which the table has not. */
  static void requireColumns(
      Expression expression, Table table, ObjectReference subject, Situation now) {
    Set<String> unknown = ColumnReferences.unknown(expression, table);
    if (!unknown.isEmpty()) {
      throw InapplicableChange.needs(
          subject, "column", table.name() + "." + unknown.iterator().next());
    }
  }
}

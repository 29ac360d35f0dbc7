package dev.trammel.source.sql;

import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Table;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.expression.ColumnReferences;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.ExpressionPlace;
import dev.trammel.model.expression.ExpressionRules;
import dev.trammel.model.expression.ResolvedQuery;
import dev.trammel.syntax.Identifiers;
import java.util.Locale;
import java.util.Set;

/** What an expression needs of the table that it stands on. */
final class ExpressionChecks {

  private ExpressionChecks() {}

  /**
   * Refuses an expression that names a column which the table has not, or calls nobody's function.
   */
  static void requireColumns(
      Expression expression, Table table, ObjectReference subject, Situation now) {
    // Of others' tables perhaps nothing is known but their name.
    boolean known = !table.columns().isEmpty() || now.hasTable(table.name());
    Set<String> unknown = known ? ColumnReferences.unknown(expression, table) : Set.of();
    if (!unknown.isEmpty()) {
      throw InapplicableChange.needs(
          subject, "column", table.name() + "." + unknown.iterator().next());
    }
    CalledFunctions.require(expression, subject, now);
  }

  /** As {@link #requireColumns}, and refuses what may not stand in its place. */
  static void require(
      Expression expression,
      ExpressionPlace place,
      Table table,
      ObjectReference subject,
      Situation now) {
    requireColumns(expression, table, subject, now);
    if (!now.declaring()) {
      ExpressionRules.broken(expression, place, table, now.certain())
          .ifPresent(
              reason -> {
                throw new InapplicableChange(subject, reason);
              });
    }
  }

  /** Refuses an expression whose sub-selects read what is not there. */
  static void requireWhatItReads(
      Expression expression, Table table, ObjectReference subject, Situation now) {
    if (!now.declaring() && expression.sql().toLowerCase(Locale.ROOT).contains("select")) {
      String name =
          Identifiers.quote(table.name().schema()) + "." + Identifiers.quote(table.name().name());
      Expression shown = new Expression("SELECT (" + expression.sql() + "\n) FROM " + name);
      ViewClause.requireWhatItReads(
          ResolvedQuery.of(shown, new DatabaseRelations(now.database())), subject, now);
    }
  }
}

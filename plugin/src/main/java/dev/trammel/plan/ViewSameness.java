package dev.trammel.plan;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.View;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.OutputColumn;
import dev.trammel.model.expression.ResolvedQuery;
import java.util.List;
import java.util.Optional;

/** Whether two definitions of a view mean the same, and whether one can replace the other. */
final class ViewSameness {

  private final Database from;
  private final Database to;
  private final ExpressionEquality equality;

  ViewSameness(Database from, Database to, ExpressionEquality equality) {
    this.from = from;
    this.to = to;
    this.equality = equality;
  }

  /** The same kind, the same columns, the same query; options and comments do not count. */
  boolean same(View former, View later) {
    return former.materialized() == later.materialized()
        && sameNames(former, later)
        && equality.equalQueries(former, from, later, to);
  }

  private static boolean sameNames(View former, View later) {
    return former.columns().isEmpty()
        || later.columns().isEmpty()
        || former.columnNames().equals(later.columnNames());
  }

  /** PostgreSQL replaces a view whose columns stay as they are, with others behind them. */
  boolean canReplace(View former, View later) {
    if (former.materialized() || later.materialized()) {
      return false;
    }
    List<String> before = former.columnNames();
    List<String> after = later.columnNames();
    boolean appends =
        !before.isEmpty()
            && after.size() >= before.size()
            && after.subList(0, before.size()).equals(before);
    return appends && sameTypes(former, later, before.size());
  }

  /** Types that cannot be told may differ. */
  private boolean sameTypes(View former, View later, int count) {
    List<Optional<DataType>> before = types(former, from);
    List<Optional<DataType>> after = types(later, to);
    if (before.size() < count || after.size() < count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (before.get(i).isEmpty() || !before.get(i).equals(after.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<Optional<DataType>> types(View view, Database database) {
    return ResolvedQuery.of(view.query(), new DatabaseRelations(database))
        .columns()
        .map(columns -> columns.stream().map(OutputColumn::type).toList())
        .orElse(List.of());
  }
}

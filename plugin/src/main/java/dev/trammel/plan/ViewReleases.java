package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.Function;
import dev.trammel.model.ObjectReference.ColumnReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.View;
import dev.trammel.model.change.ColumnUse;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.ResolvedQuery;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The views that are dropped, for themselves or because of what they read: a column whose type
 * changes, a function or another view that is made again.
 */
final class ViewReleases {

  private final Database from;
  private final Database to;
  private final ViewSameness sameness;
  private final ReplacedEnums enums;
  private final Map<QualifiedName, ResolvedQuery> queries = new HashMap<>();
  private final Set<QualifiedName> released = new HashSet<>();

  /**
   * Finds them.
   *
   * @param releases knows the columns and tables that no view may read meanwhile
   * @param functions names of those that are dropped and made again
   */
  ViewReleases(
      Database from, Database to, ViewSameness sameness, Releases releases, Set<String> functions) {
    this.from = from;
    this.to = to;
    this.sameness = sameness;
    this.enums = new ReplacedEnums(from, to);
    Set<ColumnReference> columns = releases.unreadable();
    Set<QualifiedName> tables = releases.unreadableTables();
    DatabaseRelations relations = new DatabaseRelations(from);
    for (View view : from.views().values()) {
      ResolvedQuery query = ResolvedQuery.of(view.query(), relations);
      queries.put(view.name(), query);
      if (mustGo(view, query)
          || readsAny(query, columns)
          || tables.stream().anyMatch(query::reads)
          || functions.stream().anyMatch(query::calls)) {
        released.add(view.name());
      }
    }
    spread();
  }

  private boolean mustGo(View former, ResolvedQuery query) {
    Optional<View> later = to.view(former.name());
    if (later.isEmpty()) {
      return true;
    }
    boolean changes = !sameness.same(former, later.get());
    return (changes && !sameness.canReplace(former, later.get()))
        || (changes && enums.isReadBy(former, query))
        || (!former.columnNames().equals(later.get().columnNames()) && isRead(former));
  }

  /** Whether the way back, which would take columns from it, would break what reads it. */
  private boolean isRead(View view) {
    return to.views().values().stream()
        .filter(each -> !each.name().equals(view.name()))
        .anyMatch(each -> each.query().sql().contains(view.name().name()));
  }

  private static boolean readsAny(ResolvedQuery query, Set<ColumnReference> columns) {
    return columns.stream().anyMatch(each -> query.reads(each.table(), each.column()));
  }

  /** What reads a view that goes, goes before it. */
  private void spread() {
    int before = -1;
    while (before < released.size()) {
      before = released.size();
      for (View view : from.views().values()) {
        if (released.stream().anyMatch(each -> queries.get(view.name()).reads(each))) {
          released.add(view.name());
        }
      }
    }
  }

  /** Whether a view of both databases is dropped and made again. */
  boolean contains(QualifiedName view) {
    return released.contains(view);
  }

  /** Whether an expression reads a view that goes. */
  boolean isReadBy(Expression expression) {
    return released.stream().anyMatch(each -> ColumnUse.mentions(expression, each.name()));
  }

  /** Whether a function has the row of a view that goes for an argument or result. */
  boolean shape(Function function) {
    return released.stream().anyMatch(each -> FunctionOrder.isShaped(function, each.name()));
  }

  /** Whether the body of a function reads a view that goes, so that it comes back after it. */
  boolean isReadBy(Function function) {
    return released.stream()
        .anyMatch(each -> FunctionOrder.mentionsAny(function, Set.of(each.name())));
  }
}

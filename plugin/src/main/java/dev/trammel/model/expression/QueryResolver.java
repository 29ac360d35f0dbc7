package dev.trammel.model.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts in place of every name in a query what it means: the item of FROM and the column there. Two
 * queries that differ in aliases, in stars, in numbers for columns alone become one.
 */
final class QueryResolver {

  /**
   * A query whose names are resolved.
   *
   * @param known whether all of its columns are
   */
  record Resolved(QueryNode node, List<OutputColumn> columns, boolean known) {}

  private final Resolution state;
  private final Optional<QueryScope> outer;

  QueryResolver(Resolution state, Optional<QueryScope> outer) {
    this.state = state;
    this.outer = outer;
  }

  /** An expression in the scope around it. */
  SqlNode expression(SqlNode node) {
    return new NameResolver(state, outer.orElseThrow()).rewrite(node);
  }

  Resolved query(QueryNode query) {
    if (query instanceof QueryNode.Whole whole) {
      return whole(whole);
    }
    return body(query, List.of(), Optional.empty()).resolved();
  }

  /** A body with the keys of an ORDER BY behind it. */
  private record Ordered(Resolved resolved, List<QueryNode.SortKey> orderBy) {}

  private Resolved whole(QueryNode.Whole it) {
    QueryScope scope = new QueryScope(outer);
    QueryResolver inner = new QueryResolver(state, Optional.of(scope));
    List<QueryNode.CommonTable> with = new ArrayList<>();
    for (QueryNode.CommonTable table : it.with()) {
      with.add(inner.commonTable(table, it.recursive(), scope));
    }
    Ordered ordered = inner.body(it.body(), it.orderBy(), Optional.empty());
    Resolved body = ordered.resolved();
    QueryNode node =
        new QueryNode.Whole(
            it.recursive(),
            List.copyOf(with),
            body.node(),
            ordered.orderBy(),
            it.limit().map(inner::expression),
            it.withTies(),
            it.offset().map(inner::expression));
    return new Resolved(node, body.columns(), body.known());
  }

  /** What a recursive query makes known of itself once its first part is resolved. */
  private record Recursion(QueryNode.CommonTable table, QueryScope scope) {
    void register(List<OutputColumn> columns) {
      scope.addCommonTable(table.name(), renamed(columns, table.columns()));
    }
  }

  private QueryNode.CommonTable commonTable(
      QueryNode.CommonTable it, boolean recursive, QueryScope scope) {
    Recursion recursion = new Recursion(it, scope);
    Resolved resolved =
        it.query() instanceof QueryNode.Whole
            ? query(it.query())
            : body(it.query(), List.of(), recursive ? Optional.of(recursion) : Optional.empty())
                .resolved();
    recursion.register(resolved.columns());
    if (!resolved.known()) {
      state.leaveOpen();
    }
    return new QueryNode.CommonTable(it.name(), List.of(), it.materialized(), resolved.node());
  }

  private static List<OutputColumn> renamed(List<OutputColumn> columns, List<String> names) {
    List<OutputColumn> result = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      OutputColumn each = columns.get(i);
      result.add(i < names.size() ? new OutputColumn(names.get(i), each.type()) : each);
    }
    return List.copyOf(result);
  }

  private Ordered body(
      QueryNode query, List<QueryNode.SortKey> orderBy, Optional<Recursion> recursion) {
    if (query instanceof QueryNode.Select select) {
      return select(select, orderBy);
    } else if (query instanceof QueryNode.SetOperation it) {
      Resolved left = body(it.left(), List.of(), Optional.empty()).resolved();
      recursion.ifPresent(each -> each.register(left.columns()));
      Resolved right = body(it.right(), List.of(), Optional.empty()).resolved();
      QueryNode node =
          new QueryNode.SetOperation(it.operator(), it.all(), left.node(), right.node());
      boolean known = left.known() && right.known();
      return new Ordered(
          new Resolved(node, state.shown(node, left.columns()), known),
          byNumber(orderBy, left.columns()));
    } else if (query instanceof QueryNode.Values it) {
      Resolved values = values(it);
      return new Ordered(values, byNumber(orderBy, values.columns()));
    }
    Resolved nested = query(query);
    return new Ordered(nested, byNumber(orderBy, nested.columns()));
  }

  private Resolved values(QueryNode.Values it) {
    NameResolver names = new NameResolver(state, outer.orElseGet(() -> new QueryScope(outer)));
    List<OutputColumn> columns = new ArrayList<>();
    int width = it.rows().isEmpty() ? 0 : it.rows().get(0).size();
    for (int i = 1; i <= width; i++) {
      columns.add(new OutputColumn("column" + i, Optional.empty()));
    }
    QueryNode node = names.rewrite(it);
    return new Resolved(node, state.shown(node, columns), true);
  }

  private List<QueryNode.SortKey> byNumber(
      List<QueryNode.SortKey> keys, List<OutputColumn> columns) {
    List<QueryNode.SortKey> result = new ArrayList<>();
    for (QueryNode.SortKey key : keys) {
      SqlNode value = key.value();
      for (int i = 0; i < columns.size(); i++) {
        if (value.equals(new SqlNode.Name(List.of(columns.get(i).name())))) {
          value = new SqlNode.Numeral(String.valueOf(i + 1));
        }
      }
      result.add(new QueryNode.SortKey(value, key.descending(), key.nullsFirst()));
    }
    return List.copyOf(result);
  }

  private Ordered select(QueryNode.Select it, List<QueryNode.SortKey> orderBy) {
    QueryScope scope = new QueryScope(outer);
    List<QueryNode.FromItem> from = new FromResolver(state, outer).resolve(it.from(), scope);
    NameResolver names = new NameResolver(state, scope);
    TargetResolver targets = new TargetResolver(state, scope, names);
    it.targets().forEach(targets::add);
    QueryNode.Select node =
        new QueryNode.Select(
            it.distinct(),
            it.distinctOn().stream().map(targets::sortKey).toList(),
            targets.nodes(),
            from,
            it.where().map(names::rewrite),
            it.groupDistinct(),
            it.groupBy().stream().map(targets::groupKey).toList(),
            it.having().map(names::rewrite),
            it.windows().stream()
                .map(each -> new QueryNode.NamedWindow(each.name(), names.window(each.window())))
                .toList());
    List<QueryNode.SortKey> keys =
        orderBy.stream()
            .map(
                key ->
                    new QueryNode.SortKey(
                        targets.sortKey(key.value()), key.descending(), key.nullsFirst()))
            .toList();
    return new Ordered(new Resolved(node, targets.columns(), targets.known()), keys);
  }
}

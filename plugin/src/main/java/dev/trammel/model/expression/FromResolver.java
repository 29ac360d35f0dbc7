package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves what stands behind FROM, and says which columns it brings. */
final class FromResolver {

  /** An item of FROM with what can be named because of it. */
  private record Joined(
      QueryNode.FromItem node, List<QueryScope.Item> items, List<QueryScope.Visible> visible) {}

  private final Resolution state;
  private final Optional<QueryScope> outer;

  /** What stands to the left, for LATERAL. */
  private final QueryScope building;

  FromResolver(Resolution state, Optional<QueryScope> outer) {
    this.state = state;
    this.outer = outer;
    this.building = new QueryScope(outer);
  }

  /** The items, resolved; adds to {@code scope} what they bring. */
  List<QueryNode.FromItem> resolve(List<QueryNode.FromItem> items, QueryScope scope) {
    List<QueryNode.FromItem> nodes = new ArrayList<>();
    for (QueryNode.FromItem item : items) {
      Joined joined = item(item);
      nodes.add(joined.node());
      scope.add(joined.items(), joined.visible());
    }
    return List.copyOf(nodes);
  }

  private Joined item(QueryNode.FromItem item) {
    if (item instanceof QueryNode.Join join) {
      return join(join);
    }
    Joined single;
    if (item instanceof QueryNode.Relation it) {
      single = relation(it);
    } else if (item instanceof QueryNode.SubSelect it) {
      single = subSelect(it);
    } else {
      single = function((QueryNode.FunctionScan) item);
    }
    building.add(single.items(), single.visible());
    return single;
  }

  private Joined relation(QueryNode.Relation it) {
    String last = it.name().get(it.name().size() - 1);
    Optional<List<OutputColumn>> common =
        it.name().size() == 1 ? outer.flatMap(scope -> scope.commonTable(last)) : Optional.empty();
    QualifiedName name = qualified(it.name());
    Optional<List<OutputColumn>> columns =
        common.isPresent() ? common : state.relations().ofRelation(name);
    if (columns.isEmpty()) {
      state.missRelation(name);
    }
    String id = state.newItem();
    boolean aliased = !it.alias().isNone();
    Optional<QualifiedName> table = common.isPresent() ? Optional.empty() : Optional.of(name);
    table.ifPresent(
        known ->
            state.add(
                new Resolution.RelationUse(
                    id, known, it.token(), it.name().size() * 2 - 1, aliased)));
    String shown = aliased ? it.alias().name() : last;
    QueryScope.Item item =
        new QueryScope.Item(
            id,
            shown,
            table,
            aliased,
            columns(id, shown, columns.orElse(List.of()), it.alias().columns(), table),
            columns.isPresent());
    List<String> canonical =
        common.isPresent() ? List.of("with", last) : List.of(name.schema(), name.name());
    Optional<SqlNode> sample = it.sample().map(each -> expression(each, building));
    return joined(
        new QueryNode.Relation(canonical, it.only(), sample, QueryNode.Alias.NONE, it.token()),
        item);
  }

  private static QualifiedName qualified(List<String> parts) {
    int last = parts.size() - 1;
    String name = parts.get(last);
    String system = name.startsWith("pg_") ? "pg_catalog" : QualifiedName.PUBLIC;
    return new QualifiedName(last == 0 ? system : parts.get(last - 1), name);
  }

  private List<QueryScope.Visible> columns(
      String id,
      String qualifier,
      List<OutputColumn> columns,
      List<String> aliases,
      Optional<QualifiedName> table) {
    List<QueryScope.Visible> visible = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      OutputColumn column = columns.get(i);
      String name = i < aliases.size() ? aliases.get(i) : column.name();
      String key = table.isPresent() ? column.name() : "$" + (i + 1);
      boolean own = i >= aliases.size() && table.isPresent();
      visible.add(
          new QueryScope.Visible(
              name,
              qualifier,
              state.column(id, key, column.type()),
              own ? table : Optional.empty(),
              column.name()));
    }
    return visible;
  }

  private static Joined joined(QueryNode.FromItem node, QueryScope.Item item) {
    return new Joined(node, List.of(item), item.columns());
  }

  private Joined subSelect(QueryNode.SubSelect it) {
    Optional<QueryScope> around = it.lateral() ? Optional.of(building) : outer;
    QueryResolver.Resolved resolved = new QueryResolver(state, around).query(it.query());
    String id = state.newItem();
    QueryScope.Item item =
        new QueryScope.Item(
            id,
            it.alias().name(),
            Optional.empty(),
            true,
            columns(
                id, it.alias().name(), resolved.columns(), it.alias().columns(), Optional.empty()),
            resolved.known());
    return joined(new QueryNode.SubSelect(false, resolved.node(), QueryNode.Alias.NONE), item);
  }

  private Joined function(QueryNode.FunctionScan it) {
    List<SqlNode> calls = it.calls().stream().map(each -> expression(each, building)).toList();
    String id = state.newItem();
    Optional<List<OutputColumn>> known = results(it);
    String function = calls.size() == 1 ? OutputNames.of(target(it.calls().get(0))) : "";
    String shown = it.alias().isNone() ? function : it.alias().name();
    List<OutputColumn> columns = new ArrayList<>();
    for (OutputColumn each : known.orElse(List.of())) {
      columns.add(each.name().isEmpty() ? single(shown, each, calls) : each);
    }
    for (int i = columns.size(); known.isEmpty() && i < it.alias().columns().size(); i++) {
      columns.add(new OutputColumn(it.alias().columns().get(i), Optional.empty()));
    }
    if (it.ordinality() && known.isPresent()) {
      columns.add(new OutputColumn("ordinality", Optional.of(DataType.builtIn("bigint"))));
    }
    boolean complete = known.isPresent() || !it.alias().columns().isEmpty();
    QueryScope.Item item =
        new QueryScope.Item(
            id,
            shown,
            Optional.empty(),
            true,
            columns(id, shown, columns, it.alias().columns(), Optional.empty()),
            complete);
    return joined(
        new QueryNode.FunctionScan(calls, it.ordinality(), it.definitions(), QueryNode.Alias.NONE),
        item);
  }

  /** The one column of a function of single values. */
  private OutputColumn single(String name, OutputColumn column, List<SqlNode> calls) {
    boolean exact = state.relations().declared().isPresent() && calls.size() == 1;
    return new OutputColumn(
        name, exact ? column.type().or(() -> state.shownType(calls.get(0))) : column.type());
  }

  private static QueryNode.Target target(SqlNode value) {
    return new QueryNode.Target(value, Optional.empty());
  }

  private Optional<List<OutputColumn>> results(QueryNode.FunctionScan scan) {
    if (!scan.definitions().isEmpty()) {
      return Optional.of(
          scan.definitions().stream()
              .map(each -> new OutputColumn(each.name(), Optional.of(each.type())))
              .toList());
    }
    List<OutputColumn> all = new ArrayList<>();
    for (SqlNode each : scan.calls()) {
      if (!(each instanceof SqlNode.Call call)) {
        return Optional.empty();
      }
      Optional<List<OutputColumn>> columns =
          state.relations().ofFunction(qualified(List.of(call.function().split("\\."))));
      if (columns.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(columns.get());
    }
    return Optional.of(all);
  }

  private SqlNode expression(SqlNode node, QueryScope scope) {
    return new QueryResolver(state, Optional.of(scope)).expression(node);
  }

  private Joined join(QueryNode.Join it) {
    Joined left = item(it.left());
    Joined right = item(it.right());
    List<QueryScope.Item> items = new ArrayList<>(left.items());
    items.addAll(right.items());
    Set<String> using = new LinkedHashSet<>(it.using());
    if (it.natural()) {
      left.visible().stream()
          .map(QueryScope.Visible::name)
          .filter(each -> find(right, each).isPresent())
          .forEach(using::add);
      if (!items.stream().allMatch(QueryScope.Item::known)) {
        state.leaveOpen();
      }
    }
    QueryScope scope = new QueryScope(outer);
    scope.add(left.items(), left.visible());
    scope.add(right.items(), right.visible());
    Optional<SqlNode> condition = it.condition().map(each -> expression(each, scope));
    List<QueryScope.Visible> visible = new ArrayList<>();
    List<SqlNode> pairs = new ArrayList<>();
    for (String column : using) {
      merge(it.kind(), column, left, right, visible, pairs);
    }
    left.visible().stream().filter(each -> !using.contains(each.name())).forEach(visible::add);
    right.visible().stream().filter(each -> !using.contains(each.name())).forEach(visible::add);
    QueryNode.Join node =
        new QueryNode.Join(
            it.kind(),
            false,
            left.node(),
            right.node(),
            using.isEmpty() ? condition : Optional.of(new SqlNode.Row(List.copyOf(pairs))),
            List.of(),
            Optional.empty(),
            QueryNode.Alias.NONE);
    return it.alias().isNone() && it.usingAlias().isEmpty()
        ? new Joined(node, items, visible)
        : aliased(it, node, items, visible);
  }

  private Joined aliased(
      QueryNode.Join it,
      QueryNode.Join node,
      List<QueryScope.Item> items,
      List<QueryScope.Visible> visible) {
    if (it.usingAlias().isPresent()) {
      state.leaveOpen();
      return new Joined(node, items, visible);
    }
    String id = state.newItem();
    String name = it.alias().name();
    List<QueryScope.Visible> renamed = new ArrayList<>();
    for (int i = 0; i < visible.size(); i++) {
      QueryScope.Visible each = visible.get(i);
      boolean own = i >= it.alias().columns().size();
      renamed.add(
          new QueryScope.Visible(
              own ? each.name() : it.alias().columns().get(i),
              name,
              each.node(),
              own ? each.table() : Optional.empty(),
              each.column()));
    }
    boolean known = items.stream().allMatch(QueryScope.Item::known);
    QueryScope.Item item =
        new QueryScope.Item(id, name, Optional.empty(), true, List.copyOf(renamed), known);
    return new Joined(node, List.of(item), renamed);
  }

  private void merge(
      String kind,
      String column,
      Joined left,
      Joined right,
      List<QueryScope.Visible> visible,
      List<SqlNode> pairs) {
    Optional<QueryScope.Visible> first = find(left, column);
    Optional<QueryScope.Visible> second = find(right, column);
    if (first.isEmpty() || second.isEmpty()) {
      state.leaveOpen();
      return;
    }
    pairs.add(new SqlNode.Infix("=", first.get().node(), second.get().node()));
    for (QueryScope.Visible each : List.of(first.get(), second.get())) {
      if (each.node() instanceof SqlNode.Name name) {
        state.merge(name.parts().get(0), each.column());
      }
    }
    SqlNode node =
        switch (kind) {
          case "right" -> second.get().node();
          case "full" ->
              new SqlNode.Call("merged", List.of(first.get().node(), second.get().node()));
          default -> first.get().node();
        };
    if (!state.shownType(first.get().node()).equals(state.shownType(second.get().node()))
        && state.relations().declared().isPresent()) {
      node = new SqlNode.Call("merged", List.of(first.get().node(), second.get().node()));
    }
    visible.add(new QueryScope.Visible(column, "", node, Optional.empty(), column));
  }

  private static Optional<QueryScope.Visible> find(Joined joined, String column) {
    return joined.visible().stream().filter(each -> each.name().equals(column)).findFirst();
  }
}

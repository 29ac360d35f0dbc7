package dev.trammel.model.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves what a SELECT shows, and keys that name it by number or by alias. */
final class TargetResolver {

  private static final Set<String> GROUPINGS = Set.of("rollup", "cube", "grouping sets");

  private final Resolution state;
  private final QueryScope scope;
  private final NameResolver names;
  private final List<SqlNode> values = new ArrayList<>();
  private final List<OutputColumn> columns = new ArrayList<>();
  private boolean known = true;

  TargetResolver(Resolution state, QueryScope scope, NameResolver names) {
    this.state = state;
    this.scope = scope;
    this.names = names;
  }

  void add(QueryNode.Target target) {
    if (target.value() instanceof SqlNode.Name name && name.column().equals("*")) {
      star(name);
      return;
    }
    boolean shown = target.alias().isEmpty();
    SqlNode value =
        target.value() instanceof SqlNode.Name name
            ? names.name(name, shown)
            : names.rewrite(target.value());
    values.add(value);
    columns.add(new OutputColumn(OutputNames.of(target), state.shownType(value)));
  }

  private void star(SqlNode.Name name) {
    int parts = name.parts().size();
    List<QueryScope.Visible> shown = scope.visible();
    boolean all = scope.isKnown();
    if (parts > 1) {
      Optional<String> schema =
          parts > 2 ? Optional.of(name.parts().get(parts - 3)) : Optional.empty();
      Optional<QueryScope.Item> item = scope.item(schema, name.parts().get(parts - 2));
      shown = item.map(QueryScope.Item::columns).orElse(List.of());
      all = item.filter(QueryScope.Item::known).isPresent();
      item.ifPresent(each -> state.qualify(each.id()));
    }
    if (!all) {
      state.leaveOpen();
      known = false;
      values.add(name);
      return;
    }
    if (name.token() >= 0) {
      boolean qualified = parts > 1 || scope.items().size() > 1;
      state.add(new Resolution.Star(name.token(), parts * 2 - 1, List.copyOf(shown), qualified));
    }
    for (QueryScope.Visible each : shown) {
      values.add(each.node());
      columns.add(new OutputColumn(each.name(), state.shownType(each.node())));
    }
  }

  List<QueryNode.Target> nodes() {
    return values.stream().map(each -> new QueryNode.Target(each, Optional.empty())).toList();
  }

  List<OutputColumn> columns() {
    return List.copyOf(columns);
  }

  boolean known() {
    return known;
  }

  /** A name means a shown column first. */
  SqlNode sortKey(SqlNode key) {
    Optional<SqlNode> numbered = numbered(key);
    if (numbered.isPresent()) {
      return numbered.get();
    }
    Optional<SqlNode> shown = shown(key);
    return shown.isPresent() ? shown.get() : names.rewrite(key);
  }

  /** A name means a column of FROM first. */
  SqlNode groupKey(SqlNode key) {
    if (key instanceof SqlNode.Call call && GROUPINGS.contains(call.function())) {
      return new SqlNode.Call(
          call.function(), call.arguments().stream().map(this::groupKey).toList());
    } else if (key instanceof SqlNode.Row row) {
      return new SqlNode.Row(row.elements().stream().map(this::groupKey).toList());
    }
    Optional<SqlNode> numbered = numbered(key);
    if (numbered.isPresent()) {
      return numbered.get();
    }
    boolean ofFrom =
        key instanceof SqlNode.Name name
            && scope.visible().stream().anyMatch(each -> each.name().equals(name.column()));
    return ofFrom ? names.rewrite(key) : shown(key).orElseGet(() -> names.rewrite(key));
  }

  private Optional<SqlNode> numbered(SqlNode key) {
    if (!(key instanceof SqlNode.Numeral numeral)
        || !numeral.value().chars().allMatch(Character::isDigit)
        || values.size() != columns.size()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(numeral.value());
    boolean there = number.signum() > 0 && number.compareTo(BigDecimal.valueOf(values.size())) <= 0;
    return there ? Optional.of(values.get(number.intValueExact() - 1)) : Optional.empty();
  }

  private Optional<SqlNode> shown(SqlNode key) {
    if (key instanceof SqlNode.Name name
        && name.parts().size() == 1
        && values.size() == columns.size()) {
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).name().equals(name.column())) {
          return Optional.of(values.get(i));
        }
      }
    }
    return Optional.empty();
  }
}

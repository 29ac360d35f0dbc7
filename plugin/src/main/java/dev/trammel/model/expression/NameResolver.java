package dev.trammel.model.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves the names of an expression in one scope; sub-selects get scopes of their own. */
final class NameResolver extends Rewriting {

  private static final Set<String> SYSTEM_COLUMNS =
      Set.of("tableoid", "ctid", "xmin", "xmax", "cmin", "cmax");

  /** What takes any row; {@code t.name} is another spelling of {@code name(t)}. */
  private static final Set<String> OF_ANY_ROW =
      Set.of(
          "any_value",
          "array_agg",
          "count",
          "hash_record",
          "json_agg",
          "jsonb_agg",
          "max",
          "min",
          "num_nonnulls",
          "num_nulls",
          "pg_column_size",
          "pg_typeof",
          "quote_literal",
          "quote_nullable",
          "record_out",
          "record_send",
          "row_to_json",
          "to_json",
          "to_jsonb");

  private final Resolution state;
  private final QueryScope scope;

  NameResolver(Resolution state, QueryScope scope) {
    this.state = state;
    this.scope = scope;
  }

  @Override
  SqlNode rewrite(SqlNode node) {
    if (node instanceof SqlNode.Name name) {
      return name(name, false);
    } else if (node instanceof SqlNode.SubQuery sub) {
      QueryResolver inner = new QueryResolver(state, Optional.of(scope));
      return new SqlNode.SubQuery(inner.query(sub.query()).node());
    } else if (node instanceof SqlNode.Field field) {
      return field(field);
    } else if (node instanceof SqlNode.Cast cast && cast.operand() instanceof SqlNode.Name) {
      SqlNode operand = rewrite(cast.operand());
      return isRow(operand) ? operand : new SqlNode.Cast(operand, cast.type());
    } else if (node instanceof SqlNode.Verbatim verbatim && verbatim.tokens().startsWith("(")) {
      state.leaveOpen();
    }
    return super.rewrite(node);
  }

  /**
   * What a name means.
   *
   * @param shown whether a SELECT shows it under this name, without AS
   */
  SqlNode name(SqlNode.Name name, boolean shown) {
    return name.parts().size() == 1 ? unqualified(name, shown) : qualified(name, shown);
  }

  private SqlNode unqualified(SqlNode.Name name, boolean shown) {
    String column = name.column();
    boolean known = true;
    for (Optional<QueryScope> at = Optional.of(scope); at.isPresent(); at = at.get().outer()) {
      QueryScope current = at.get();
      List<QueryScope.Visible> found =
          current.visible().stream().filter(each -> each.name().equals(column)).toList();
      if (found.size() == 1) {
        if (!known || (found.get(0).table().isEmpty() && !current.isKnown())) {
          state.leaveOpen();
        }
        return use(found.get(0), name.token(), shown);
      } else if (found.size() > 1) {
        state.leaveOpen();
        return name;
      }
      Optional<QueryScope.Item> row =
          current.items().stream().filter(each -> each.name().equals(column)).findFirst();
      if (row.isPresent()) {
        state.qualify(row.get().id());
        return row.get().row(row.get().table().isEmpty());
      }
      if (!current.isKnown() && current.items().size() == 1 && current.outer().isEmpty()) {
        return new SqlNode.Name(List.of(current.items().get(0).id(), column));
      }
      known &= current.isKnown();
    }
    if (!known || SYSTEM_COLUMNS.contains(column)) {
      state.leaveOpen();
    } else {
      state.missColumn(column);
    }
    return name;
  }

  private SqlNode qualified(SqlNode.Name name, boolean shown) {
    List<String> parts = name.parts();
    int last = parts.size() - 1;
    Optional<String> schema = last > 1 ? Optional.of(parts.get(last - 2)) : Optional.empty();
    Optional<QueryScope.Item> item = scope.item(schema, parts.get(last - 1));
    if (item.isEmpty()) {
      // It may be a field of a composite column.
      state.leaveOpen();
      return name;
    }
    state.qualify(item.get().id());
    if (name.column().equals("*")) {
      return item.get().row(false);
    }
    Optional<QueryScope.Visible> column = item.get().column(name.column());
    if (column.isPresent()) {
      return use(column.get(), name.token() < 0 ? -1 : name.token() + 2 * last, shown);
    }
    if (item.get().known() && !SYSTEM_COLUMNS.contains(name.column())) {
      boolean whole = item.get().name().equals(name.column());
      boolean called =
          OF_ANY_ROW.contains(name.column()) || state.relations().functions().has(name.column());
      if (!whole && !called && item.get().table().isPresent()) {
        state.missColumnOfTable(String.join(".", parts));
      } else {
        state.leaveOpen();
      }
    }
    return new SqlNode.Name(List.of(item.get().id(), name.column()));
  }

  private SqlNode field(SqlNode.Field field) {
    SqlNode operand = rewrite(field.operand());
    return isRow(operand)
        ? new SqlNode.Name(List.of(((SqlNode.Name) operand).parts().get(0), field.name()))
        : new SqlNode.Field(operand, field.name());
  }

  /** PostgreSQL prints a whole row with a cast to its own type. */
  private static boolean isRow(SqlNode node) {
    return node instanceof SqlNode.Name name
        && name.parts().size() == 2
        && name.column().equals("*");
  }

  private SqlNode use(QueryScope.Visible column, int token, boolean shown) {
    if (column.table().isPresent() && token >= 0) {
      state.add(new Resolution.ColumnUse(column.table().get(), column.column(), token, shown));
    }
    return column.node();
  }
}

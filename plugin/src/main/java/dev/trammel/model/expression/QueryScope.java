package dev.trammel.model.expression;

import dev.trammel.model.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a name in a query can mean: the columns of FROM, around them those of the outer query. */
final class QueryScope {

  /**
   * A column that can be named.
   *
   * @param qualifier what can stand before it; empty for a column that a join merged
   * @param node what it means, the same however it is named
   * @param table where it comes from, when that is a table or view
   * @param column its name there
   */
  record Visible(
      String name, String qualifier, SqlNode node, Optional<QualifiedName> table, String column) {}

  /**
   * An item of FROM.
   *
   * @param name what stands before its columns; empty when nothing can
   * @param table what it is, when it is a table or view
   * @param aliased whether the name is not the table's own
   * @param known whether all of its columns are
   */
  record Item(
      String id,
      String name,
      Optional<QualifiedName> table,
      boolean aliased,
      List<Visible> columns,
      boolean known) {

    Optional<Visible> column(String column) {
      return columns.stream().filter(each -> each.name().equals(column)).findFirst();
    }

    /** The whole row; that of a single value is the value. */
    SqlNode row(boolean single) {
      return single && columns.size() == 1
          ? columns.get(0).node()
          : new SqlNode.Name(List.of(id, "*"));
    }
  }

  private final Optional<QueryScope> outer;
  private final Map<String, List<OutputColumn>> commonTables = new LinkedHashMap<>();
  private final List<Item> items = new ArrayList<>();
  private final List<Visible> visible = new ArrayList<>();

  QueryScope(Optional<QueryScope> outer) {
    this.outer = outer;
  }

  Optional<QueryScope> outer() {
    return outer;
  }

  List<Item> items() {
    return items;
  }

  /** What can be named without a table, in the order in which a star shows it. */
  List<Visible> visible() {
    return visible;
  }

  void add(List<Item> moreItems, List<Visible> moreVisible) {
    items.addAll(moreItems);
    visible.addAll(moreVisible);
  }

  void addCommonTable(String name, List<OutputColumn> columns) {
    commonTables.put(name, columns);
  }

  /** The columns of a query that WITH names. */
  Optional<List<OutputColumn>> commonTable(String name) {
    List<OutputColumn> columns = commonTables.get(name);
    return columns != null ? Optional.of(columns) : outer.flatMap(scope -> scope.commonTable(name));
  }

  boolean isKnown() {
    return items.stream().allMatch(Item::known);
  }

  /** The item of that name, here or around; the name's schema counts when there is one. */
  Optional<Item> item(Optional<String> schema, String name) {
    Optional<Item> here =
        items.stream()
            .filter(each -> each.name().equals(name))
            .filter(each -> schema.isEmpty() || isOf(each, schema.get()))
            .findFirst();
    return here.isPresent() ? here : outer.flatMap(scope -> scope.item(schema, name));
  }

  private static boolean isOf(Item item, String schema) {
    return !item.aliased()
        && item.table().filter(table -> table.schema().equals(schema)).isPresent();
  }
}

package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is found out while the names of a query are resolved. */
final class Resolution {

  /**
   * A place that names a table or view.
   *
   * @param item the item of FROM that it makes
   * @param token the index of the first token of the name
   * @param tokens how many the name has
   */
  record RelationUse(String item, QualifiedName relation, int token, int tokens, boolean aliased) {}

  /**
   * A place that names a column.
   *
   * @param token the index of the token of the column's own name
   * @param shown whether it is shown under this name, without AS
   */
  record ColumnUse(QualifiedName relation, String column, int token, boolean shown) {}

  /**
   * A star, and the columns that it stands for.
   *
   * @param tokens how many it has, with the table before it
   */
  record Star(int token, int tokens, List<QueryScope.Visible> columns, boolean qualified) {}

  private final RelationColumns relations;
  private final List<RelationUse> relationUses = new ArrayList<>();
  private final List<ColumnUse> columnUses = new ArrayList<>();
  private final List<Star> stars = new ArrayList<>();
  private final Set<String> qualifiedItems = new HashSet<>();

  /** Items whose columns are named by USING or NATURAL, and which columns. */
  private final Map<String, Set<String>> merged = new HashMap<>();

  private final Set<QualifiedName> missingRelations = new LinkedHashSet<>();
  private final Set<String> missingColumns = new LinkedHashSet<>();
  private final Set<String> certainlyMissingColumns = new LinkedHashSet<>();
  private final Map<List<String>, DataType> types = new HashMap<>();
  private boolean complete = true;
  private int items;

  Resolution(RelationColumns relations) {
    this.relations = relations;
  }

  RelationColumns relations() {
    return relations;
  }

  String newItem() {
    return "#" + ++items;
  }

  void add(RelationUse use) {
    relationUses.add(use);
  }

  void add(ColumnUse use) {
    columnUses.add(use);
  }

  void add(Star star) {
    stars.add(star);
  }

  void qualify(String item) {
    qualifiedItems.add(item);
  }

  void merge(String item, String column) {
    merged.computeIfAbsent(item, each -> new LinkedHashSet<>()).add(column);
  }

  void missRelation(QualifiedName relation) {
    missingRelations.add(relation);
  }

  void missColumn(String column) {
    missingColumns.add(column);
  }

  /** A column that a table has not, whatever is not understood beside it. */
  void missColumnOfTable(String column) {
    missingColumns.add(column);
    certainlyMissingColumns.add(column);
  }

  /** Something is not understood: what does not compare equal may be equal all the same. */
  void leaveOpen() {
    complete = false;
  }

  SqlNode.Name column(String item, String key, Optional<DataType> type) {
    List<String> parts = List.of(item, key);
    type.ifPresent(known -> types.put(parts, known));
    return new SqlNode.Name(parts);
  }

  Optional<DataType> typeOf(List<String> parts) {
    return Optional.ofNullable(types.get(parts));
  }

  /** The type of a column that shows the expression. */
  Optional<DataType> shownType(SqlNode value) {
    if (relations.declared().isPresent()) {
      return new ExactTypes(relations.declared().get(), columnTypes()).ofColumn(value);
    } else if (value instanceof SqlNode.Cast cast) {
      return Optional.of(cast.type());
    }
    return new NodeTypes(columnTypes()).typeOf(value);
  }

  /** The types of what a query shows whose parts decide together. */
  List<OutputColumn> shown(QueryNode query, List<OutputColumn> columns) {
    List<Optional<DataType>> types =
        relations
            .declared()
            .map(database -> new ExactTypes(database, columnTypes()).ofColumns(query))
            .filter(each -> each.size() == columns.size())
            .orElse(ExactTypes.none(columns.size()));
    List<OutputColumn> result = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      result.add(new OutputColumn(columns.get(i).name(), types.get(i)));
    }
    return List.copyOf(result);
  }

  ColumnTypes columnTypes() {
    return new ColumnTypes() {
      @Override
      public Optional<DataType> typeOf(String column) {
        return Optional.empty();
      }

      @Override
      public DatabaseFunctions functions() {
        return relations.functions();
      }

      @Override
      public Optional<DataType> typeOf(SqlNode.Name name) {
        return Resolution.this.typeOf(name.parts());
      }
    };
  }

  boolean isComplete() {
    return complete;
  }

  boolean isQualified(String item) {
    return qualifiedItems.contains(item);
  }

  Set<String> merged(String item) {
    return merged.getOrDefault(item, Set.of());
  }

  List<RelationUse> relationUses() {
    return relationUses;
  }

  List<ColumnUse> columnUses() {
    return columnUses;
  }

  List<Star> stars() {
    return stars;
  }

  Set<QualifiedName> missingRelations() {
    return missingRelations;
  }

  Set<String> missingColumns() {
    return missingColumns;
  }

  Set<String> certainlyMissingColumns() {
    return certainlyMissingColumns;
  }
}

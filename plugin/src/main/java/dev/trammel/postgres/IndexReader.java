package dev.trammel.postgres;

import dev.trammel.model.Expression;
import dev.trammel.model.Index;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads indexes, also those behind constraints. */
final class IndexReader {

  /** An index of a table. */
  record Stored(long table, Index index) {}

  private static final String EXPRESSIONS =
      """
      SELECT indexrelid AS oid, pg_get_expr(indexprs, indrelid) AS printed FROM pg_index
      WHERE indexrelid = ANY (CAST(? AS oid[]))
      """;

  private static final String PREDICATES =
      """
      SELECT indexrelid AS oid, pg_get_expr(indpred, indrelid) AS printed FROM pg_index
      WHERE indexrelid = ANY (CAST(? AS oid[]))
      """;

  private IndexReader() {}

  /** All indexes of the tables, by number, in the order of table and name. */
  static Map<Long, Stored> read(
      Query query, ExpressionPrinter printer, ColumnNames names, Collection<Long> tables)
      throws SQLException {
    List<IndexRow> rows = IndexRow.read(query, tables);
    if (rows.isEmpty()) {
      return Map.of();
    }
    Map<Long, List<Expression>> expressions =
        printer.printLists(EXPRESSIONS, stored(rows, names, IndexRow::expressions));
    Map<Long, Expression> predicates =
        printer.print(PREDICATES, stored(rows, names, IndexRow::predicate));
    IndexKeyReader keys = new IndexKeyReader(query, names, rows);
    Map<Long, Stored> read = new LinkedHashMap<>();
    for (IndexRow row : rows) {
      List<Expression> own = expressions.getOrDefault(row.oid(), List.of());
      Index index =
          new Index(
              row.name(),
              row.unique(),
              row.method(),
              keys.keys(row, own.iterator()),
              keys.included(row),
              row.nullsNotDistinct(),
              Optional.ofNullable(predicates.get(row.oid())),
              row.parameters(),
              row.comment());
      read.put(row.oid(), new Stored(row.table(), index));
    }
    return read;
  }

  private static List<ExpressionPrinter.Stored> stored(
      List<IndexRow> rows, ColumnNames names, Function<IndexRow, String> tree) {
    return rows.stream()
        .filter(each -> tree.apply(each) != null)
        .map(
            each ->
                new ExpressionPrinter.Stored(each.oid(), tree.apply(each), names.of(each.table())))
        .toList();
  }

  /** By table, without those that constraints have. */
  static Map<Long, List<Index>> byTable(Map<Long, Stored> indexes, Set<Long> ofConstraints) {
    return Owned.byRelation(
        indexes.entrySet().stream()
            .filter(each -> !ofConstraints.contains(each.getKey()))
            .map(each -> new Owned<>(each.getValue().table(), each.getValue().index()))
            .toList());
  }
}

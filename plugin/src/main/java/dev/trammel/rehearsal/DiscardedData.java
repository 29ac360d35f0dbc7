package dev.trammel.rehearsal;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts what a plan or its rollback throws away. */
final class DiscardedData {

  /**
   * Rows of a table, or values of a column, that will be gone. Printed as {@code 3 rows of
   * crewai_deployments}.
   *
   * @param name by which it is allowed
   */
  record Discard(String name, long count, String unit, boolean allowed) {
    @Override
    public String toString() {
      return count + " " + unit + (count == 1 ? "" : "s") + " of " + name;
    }
  }

  private final RowMapping mapping;
  private final Permissions permissions;
  private final List<Discard> discards = new ArrayList<>();

  DiscardedData(RowMapping mapping, Permissions permissions) {
    this.mapping = mapping;
    this.permissions = permissions;
  }

  /** Only what really is there; in the order of tables and columns. */
  List<Discard> discards() {
    return List.copyOf(discards);
  }

  /** What the plan drops: rows of dropped tables, values of dropped columns. */
  void byForward(Database recorded, RowSnapshot before) {
    for (Table table : recorded.tables().values()) {
      TableRows rows = before.of(table.name());
      if (mapping.declaredTable(table.name()).isEmpty()) {
        addRows(table.name(), rows.rows().size());
        continue;
      }
      for (Column column : table.columns()) {
        if (mapping.declaredColumn(table.name(), column.name()).isEmpty()) {
          addValues(
              table.name(),
              column.name(),
              rows.rows().values().stream()
                  .filter(cells -> cells.get(column.name()) != null)
                  .count());
        }
      }
    }
  }

  /**
   * What the rollback drops: rows of tables that the plan created, and values of columns that it
   * added as far as somebody wrote them.
   *
   * @param planned the rows right after the plan
   * @param later the rows right before the rollback
   * @param connection on which defaults are computed
   */
  void byRollback(Database declared, RowSnapshot planned, RowSnapshot later, Connection connection)
      throws SQLException {
    for (Table table : declared.tables().values()) {
      TableRows rows = later.of(table.name());
      var recorded = mapping.recordedTable(table.name());
      if (recorded.isEmpty()) {
        addRows(table.name(), rows.rows().size());
        continue;
      }
      for (Column column : table.columns()) {
        if (column.generation().isEmpty() && mapping.isAdded(recorded.get(), column.name())) {
          String unwritten = defaultText(column, connection);
          addValues(
              table.name(),
              column.name(),
              written(column.name(), unwritten, planned.of(table.name()), rows));
        }
      }
    }
  }

  private static long written(String column, String unwritten, TableRows planned, TableRows later) {
    Map<String, String> before = new HashMap<>();
    planned.rows().forEach((key, cells) -> before.put(key, cells.get(column)));
    return later.rows().entrySet().stream()
        .filter(
            row ->
                !Objects.equals(
                    row.getValue().get(column),
                    before.containsKey(row.getKey()) ? before.get(row.getKey()) : unwritten))
        .count();
  }

  /** What a row gets when nobody names the column; a sequence is not moved to find out. */
  private static String defaultText(Column column, Connection connection) throws SQLException {
    if (column.defaultValue().isEmpty() || column.defaultValue().get().sql().contains("nextval(")) {
      return null;
    }
    String sql =
        "SELECT CAST(("
            + column.defaultValue().get().sql()
            + ") AS "
            + SqlTypes.of(column.type())
            + ")::text";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private void addRows(QualifiedName table, long count) {
    if (count > 0) {
      discards.add(new Discard(table.toString(), count, "row", permissions.allowTable(table)));
    }
  }

  private void addValues(QualifiedName table, String column, long count) {
    if (count > 0) {
      discards.add(
          new Discard(
              table + "." + column, count, "value", permissions.allowColumn(table, column)));
    }
  }
}

package dev.trammel.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table: its columns, and its rows over JDBC. Statements name their columns; connections and
 * transactions are the caller's. Rows come back as the database has them after the statement, with
 * defaults and what triggers did.
 *
 * @param <R> the generated record
 */
public final class Table<R> {

  private final String schema;
  private final String name;
  private final List<Column<?>> columns;
  private final List<Column<?>> primaryKey;
  private final RowReader<R> reader;
  private final Function<R, ? extends RowBuilder<R>> toBuilder;

  /** For generated code; the primary key may be empty. */
  public Table(
      String schema,
      String name,
      List<Column<?>> columns,
      List<Column<?>> primaryKey,
      RowReader<R> reader,
      Function<R, ? extends RowBuilder<R>> toBuilder) {
    this.schema = schema;
    this.name = name;
    this.columns = List.copyOf(columns);
    this.primaryKey = List.copyOf(primaryKey);
    this.reader = reader;
    this.toBuilder = toBuilder;
  }

  public String schema() {
    return schema;
  }

  public String name() {
    return name;
  }

  /** In the table's order. */
  public List<Column<?>> columns() {
    return columns;
  }

  /** Empty when the table has none. */
  public List<Column<?>> primaryKey() {
    return primaryKey;
  }

  /** Reads the current row of any query that yields all of the table's columns. */
  public R read(ResultSet row) throws SQLException {
    return reader.read(row);
  }

  /** All rows for which every condition holds, in no particular order. */
  public List<R> select(Connection connection, Condition... conditions) throws SQLException {
    String sql = "SELECT " + names(columns) + " FROM " + quoted() + where(conditions);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, 1, conditions);
      return rows(statement);
    }
  }

  /**
   * The row for which every condition holds.
   *
   * @throws SQLException when there is more than one
   */
  public Optional<R> find(Connection connection, Condition... conditions) throws SQLException {
    return atMostOne(select(connection, conditions));
  }

  /** Inserts what was set; everything else gets the database's default. */
  public R insert(Connection connection, RowBuilder<R> values) throws SQLException {
    List<Column<?>> set = writable(values.setColumns());
    String what =
        set.isEmpty()
            ? " DEFAULT VALUES"
            : " (" + names(set) + ") VALUES (" + "?, ".repeat(set.size() - 1) + "?)";
    String sql = "INSERT INTO " + quoted() + what + returning();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, 1, set, values);
      return rows(statement).get(0);
    }
  }

  /**
   * Updates what was set, in the row for which every condition holds; empty when there is none.
   *
   * @throws SQLException when there is more than one; they are updated, so roll back
   */
  public Optional<R> update(Connection connection, RowBuilder<R> changes, Condition... conditions)
      throws SQLException {
    List<Column<?>> set = writable(changes.setColumns());
    if (set.isEmpty()) {
      return find(connection, conditions);
    }
    String assignments =
        set.stream().map(each -> each.quoted() + " = ?").collect(Collectors.joining(", "));
    String sql = "UPDATE " + quoted() + " SET " + assignments + where(conditions) + returning();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, bind(statement, 1, set, changes), conditions);
      return atMostOne(rows(statement));
    }
  }

  /** Updates all columns but those of the key to those of the row. */
  public Optional<R> update(Connection connection, R row, Condition... conditions)
      throws SQLException {
    RowBuilder<R> values = toBuilder.apply(row);
    primaryKey.forEach(values::unset);
    return update(connection, values, conditions);
  }

  /** How many rows were deleted: all for which every condition holds. */
  public int delete(Connection connection, Condition... conditions) throws SQLException {
    String sql = "DELETE FROM " + quoted() + where(conditions);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, 1, conditions);
      return statement.executeUpdate();
    }
  }

  /**
   * Sets the parameters of the generated {@code INSERT} constant: all columns that are not filled
   * by the database alone, in the table's order.
   */
  public void write(R row, PreparedStatement statement) throws SQLException {
    bind(statement, 1, writable(columns), toBuilder.apply(row));
  }

  private String quoted() {
    return Identifier.quote(schema) + "." + Identifier.quote(name);
  }

  private String returning() {
    return " RETURNING " + names(columns);
  }

  private static String names(List<Column<?>> columns) {
    return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
  }

  private static List<Column<?>> writable(List<Column<?>> columns) {
    return columns.stream().filter(Column::isWritable).collect(Collectors.toList());
  }

  private static String where(Condition... conditions) {
    if (conditions.length == 0) {
      return "";
    }
    List<String> terms = new ArrayList<>();
    for (Condition condition : conditions) {
      terms.add(condition.sql());
    }
    return " WHERE " + String.join(" AND ", terms);
  }

  private static int bind(
      PreparedStatement statement, int first, List<Column<?>> columns, RowBuilder<?> values)
      throws SQLException {
    int index = first;
    for (Column<?> column : columns) {
      write(statement, index++, column, values);
    }
    return index;
  }

  private static <T> void write(
      PreparedStatement statement, int index, Column<T> column, RowBuilder<?> values)
      throws SQLException {
    column.type().write(statement, index, values.get(column));
  }

  private static void bind(PreparedStatement statement, int first, Condition... conditions)
      throws SQLException {
    int index = first;
    for (Condition condition : conditions) {
      index = condition.bind(statement, index);
    }
  }

  private List<R> rows(PreparedStatement statement) throws SQLException {
    List<R> rows = new ArrayList<>();
    try (ResultSet results = statement.executeQuery()) {
      while (results.next()) {
        rows.add(reader.read(results));
      }
    }
    return rows;
  }

  private Optional<R> atMostOne(List<R> rows) throws SQLException {
    if (rows.size() > 1) {
      throw new SQLException(
          "one row of " + schema + "." + name + " was asked for, " + rows.size() + " are there",
          "21000");
    }
    return rows.stream().findFirst();
  }
}

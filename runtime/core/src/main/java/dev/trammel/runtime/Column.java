package dev.trammel.runtime;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A column of a table, with the Java type of its values.
 *
 * @param <T> the values' type
 */
public final class Column<T> {

  private final String name;
  private final ColumnType<T> type;
  private final boolean nullable;
  private final boolean hasDefault;
  private final boolean writable;

  private Column(
      String name, ColumnType<T> type, boolean nullable, boolean hasDefault, boolean writable) {
    this.name = name;
    this.type = type;
    this.nullable = nullable;
    this.hasDefault = hasDefault;
    this.writable = writable;
  }

  /** A column that is NOT NULL and has no default: an INSERT must give it a value. */
  public static <T> Column<T> required(String name, ColumnType<T> type) {
    return new Column<>(name, type, false, false, true);
  }

  /** A column that may be NULL. */
  public static <T> Column<T> nullable(String name, ColumnType<T> type) {
    return new Column<>(name, type, true, false, true);
  }

  /** The same column with a default of the database: an INSERT may leave it out. */
  public Column<T> withDefault() {
    return new Column<>(name, type, nullable, true, writable);
  }

  /** The same column, but always filled by the database: never inserted or updated. */
  public Column<T> generated() {
    return new Column<>(name, type, nullable, true, false);
  }

  /** As PostgreSQL keeps it, without quotes. */
  public String name() {
    return name;
  }

  public ColumnType<T> type() {
    return type;
  }

  public boolean isNullable() {
    return nullable;
  }

  /** Whether the database fills it when an INSERT leaves it out. */
  public boolean hasDefault() {
    return hasDefault;
  }

  /** False when only the database fills it. */
  public boolean isWritable() {
    return writable;
  }

  /** Reads this column of the current row; null for NULL. */
  @Nullable
  public T read(ResultSet row) throws SQLException {
    return type.read(row, name);
  }

  /** Rows in which this column has the value; those in which it is NULL when the value is null. */
  public Condition equalTo(@Nullable T value) {
    return value == null ? isNull() : new Condition(quoted() + " = ?", binder(value));
  }

  /** Rows in which this column is NULL. */
  public Condition isNull() {
    return new Condition(quoted() + " IS NULL", (statement, index) -> index);
  }

  String quoted() {
    return Identifier.quote(name);
  }

  Condition.Binder binder(T value) {
    return (statement, index) -> {
      type.write(statement, index, value);
      return index + 1;
    };
  }

  /** Safe because only {@link RowBuilder#set} stores values, each under a column of its type. */
  @SuppressWarnings("unchecked")
  @Nullable
  T cast(@Nullable Object value) {
    return (T) value;
  }

  @Override
  public String toString() {
    return name;
  }
}

package dev.trammel.runtime;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.function.Function;

/**
 * A type that crosses JDBC as text; with {@code Types.OTHER} PostgreSQL infers the parameter's type
 * from the column.
 */
record TextType<T>(int sqlType, Function<String, T> parse, Function<T, String> print)
    implements ColumnType<T> {

  @Override
  @Nullable
  public T read(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    if (text == null) {
      return null;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new SQLDataException("column " + column + ": " + e.getMessage(), "22018", e);
    }
  }

  @Override
  public void write(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
    if (value == null) {
      statement.setNull(index, sqlType);
    } else {
      statement.setObject(index, print.apply(value), sqlType);
    }
  }
}

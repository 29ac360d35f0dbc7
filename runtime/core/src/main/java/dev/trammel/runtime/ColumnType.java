package dev.trammel.runtime;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How values of one PostgreSQL type cross JDBC; {@link ColumnTypes} has them.
 *
 * @param <T> the Java type
 */
public interface ColumnType<T> {

  /** The value of the current row's column; null for NULL. */
  @Nullable
  T read(ResultSet row, String column) throws SQLException;

  /** Sets a parameter. */
  void write(PreparedStatement statement, int index, @Nullable T value) throws SQLException;

  /** A value that nobody else can change; the same when it cannot be changed anyway. */
  @Nullable
  default T copy(@Nullable T value) {
    return value;
  }
}

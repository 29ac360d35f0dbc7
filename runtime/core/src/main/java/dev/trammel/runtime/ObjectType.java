package dev.trammel.runtime;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A type that the driver itself maps to a class of the JDK. */
record ObjectType<T>(Class<T> type, int sqlType) implements ColumnType<T> {

  @Override
  @Nullable
  public T read(ResultSet row, String column) throws SQLException {
    return row.getObject(column, type);
  }

  @Override
  public void write(PreparedStatement statement, int index, @Nullable T value) throws SQLException {
    if (value == null) {
      statement.setNull(index, sqlType);
    } else {
      statement.setObject(index, value, sqlType);
    }
  }
}

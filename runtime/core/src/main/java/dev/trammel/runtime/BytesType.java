package dev.trammel.runtime;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** {@code bytea}. */
final class BytesType implements ColumnType<Bytes> {

  @Override
  @Nullable
  public Bytes read(ResultSet row, String column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? null : Bytes.of(bytes);
  }

  @Override
  public void write(PreparedStatement statement, int index, @Nullable Bytes value)
      throws SQLException {
    statement.setBytes(index, value == null ? null : value.toArray());
  }
}

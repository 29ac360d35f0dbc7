package dev.trammel.runtime;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An array with one dimension, as an unmodifiable list. */
record ArrayType<T>(String element, Function<Object, T> fromJdbc) implements ColumnType<List<T>> {

  @Override
  @Nullable
  public List<T> read(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    if (array == null) {
      return null;
    }
    try {
      return elements(column, (Object[]) array.getArray());
    } finally {
      array.free();
    }
  }

  private List<T> elements(String column, Object[] objects) throws SQLDataException {
    List<T> elements = new ArrayList<>(objects.length);
    for (Object object : objects) {
      if (object instanceof Object[]) {
        throw new SQLDataException(
            "column " + column + ": an array with more than one dimension", "2202E");
      }
      elements.add(object == null ? null : fromJdbc.apply(object));
    }
    return Lists.copy(elements);
  }

  @Override
  public void write(PreparedStatement statement, int index, @Nullable List<T> value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.ARRAY);
      return;
    }
    Array array = statement.getConnection().createArrayOf(element, value.toArray());
    statement.setArray(index, array);
  }

  @Override
  @Nullable
  public List<T> copy(@Nullable List<T> value) {
    return Lists.copy(value);
  }
}

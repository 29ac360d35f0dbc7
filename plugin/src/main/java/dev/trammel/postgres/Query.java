package dev.trammel.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the queries of one reading of the catalog. */
final class Query {

  /** Makes one value of one row. */
  interface Mapper<T> {
    T map(Row row) throws SQLException;
  }

  /** Takes one row. */
  interface Visitor {
    void visit(Row row) throws SQLException;
  }

  /** One row, by the names of its columns. */
  record Row(ResultSet results, Map<String, List<Long>> lists) {

    /** The same list of numbers is kept once. */
    Row(ResultSet results) {
      this(results, new HashMap<>());
    }

    String string(String column) throws SQLException {
      return results.getString(column);
    }

    Optional<String> optional(String column) throws SQLException {
      return Optional.ofNullable(results.getString(column));
    }

    boolean flag(String column) throws SQLException {
      return results.getBoolean(column);
    }

    boolean isNull(String column) throws SQLException {
      return results.getObject(column) == null;
    }

    long number(String column) throws SQLException {
      return results.getLong(column);
    }

    byte[] bytes(String column) throws SQLException {
      return results.getBytes(column);
    }

    /** An array or a vector of numbers, none of them negative; null is an empty one. */
    List<Long> numbers(String column) throws SQLException {
      String printed = results.getString(column);
      return printed == null ? List.of() : lists.computeIfAbsent(printed, Row::numbersOf);
    }

    /** {@code {1,2}} or {@code 1 2}. */
    private static List<Long> numbersOf(String printed) {
      List<Long> numbers = new ArrayList<>();
      int at = 0;
      while (at < printed.length()) {
        int end = at;
        while (end < printed.length() && Character.isDigit(printed.charAt(end))) {
          end++;
        }
        if (end > at) {
          numbers.add(Long.parseLong(printed, at, end, 10));
        }
        at = end + 1;
      }
      return Collections.unmodifiableList(numbers);
    }

    /** A {@code text[]}; null is an empty list. */
    List<String> strings(String column) throws SQLException {
      Array array = results.getArray(column);
      return array == null ? List.of() : List.of((String[]) array.getArray());
    }
  }

  /** How many the driver holds at once. */
  private static final int ROWS = 5000;

  private final Connection connection;

  Query(Connection connection) {
    this.connection = connection;
  }

  /** The server's major version. */
  int version() throws SQLException {
    return connection.getMetaData().getDatabaseMajorVersion();
  }

  /** The rows of a query whose parameters are all arrays of text. */
  <T> List<T> list(String sql, Mapper<T> mapper, Collection<?>... parameters) throws SQLException {
    List<T> rows = new ArrayList<>();
    each(sql, row -> rows.add(mapper.map(row)), parameters);
    return rows;
  }

  /** Takes the rows of such a query one after another, and keeps a part of them only. */
  void each(String sql, Visitor visitor, Collection<?>... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        Object[] values = parameters[i].stream().map(String::valueOf).toArray();
        statement.setArray(i + 1, connection.createArrayOf("text", values));
      }
      statement.setFetchSize(ROWS);
      try (ResultSet results = statement.executeQuery()) {
        Row row = new Row(results);
        while (results.next()) {
          visitor.visit(row);
        }
      }
    }
  }
}

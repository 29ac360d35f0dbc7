package dev.trammel.postgres;

import dev.trammel.diagnostic.Code;
import dev.trammel.model.QualifiedName;
import dev.trammel.syntax.Identifiers;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.util.PGobject;

/**
 * Reads whole tables, all as of one moment. A value is null, a Boolean, a Number, a String, a UUID,
 * an {@link OffsetDateTime}, what JDBC gives for other times, or a list for an array; JSON, enums
 * and types that Java has no class for are their text.
 */
public final class RowsReader {

  private static final int FETCH_SIZE = 1000;

  private RowsReader() {}

  /**
   * The rows of each table, a map of column to value in column order.
   *
   * @throws dev.trammel.diagnostic.DiagnosticsException when the server cannot be reached, or a
   *     table is not there or may not be read
   */
  public static Map<QualifiedName, List<Map<String, Object>>> read(
      Address address, Collection<QualifiedName> tables) {
    Map<QualifiedName, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    try (Connection connection = address.connect()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      }
      for (QualifiedName table : tables) {
        rows.put(table, read(connection, address, table));
      }
      connection.rollback();
      return rows;
    } catch (SQLException e) {
      throw ServerFault.of(Code.TR510, address.toString(), "the connection was lost")
          .found(String.valueOf(e.getMessage()))
          .exception();
    }
  }

  private static List<Map<String, Object>> read(
      Connection connection, Address address, QualifiedName table) {
    String sql =
        "SELECT * FROM "
            + Identifiers.quote(table.schema())
            + "."
            + Identifiers.quote(table.name());
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH_SIZE);
      try (ResultSet results = statement.executeQuery(sql)) {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (results.next()) {
          rows.add(row(results));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw ServerFault.of(Code.TR511, address.toString(), "table " + table + " cannot be read")
          .found(String.valueOf(e.getMessage()))
          .fix("check the table's name, and that the user may read it")
          .exception();
    }
  }

  private static Map<String, Object> row(ResultSet results) throws SQLException {
    ResultSetMetaData columns = results.getMetaData();
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      row.put(columns.getColumnName(i), value(results, i, columns.getColumnTypeName(i)));
    }
    return row;
  }

  private static Object value(ResultSet results, int index, String type) throws SQLException {
    if (type.equals("timestamptz")) {
      return results.getObject(index, OffsetDateTime.class);
    }
    Object value = results.getObject(index);
    if (value instanceof Array array) {
      return Arrays.stream((Object[]) array.getArray()).map(RowsReader::plain).toList();
    }
    return plain(value);
  }

  private static Object plain(Object value) {
    return value instanceof PGobject object ? object.getValue() : value;
  }
}

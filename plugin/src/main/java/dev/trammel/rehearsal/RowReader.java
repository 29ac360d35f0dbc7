package dev.trammel.rehearsal;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.syntax.Identifiers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the rows of a database's tables. */
final class RowReader {

  /** Longer text is kept as its beginning and a hash. */
  private static final int LONG_TEXT = 200;

  private static final int FETCH_SIZE = 1000;

  private final Connection connection;
  private final RowMapping mapping;

  RowReader(Connection connection, RowMapping mapping) {
    this.connection = connection;
    this.mapping = mapping;
  }

  /** The rows under their names before the plan. */
  RowSnapshot beforePlan(Database recorded) throws SQLException {
    SortedMap<QualifiedName, TableRows> tables = new TreeMap<>();
    for (Table table : recorded.tables().values()) {
      tables.put(table.name(), read(table, mapping.keyColumns(table.name())));
    }
    return new RowSnapshot(tables);
  }

  /** The rows under their names after the plan. */
  RowSnapshot afterPlan(Database declared) throws SQLException {
    SortedMap<QualifiedName, TableRows> tables = new TreeMap<>();
    for (Table table : declared.tables().values()) {
      tables.put(table.name(), read(table, keyAfterPlan(table)));
    }
    return new RowSnapshot(tables);
  }

  private List<String> keyAfterPlan(Table table) {
    Optional<QualifiedName> recorded = mapping.recordedTable(table.name());
    if (recorded.isPresent()) {
      return mapping.keyColumns(recorded.get()).stream()
          .map(column -> mapping.declaredColumn(recorded.get(), column).orElseThrow())
          .toList();
    }
    return table
        .primaryKey()
        .map(PrimaryKey::columns)
        .orElseGet(() -> table.columns().stream().map(Column::name).sorted().toList());
  }

  /** The rows of a foreign table are none of this database's. */
  private TableRows read(Table table, List<String> key) throws SQLException {
    if (table.isForeign()) {
      return new TableRows(table.name(), new TreeMap<>());
    }
    List<String> columns = table.columns().stream().map(Column::name).toList();
    SortedMap<String, Map<String, String>> rows = new TreeMap<>();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH_SIZE);
      try (ResultSet results = statement.executeQuery(select(table.name(), columns))) {
        while (results.next()) {
          Map<String, String> cells = new LinkedHashMap<>();
          for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), shortened(results.getString(i + 1)));
          }
          rows.put(unused(rows, keyText(key, cells)), cells);
        }
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return new TableRows(table.name(), rows);
  }

  private static String select(QualifiedName table, List<String> columns) {
    String list =
        columns.stream()
            .map(column -> Identifiers.quote(column) + "::text")
            .collect(Collectors.joining(", "));
    return "SELECT "
        + list
        + " FROM ONLY "
        + Identifiers.quote(table.schema())
        + "."
        + Identifiers.quote(table.name());
  }

  private static String keyText(List<String> key, Map<String, String> cells) {
    List<String> values = new ArrayList<>();
    key.forEach(column -> values.add(cells.get(column)));
    return values.size() == 1 ? String.valueOf(values.get(0)) : values.toString();
  }

  /** Equal rows of a table without a key are told apart by a number. */
  private static String unused(SortedMap<String, ?> rows, String key) {
    String candidate = key;
    for (int i = 2; rows.containsKey(candidate); i++) {
      candidate = key + " #" + i;
    }
    return candidate;
  }

  private static String shortened(String text) {
    if (text == null || text.length() <= LONG_TEXT) {
      return text;
    }
    byte[] hash = RowSnapshot.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return text.substring(0, 40) + "… sha256 " + HexFormat.of().formatHex(hash);
  }
}

package dev.trammel.artifact.java;

import dev.trammel.syntax.Identifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A table's SQL, for callers with a JDBC library of their own. */
record Statements(JavaTable table) {

  /** By the constant's name. */
  Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    List<JavaColumn> writable = table.columns().stream().filter(JavaColumn::writable).toList();
    String select = "SELECT " + names(table.columns()) + " FROM " + name();
    all.put("SELECT", select);
    all.put(
        "INSERT",
        writable.isEmpty()
            ? "INSERT INTO " + name() + " DEFAULT VALUES"
            : "INSERT INTO "
                + name()
                + " ("
                + names(writable)
                + ") VALUES ("
                + "?, ".repeat(writable.size() - 1)
                + "?)");
    if (!table.primaryKey().isEmpty()) {
      String byKey = " WHERE " + equal(table.primaryKey(), " AND ");
      List<JavaColumn> others =
          writable.stream().filter(column -> !table.primaryKey().contains(column)).toList();
      all.put("SELECT_BY_PRIMARY_KEY", select + byKey);
      if (!others.isEmpty()) {
        all.put(
            "UPDATE_BY_PRIMARY_KEY", "UPDATE " + name() + " SET " + equal(others, ", ") + byKey);
      }
      all.put("DELETE_BY_PRIMARY_KEY", "DELETE FROM " + name() + byKey);
    }
    return all;
  }

  private String name() {
    return Identifiers.quote(table.table().name().schema())
        + "."
        + Identifiers.quote(table.table().name().name());
  }

  private static String names(List<JavaColumn> columns) {
    return columns.stream()
        .map(column -> Identifiers.quote(column.column().name()))
        .collect(Collectors.joining(", "));
  }

  private static String equal(List<JavaColumn> columns, String separator) {
    return columns.stream()
        .map(column -> Identifiers.quote(column.column().name()) + " = ?")
        .collect(Collectors.joining(separator));
  }
}

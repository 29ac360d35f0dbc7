package dev.trammel.rehearsal;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.postgres.SqlScript;
import dev.trammel.postgres.SqlText;
import dev.trammel.syntax.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes stand-ins for tables that others own, so that foreign keys can refer to them. */
final class ExternalTables {

  private static final String SCRIPT = "external tables";

  private final SortedMap<QualifiedName, Map<String, Column>> columns = new TreeMap<>();
  private final SortedMap<QualifiedName, Set<List<String>>> keys = new TreeMap<>();

  private ExternalTables() {}

  /** A script that leaves alone what the profile has made already. */
  static SqlScript script(Database... databases) {
    ExternalTables externals = new ExternalTables();
    Stream.of(databases).forEach(externals::add);
    List<SqlText> statements = new ArrayList<>();
    for (QualifiedName name : externals.columns.keySet()) {
      for (String sql : externals.statements(name)) {
        statements.add(new SqlText(sql, Position.ofFile(SCRIPT)));
      }
    }
    return new SqlScript(SCRIPT, true, statements);
  }

  private void add(Database database) {
    for (ExternalTable external : database.externals().values()) {
      Map<String, Column> known =
          columns.computeIfAbsent(external.name(), name -> new LinkedHashMap<>());
      external.columns().forEach(column -> known.putIfAbsent(column.name(), column));
      Set<List<String>> unique = keys(external.name());
      if (!external.primaryKey().isEmpty()) {
        unique.add(external.primaryKey());
      }
    }
    for (Table table : database.tables().values()) {
      for (ForeignKey key : table.foreignKeys()) {
        if (columns.containsKey(key.referencedTable()) && !key.referencedColumns().isEmpty()) {
          keys(key.referencedTable()).add(key.referencedColumns());
        }
      }
    }
  }

  private Set<List<String>> keys(QualifiedName name) {
    return keys.computeIfAbsent(
        name, it -> new TreeSet<>(java.util.Comparator.comparing(List::toString)));
  }

  private List<String> statements(QualifiedName name) {
    List<String> parts = new ArrayList<>();
    for (Column column : columns.get(name).values()) {
      parts.add(Identifiers.quote(column.name()) + " " + SqlTypes.of(column.type()));
    }
    for (List<String> key : keys(name)) {
      parts.add(
          "UNIQUE ("
              + key.stream().map(Identifiers::quote).collect(Collectors.joining(", "))
              + ")");
    }
    String schema = Identifiers.quote(name.schema());
    String table = schema + "." + Identifiers.quote(name.name());
    List<String> statements = new ArrayList<>();
    statements.add("CREATE SCHEMA IF NOT EXISTS " + schema);
    statements.add("CREATE TABLE IF NOT EXISTS " + table + " (" + String.join(", ", parts) + ")");
    if (!columns.get(name).isEmpty()) {
      statements.add("ALTER TABLE " + table + columns(name));
    }
    return statements;
  }

  /** A platform may have given its table more columns since its profile was written. */
  private String columns(QualifiedName name) {
    return columns.get(name).values().stream()
        .map(
            each ->
                " ADD COLUMN IF NOT EXISTS "
                    + Identifiers.quote(each.name())
                    + " "
                    + SqlTypes.of(each.type()))
        .collect(Collectors.joining(","));
  }
}

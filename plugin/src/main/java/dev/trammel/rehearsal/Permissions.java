package dev.trammel.rehearsal;

import dev.trammel.model.QualifiedName;
import java.util.Set;

/** What may be lost, by name: a table, a column, or all columns of a table with {@code .*}. */
record Permissions(Set<String> allowed) {

  boolean allowTable(QualifiedName table) {
    return allowed.contains(table.toString())
        || allowed.contains(table.schema() + "." + table.name());
  }

  boolean allowColumn(QualifiedName table, String column) {
    return allowed.contains(table + "." + column)
        || allowed.contains(table + ".*")
        || allowed.contains(table.schema() + "." + table.name() + "." + column);
  }
}

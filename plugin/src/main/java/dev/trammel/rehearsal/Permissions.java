package dev.trammel.rehearsal;

import dev.trammel.model.QualifiedName;
import java.util.Set;

/**
 * What may be lost, by name: a table, a column, or all columns of a table with {@code .*}; {@code
 * all} stands for everything.
 */
record Permissions(Set<String> allowed) {

  private static final String ALL = "all";

  boolean allowTable(QualifiedName table) {
    return allowed.contains(ALL)
        || allowed.contains(table.toString())
        || allowed.contains(table.schema() + "." + table.name());
  }

  boolean allowColumn(QualifiedName table, String column) {
    return allowed.contains(ALL)
        || allowed.contains(table + "." + column)
        || allowed.contains(table + ".*")
        || allowed.contains(table.schema() + "." + table.name() + "." + column);
  }
}

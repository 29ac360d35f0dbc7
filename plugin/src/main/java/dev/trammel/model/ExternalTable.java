package dev.trammel.model;

import java.util.List;

/**
 * A table that this database refers to but that somebody else owns. It is never planned, documented
 * or compared; a rehearsal makes a stand-in with these columns.
 *
 * @param columns at least the referenced ones
 * @param primaryKey may be empty
 */
public record ExternalTable(QualifiedName name, List<Column> columns, List<String> primaryKey) {

  public ExternalTable {
    columns = List.copyOf(columns);
    primaryKey = List.copyOf(primaryKey);
  }
}

package dev.trammel.rehearsal;

import dev.trammel.model.QualifiedName;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows of one table at one moment.
 *
 * @param rows cells as PostgreSQL's text, by key of the row and name of the column; a cell that is
 *     NULL is a null value
 */
record TableRows(QualifiedName table, SortedMap<String, Map<String, String>> rows) {

  TableRows {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }

  /** A table without rows. */
  static TableRows none(QualifiedName table) {
    return new TableRows(table, new TreeMap<>());
  }
}

package dev.trammel.rehearsal;

import dev.trammel.model.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows of all tables at one moment. */
record RowSnapshot(SortedMap<QualifiedName, TableRows> tables) {

  RowSnapshot {
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
  }

  /** Without rows when the table is not there. */
  TableRows of(QualifiedName table) {
    return tables.getOrDefault(table, TableRows.none(table));
  }

  long rowCount() {
    return tables.values().stream().mapToLong(table -> table.rows().size()).sum();
  }

  /** Equal for equal rows, whatever the order of rows and columns; 12 hexadecimal digits. */
  String fingerprint() {
    MessageDigest digest = sha256();
    for (TableRows table : tables.values()) {
      table
          .rows()
          .forEach(
              (key, cells) ->
                  digest.update(
                      (table.table() + "\n" + new TreeMap<>(cells) + "\n")
                          .getBytes(StandardCharsets.UTF_8)));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

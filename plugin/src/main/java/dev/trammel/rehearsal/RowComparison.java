package dev.trammel.rehearsal;

import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds rows before, between and after to what plan and rollback may do to them. */
final class RowComparison {

  private static final String NO_ROW = "no row";
  private static final String A_ROW = "a row";

  private final Database recorded;
  private final RowMapping mapping;
  private final Permissions permissions;
  private final List<RowDifference> differences = new ArrayList<>();
  private final SortedMap<String, Long> mapped = new TreeMap<>();

  RowComparison(Database recorded, RowMapping mapping, Permissions permissions) {
    this.recorded = recorded;
    this.mapping = mapping;
    this.permissions = permissions;
  }

  List<RowDifference> differences() {
    return List.copyOf(differences);
  }

  /** How many cells of each column a value map replaced; by {@code table.column}. */
  SortedMap<String, Long> mapped() {
    return mapped;
  }

  /** Rows stay as they were, but for values that a value map replaces and columns of a new type. */
  void afterForward(RowSnapshot before, RowSnapshot after) {
    for (QualifiedName table : recorded.tables().keySet()) {
      mapping
          .declaredTable(table)
          .ifPresent(now -> afterForward(table, before.of(table), after.of(now)));
    }
  }

  private void afterForward(QualifiedName table, TableRows before, TableRows after) {
    sameKeys(table, before.rows().keySet(), after.rows().keySet());
    before
        .rows()
        .forEach(
            (key, cells) -> {
              Map<String, String> now = after.rows().get(key);
              if (now != null) {
                cellsAfterForward(table, key, cells, now);
              }
            });
  }

  private void cellsAfterForward(
      QualifiedName table, String key, Map<String, String> before, Map<String, String> after) {
    for (String column : mapping.keptColumns(table)) {
      if (mapping.isConverted(table, column)) {
        continue;
      }
      String was = before.get(column);
      if (was == null && mapping.isFilled(table, column)) {
        mapped.merge(table + "." + column, 1L, Long::sum);
        continue;
      }
      SortedMap<String, String> values = mapping.valueMap(table, column);
      String expected = was != null && values.containsKey(was) ? values.get(was) : was;
      if (!Objects.equals(was, expected)) {
        mapped.merge(table + "." + column, 1L, Long::sum);
      }
      String found = after.get(mapping.declaredColumn(table, column).orElseThrow());
      same(table, key, column, expected, found);
    }
  }

  /**
   * Every cell is as before the plan again, unless it was written between plan and rollback: then
   * it keeps what was written.
   */
  void afterRollback(
      RowSnapshot before, RowSnapshot planned, RowSnapshot later, RowSnapshot after) {
    for (QualifiedName table : recorded.tables().keySet()) {
      TableRows found = after.of(table);
      SortedMap<String, Map<String, String>> expected =
          mapping
              .declaredTable(table)
              .map(now -> expected(table, before.of(table), planned.of(now), later.of(now)))
              .orElseGet(() -> permissions.allowTable(table) ? null : before.of(table).rows());
      if (expected != null) {
        sameKeys(table, expected.keySet(), found.rows().keySet());
        expected.forEach(
            (key, cells) -> {
              Map<String, String> now = found.rows().get(key);
              if (now != null) {
                cells.forEach((column, value) -> same(table, key, column, value, now.get(column)));
              }
            });
      }
    }
  }

  private SortedMap<String, Map<String, String>> expected(
      QualifiedName table, TableRows before, TableRows planned, TableRows later) {
    SortedMap<String, Map<String, String>> expected = new TreeMap<>();
    later
        .rows()
        .forEach(
            (key, cells) ->
                expected.put(
                    key,
                    expectedRow(table, before.rows().get(key), planned.rows().get(key), cells)));
    return expected;
  }

  /** {@code before} and {@code planned} are null for a row that was added between. */
  private Map<String, String> expectedRow(
      QualifiedName table,
      Map<String, String> before,
      Map<String, String> planned,
      Map<String, String> later) {
    Map<String, String> expected = new TreeMap<>();
    for (String column : mapping.keptColumns(table)) {
      if (mapping.isComputed(table, column)) {
        continue;
      }
      String now = mapping.declaredColumn(table, column).orElseThrow();
      boolean untouched =
          before != null && planned != null && Objects.equals(planned.get(now), later.get(now));
      if (untouched && !mayBeLost(table, column)) {
        expected.put(column, before.get(column));
      } else if (!untouched && !mapping.isConverted(table, column)) {
        expected.put(column, later.get(now));
      }
    }
    if (before != null) {
      before.forEach(
          (column, value) -> {
            if (mapping.declaredColumn(table, column).isEmpty()
                && !mapping.isComputed(table, column)
                && !permissions.allowColumn(table, column)) {
              expected.put(column, value);
            }
          });
    }
    return expected;
  }

  /** Values of another type that nothing was kept of, where that is allowed. */
  private boolean mayBeLost(QualifiedName table, String column) {
    return !mapping.isRestored(table, column) && permissions.allowColumn(table, column);
  }

  private void sameKeys(QualifiedName table, Set<String> expected, Set<String> found) {
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(found);
    missing.forEach(
        key -> differences.add(new RowDifference(table.toString(), key, "", A_ROW, NO_ROW)));
    Set<String> extra = new TreeSet<>(found);
    extra.removeAll(expected);
    extra.forEach(
        key -> differences.add(new RowDifference(table.toString(), key, "", NO_ROW, A_ROW)));
  }

  private void same(QualifiedName table, String key, String column, String expected, String found) {
    if (!Objects.equals(expected, found)) {
      differences.add(
          new RowDifference(
              table.toString(), key, column, String.valueOf(expected), String.valueOf(found)));
    }
  }
}

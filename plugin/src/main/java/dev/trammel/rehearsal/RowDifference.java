package dev.trammel.rehearsal;

/**
 * A row, or one of its cells, that is not as it should be. Printed as {@code crewai_crews 7:
 * crew_type: expected parallel, found sequential}.
 *
 * @param column empty when the row as a whole is missing or should not be there
 */
public record RowDifference(
    String table, String key, String column, String expected, String found) {

  @Override
  public String toString() {
    String cell = column.isEmpty() ? "" : column + ": ";
    return table + " " + key + ": " + cell + "expected " + expected + ", found " + found;
  }
}

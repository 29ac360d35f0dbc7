package dev.trammel.agents.pack;

import java.util.Comparator;
import java.util.Optional;

/**
 * Why a row cannot be rendered.
 *
 * @param key the row's name, else its identity, else its place among the rows
 * @param column the column; empty when it concerns the row as a whole
 * @param message lower case, no final period
 * @param found the value, as text; never a secret
 */
public record RowError(
    String table,
    String key,
    String column,
    String message,
    Optional<String> found,
    Optional<String> expected,
    Optional<String> fix)
    implements Comparable<RowError> {

  private static final Comparator<RowError> ORDER =
      Comparator.comparing(RowError::table)
          .thenComparing(RowError::key)
          .thenComparing(RowError::column)
          .thenComparing(RowError::message);

  /** An error without details. */
  public static RowError of(String table, String key, String column, String message) {
    return new RowError(
        table, key, column, message, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** With the value that was found. */
  public RowError found(Object value) {
    return new RowError(
        table, key, column, message, Optional.of(String.valueOf(value)), expected, fix);
  }

  /** With what would be right. */
  public RowError expected(String text) {
    return new RowError(table, key, column, message, found, Optional.of(text), fix);
  }

  /** With what to do. */
  public RowError fix(String text) {
    return new RowError(table, key, column, message, found, expected, Optional.of(text));
  }

  @Override
  public int compareTo(RowError other) {
    return ORDER.compare(this, other);
  }

  /** {@code crewai_agents[market-analyst].role: message}. */
  @Override
  public String toString() {
    String place = table + "[" + key + "]" + (column.isEmpty() ? "" : "." + column);
    return place + ": " + message;
  }
}

package dev.trammel.runtime;

import java.util.List;

/**
 * One reason for which PostgreSQL would refuse a row.
 *
 * @param columns the columns it concerns, by their names in the database; at least one
 * @param rule what refuses: the constraint's name, or the column's type
 * @param message for people: lower case, no final period
 */
public record Violation(Kind kind, List<String> columns, String rule, String message) {

  /** What PostgreSQL calls it. */
  public enum Kind {
    /** A value is missing. */
    NOT_NULL("23502"),
    /** A text is longer than its column. */
    TOO_LONG("22001"),
    /** A number is outside the range of its column. */
    OUT_OF_RANGE("22003"),
    /** A text holds a character that PostgreSQL cannot store. */
    BAD_CHARACTER("22021"),
    /** A text is not of the column's syntax. */
    MALFORMED("22P02"),
    /** A CHECK constraint is false. */
    CHECK("23514");

    private final String sqlState;

    Kind(String sqlState) {
      this.sqlState = sqlState;
    }

    /** The SQLSTATE of PostgreSQL's error. */
    public String sqlState() {
      return sqlState;
    }
  }

  public Violation {
    columns = List.copyOf(columns);
  }

  @Override
  public String toString() {
    return String.join(", ", columns) + ": " + message + " (" + rule + ")";
  }
}

package dev.trammel.runtime;

import java.util.List;

/** What a validator found, in the order of the table's columns and constraints. */
public record ValidationReport(List<Violation> violations) {

  /** Nothing found. */
  public static final ValidationReport VALID = new ValidationReport(List.of());

  public ValidationReport {
    violations = List.copyOf(violations);
  }

  public boolean isValid() {
    return violations.isEmpty();
  }

  /** What concerns one column, by its name in the database. */
  public List<Violation> of(String column) {
    return violations.stream().filter(each -> each.columns().contains(column)).toList();
  }

  /** What concerns one column. */
  public List<Violation> of(Column<?> column) {
    return of(column.name());
  }

  /**
   * Goes on only with a valid row.
   *
   * @throws InvalidRowException when there are violations
   */
  public void orThrow() {
    if (!isValid()) {
      throw new InvalidRowException(this);
    }
  }
}

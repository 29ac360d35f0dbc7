package dev.trammel.runtime;

import java.util.ArrayList;
import java.util.List;

/** Collects violations; for generated validators. */
public final class Violations {

  private final List<Violation> found = new ArrayList<>();

  public void notNull(Column<?> column) {
    add(Violation.Kind.NOT_NULL, List.of(column.name()), "NOT NULL", "must not be empty");
  }

  public void check(String constraint, String condition, String... columns) {
    add(Violation.Kind.CHECK, List.of(columns), constraint, "must satisfy " + condition);
  }

  void add(Violation.Kind kind, List<String> columns, String rule, String message) {
    found.add(new Violation(kind, columns, rule, message));
  }

  public ValidationReport report() {
    return found.isEmpty() ? ValidationReport.VALID : new ValidationReport(found);
  }
}

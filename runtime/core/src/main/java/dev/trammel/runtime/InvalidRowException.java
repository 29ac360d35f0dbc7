package dev.trammel.runtime;

import java.util.stream.Collectors;

/** A row that PostgreSQL would refuse; its message lists all violations. */
public final class InvalidRowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ValidationReport report;

  public InvalidRowException(ValidationReport report) {
    super(report.violations().stream().map(Violation::toString).collect(Collectors.joining("; ")));
    this.report = report;
  }

  /** Null only after the exception was serialised. */
  @Nullable
  public ValidationReport report() {
    return report;
  }
}

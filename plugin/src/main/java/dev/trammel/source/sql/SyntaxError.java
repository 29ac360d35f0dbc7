package dev.trammel.source.sql;

import dev.trammel.diagnostic.Diagnostic;

/** A statement cannot be read any further; caught where the statement began. */
final class SyntaxError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  SyntaxError(Diagnostic diagnostic) {
    super(diagnostic.message(), null, false, false);
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}

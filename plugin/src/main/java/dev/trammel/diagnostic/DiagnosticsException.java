package dev.trammel.diagnostic;

import java.util.List;

/** A stage found errors; carries all of its diagnostics, warnings too, sorted by place. */
public final class DiagnosticsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  public DiagnosticsException(List<Diagnostic> diagnostics) {
    super(diagnostics.size() + " findings; first: " + DiagnosticFormatter.headline(diagnostics));
    this.diagnostics = List.copyOf(diagnostics);
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}

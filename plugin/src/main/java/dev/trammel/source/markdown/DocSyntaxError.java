package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Diagnostic;

/** An element does not follow the grammar; reading goes on at the next one. */
final class DocSyntaxError extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  DocSyntaxError(Diagnostic diagnostic) {
    super(diagnostic.message());
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }

  DocSyntaxError fix(String imperative) {
    return new DocSyntaxError(diagnostic.fix(imperative));
  }
}

package dev.trammel.syntax;

/** The text cannot be cut into tokens, e.g. a quote is not closed. */
public final class LexicalError extends Exception {

  private static final long serialVersionUID = 1L;

  private final int offset;

  public LexicalError(String message, int offset) {
    super(message);
    this.offset = offset;
  }

  /** Where the token that fails starts. */
  public int offset() {
    return offset;
  }
}

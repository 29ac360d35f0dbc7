package dev.trammel.syntax;

/** The text cannot be cut into tokens, e.g. a quote is not closed. */
public final class LexicalError extends Exception {

  private static final long serialVersionUID = 1L;

  private final int offset;
  private final boolean unclosed;

  private LexicalError(String message, int offset, boolean unclosed) {
    super(message);
    this.offset = offset;
    this.unclosed = unclosed;
  }

  /** Something that is no token. */
  public static LexicalError at(String message, int offset) {
    return new LexicalError(message, offset, false);
  }

  /** A quote, comment or dollar tag that is opened at {@code offset} and closed nowhere. */
  public static LexicalError unclosed(String what, int offset) {
    return new LexicalError(what + " is not closed", offset, true);
  }

  /** The same error in a text that has {@code characters} more before it. */
  LexicalError movedBy(int characters) {
    return characters == 0 ? this : new LexicalError(getMessage(), offset + characters, unclosed);
  }

  /** Where the token that fails starts. */
  public int offset() {
    return offset;
  }

  /** Whether the token fails because the text ends inside it. */
  public boolean isUnclosed() {
    return unclosed;
  }
}

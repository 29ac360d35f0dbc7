package dev.trammel.syntax;

/**
 * One token.
 *
 * @param text as written
 * @param value what it means: a word folded, an identifier or string without its quotes
 * @param offset where it starts in the text that was scanned
 */
public record Token(TokenKind kind, String text, String value, int offset) {

  /** Where it ends, exclusive. */
  public int end() {
    return offset + text.length();
  }

  /** An unquoted word equal to {@code keyword}, which is given in lower case. */
  public boolean isWord(String keyword) {
    return kind == TokenKind.WORD && value.equals(keyword);
  }

  /** An operator or punctuation of exactly this text. */
  public boolean isSymbol(String symbol) {
    return (kind == TokenKind.PUNCTUATION || kind == TokenKind.OPERATOR) && text.equals(symbol);
  }

  /** A word or a quoted identifier. */
  public boolean isName() {
    return kind == TokenKind.WORD || kind == TokenKind.QUOTED_IDENTIFIER;
  }
}

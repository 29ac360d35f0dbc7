package dev.trammel.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts SQL text into tokens as PostgreSQL's scanner does (its manual, "Lexical Structure"). Not
 * thread-safe.
 */
public final class Lexer {

  private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";

  /** An operator may end in + or - only when it holds one of these. */
  private static final String SIGN_KEEPING_CHARACTERS = "~!@#%^&|`?";

  private static final String SPACE = " \t\n\r\f\u000B";

  private final String text;
  private final int base;
  private final QuotedScanner quoted;
  private int at;
  private boolean standardStrings = true;

  /** Behind it no operator of the run that was scanned last holds more than signs. */
  private int signsFrom;

  private int signsTo;

  /**
   * Scans {@code text} from offset {@code from} up to {@code to}; tokens keep offsets into text.
   */
  public Lexer(String text, int from, int to) {
    this.text = from == 0 && to == text.length() ? text : text.substring(from, to);
    this.base = from;
    this.quoted = new QuotedScanner(this.text);
  }

  /**
   * All tokens but comments and white space.
   *
   * @throws LexicalError when a quote, comment or dollar tag is not closed
   */
  public static List<Token> tokens(String text) throws LexicalError {
    return tokensAndComments(text).stream()
        .filter(token -> token.kind() != TokenKind.COMMENT)
        .toList();
  }

  /** As {@link #tokens}, comments included. */
  public static List<Token> tokensAndComments(String text) throws LexicalError {
    Lexer lexer = new Lexer(text, 0, text.length());
    List<Token> tokens = new ArrayList<>();
    for (Optional<Token> next = lexer.next(); next.isPresent(); next = lexer.next()) {
      tokens.add(next.get());
    }
    return List.copyOf(tokens);
  }

  /**
   * The next token or comment; empty at the end.
   *
   * @throws LexicalError where no token starts; the lexer then stands behind the offending
   *     character, or at the end when a token is not closed
   */
  public Optional<Token> next() throws LexicalError {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    if (at >= text.length()) {
      return Optional.empty();
    }
    int start = at;
    try {
      return Optional.of(scan());
    } catch (LexicalError e) {
      at = e.isUnclosed() ? text.length() : Math.max(at, start + 1);
      throw e.movedBy(base);
    }
  }

  /**
   * Follows the setting {@code standard_conforming_strings}, which is on from the start: while it
   * is off, a backslash escapes in {@code '…'} too.
   */
  public void standardStrings(boolean on) {
    standardStrings = on;
  }

  /** Goes on at an offset into the whole text. */
  public void skipTo(int offset) {
    at = offset - base;
  }

  /** The offset at which the next token is looked for. */
  public int offset() {
    return base + at;
  }

  private Token scan() throws LexicalError {
    char c = text.charAt(at);
    if (c == '-' && peek(1) == '-') {
      return lineComment();
    } else if (c == '/' && peek(1) == '*') {
      return blockComment();
    } else if (c == '\'' || c == '"') {
      return quotedText(c, at);
    } else if (c == '$') {
      return dollar();
    } else if (isWordStart(c)) {
      int prefix = quotePrefix(c);
      return prefix > 0 ? quotedText(c, at + prefix) : word();
    } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
      return number();
    }
    return symbol();
  }

  /** How many characters stand before the quote in {@code E'}, {@code B'}, {@code U&"}; else 0. */
  private int quotePrefix(char c) {
    if ("eEbBxXnN".indexOf(c) >= 0 && peek(1) == '\'') {
      return 1;
    }
    boolean unicode = (c == 'u' || c == 'U') && peek(1) == '&';
    return unicode && (peek(2) == '\'' || peek(2) == '"') ? 2 : 0;
  }

  private Token quotedText(char prefix, int quote) throws LexicalError {
    int start = at;
    if (text.charAt(quote) == '"') {
      String name =
          quote == start ? quoted.identifier(start, quote) : quoted.unicodeIdentifier(start, quote);
      return token(TokenKind.QUOTED_IDENTIFIER, quoted.end(), name);
    }
    return switch (prefix) {
      case 'b', 'B', 'x', 'X' -> bitString(start, quote);
      case 'e', 'E' -> {
        String value = quoted.escapeString(start, quote);
        yield token(TokenKind.STRING, quoted.end(), value);
      }
      case 'u', 'U' -> {
        String value = quoted.unicodeString(start, quote);
        yield token(TokenKind.STRING, quoted.end(), value);
      }
      default -> {
        String value =
            standardStrings ? quoted.plainString(start, quote) : quoted.escapeString(start, quote);
        yield token(TokenKind.STRING, quoted.end(), value);
      }
    };
  }

  private Token bitString(int start, int quote) throws LexicalError {
    quoted.plainString(start, quote);
    return token(TokenKind.BIT_STRING, quoted.end(), text.substring(start, quoted.end()));
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  private static boolean isSpace(char c) {
    return SPACE.indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }

  static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c) || c == '$';
  }

  /** Behind white space and line comments. */
  static int afterSpace(String text, int from) {
    int at = from;
    while (at < text.length()) {
      if (isSpace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("--", at)) {
        int newline = text.indexOf('\n', at);
        at = newline < 0 ? text.length() : newline;
      } else {
        return at;
      }
    }
    return at;
  }

  private Token token(TokenKind kind, int end, String value) {
    Token token = new Token(kind, text.substring(at, end), value, base + at);
    at = end;
    return token;
  }

  private Token lineComment() {
    int end = text.indexOf('\n', at);
    end = end < 0 ? text.length() : end;
    return token(TokenKind.COMMENT, end, text.substring(at + 2, end));
  }

  private Token blockComment() throws LexicalError {
    int depth = 1;
    int end = at + 2;
    while (depth > 0) {
      if (end >= text.length()) {
        throw LexicalError.unclosed("comment", at);
      } else if (text.startsWith("/*", end)) {
        depth++;
        end += 2;
      } else if (text.startsWith("*/", end)) {
        depth--;
        end += 2;
      } else {
        end++;
      }
    }
    return token(TokenKind.COMMENT, end, text.substring(at + 2, end - 2));
  }

  private Token dollar() throws LexicalError {
    if (!isDigit(peek(1))) {
      String body = quoted.dollar(at);
      return token(TokenKind.DOLLAR_STRING, quoted.end(), body);
    }
    int end = at + 1;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    refuseJunk(end, "a parameter");
    return token(TokenKind.PARAMETER, end, text.substring(at, end));
  }

  private Token word() {
    int end = at;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    return token(TokenKind.WORD, end, Identifiers.fold(text.substring(at, end)));
  }

  private Token number() throws LexicalError {
    int end = numberEnd();
    refuseJunk(end, "a number");
    return token(TokenKind.NUMBER, end, text.substring(at, end));
  }

  private int numberEnd() {
    if (text.charAt(at) == '0' && "xXoObB".indexOf(peek(1)) >= 0) {
      int radix =
          switch (peek(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            default -> 2;
          };
      int end = digits(at + 2, radix);
      return end > at + 2 ? end : at + 1;
    }
    int end = digits(at, 10);
    if (end < text.length() && text.charAt(end) == '.' && !text.startsWith("..", end)) {
      end = digits(end + 1, 10);
    }
    return exponentEnd(end);
  }

  private int digits(int from, int radix) {
    int end = from;
    while (end < text.length()
        && (Character.digit(text.charAt(end), radix) >= 0
            || (text.charAt(end) == '_'
                && end + 1 < text.length()
                && Character.digit(text.charAt(end + 1), radix) >= 0))) {
      end++;
    }
    return end;
  }

  private int exponentEnd(int end) {
    if (end >= text.length() || "eE".indexOf(text.charAt(end)) < 0) {
      return end;
    }
    int sign = end + 1 < text.length() && "+-".indexOf(text.charAt(end + 1)) >= 0 ? 1 : 0;
    int exponent = digits(end + 1 + sign, 10);
    return exponent > end + 1 + sign ? exponent : end;
  }

  private void refuseJunk(int end, String what) throws LexicalError {
    if (end < text.length() && isWordStart(text.charAt(end))) {
      throw LexicalError.at("letters follow " + what + " without a space", at);
    }
  }

  private Token symbol() throws LexicalError {
    char c = text.charAt(at);
    if (text.startsWith("::", at) || text.startsWith(":=", at) || text.startsWith("..", at)) {
      return token(TokenKind.PUNCTUATION, at + 2, text.substring(at, at + 2));
    } else if (",()[];:.".indexOf(c) >= 0) {
      return token(TokenKind.PUNCTUATION, at + 1, String.valueOf(c));
    } else if (OPERATOR_CHARACTERS.indexOf(c) >= 0) {
      return operator();
    }
    String shown = c < ' ' ? String.format("U+%04X", (int) c) : "'" + c + "'";
    throw LexicalError.at("character " + shown + " starts no token", at);
  }

  /** An operator ends before a comment. */
  private Token operator() {
    if (at >= signsFrom && at < signsTo) {
      return token(TokenKind.OPERATOR, at + 1, text.substring(at, at + 1));
    }
    int end = at;
    int last = at;
    boolean keepsSigns = false;
    while (end < text.length()
        && OPERATOR_CHARACTERS.indexOf(text.charAt(end)) >= 0
        && !text.startsWith("--", end)
        && !text.startsWith("/*", end)) {
      last = "+-".indexOf(text.charAt(end)) < 0 ? end : last;
      keepsSigns |= SIGN_KEEPING_CHARACTERS.indexOf(text.charAt(end)) >= 0;
      end++;
    }
    if (!keepsSigns) {
      signsFrom = last + 1;
      signsTo = end;
      end = last + 1;
    }
    return token(TokenKind.OPERATOR, end, text.substring(at, end));
  }
}

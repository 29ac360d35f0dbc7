package dev.trammel.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts SQL text into tokens as PostgreSQL's scanner does (its manual, "Lexical Structure"), with
 * {@code standard_conforming_strings} on.
 */
public final class Lexer {

  private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";

  private final String text;
  private final boolean keepComments;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text, boolean keepComments) {
    this.text = text;
    this.keepComments = keepComments;
  }

  /**
   * All tokens but comments and white space.
   *
   * @throws LexicalError when a quote, comment or dollar tag is not closed
   */
  public static List<Token> tokens(String text) throws LexicalError {
    return new Lexer(text, false).scan();
  }

  /** As {@link #tokens}, comments included. */
  public static List<Token> tokensAndComments(String text) throws LexicalError {
    return new Lexer(text, true).scan();
  }

  private List<Token> scan() throws LexicalError {
    while (at < text.length()) {
      next();
    }
    return List.copyOf(tokens);
  }

  private void next() throws LexicalError {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (text.startsWith("--", at)) {
      lineComment();
    } else if (text.startsWith("/*", at)) {
      blockComment();
    } else if (c == '\'') {
      string(at, at, false);
    } else if (c == '"') {
      quotedIdentifier(at, at);
    } else if (isPrefix('e', 'E') && peek(1) == '\'') {
      string(at, at + 1, true);
    } else if ((isPrefix('b', 'B') || isPrefix('x', 'X')) && peek(1) == '\'') {
      bitString();
    } else if (isPrefix('n', 'N') && peek(1) == '\'') {
      string(at, at + 1, false);
    } else if (isPrefix('u', 'U') && peek(1) == '&' && peek(2) == '\'') {
      string(at, at + 2, false);
    } else if (isPrefix('u', 'U') && peek(1) == '&' && peek(2) == '"') {
      quotedIdentifier(at, at + 2);
    } else if (c == '$') {
      dollar();
    } else if (isWordStart(c)) {
      word();
    } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
      number();
    } else {
      symbol();
    }
  }

  private boolean isPrefix(char lower, char upper) {
    char c = text.charAt(at);
    return c == lower || c == upper;
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }

  private static boolean isWordPart(char c) {
    return isWordStart(c) || isDigit(c) || c == '$';
  }

  private void add(TokenKind kind, int start, int end, String value) {
    if (kind != TokenKind.COMMENT || keepComments) {
      tokens.add(new Token(kind, text.substring(start, end), value, start));
    }
    at = end;
  }

  private void lineComment() {
    int end = text.indexOf('\n', at);
    end = end < 0 ? text.length() : end;
    add(TokenKind.COMMENT, at, end, text.substring(at + 2, end));
  }

  private void blockComment() throws LexicalError {
    int depth = 1;
    int end = at + 2;
    while (depth > 0) {
      if (end >= text.length()) {
        throw new LexicalError("comment is not closed", at);
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
    add(TokenKind.COMMENT, at, end, text.substring(at + 2, end - 2));
  }

  private void string(int start, int quote, boolean escapes) throws LexicalError {
    StringBuilder value = new StringBuilder();
    int end = quote + 1;
    while (true) {
      if (end >= text.length()) {
        throw new LexicalError("string is not closed", start);
      }
      char c = text.charAt(end);
      if (escapes && c == '\\' && end + 1 < text.length()) {
        value.append(c).append(text.charAt(end + 1));
        end += 2;
      } else if (c == '\'' && end + 1 < text.length() && text.charAt(end + 1) == '\'') {
        value.append('\'');
        end += 2;
      } else if (c == '\'') {
        break;
      } else {
        value.append(c);
        end++;
      }
    }
    String raw = value.toString();
    add(TokenKind.STRING, start, end + 1, escapes ? Escapes.resolve(raw) : raw);
  }

  private void quotedIdentifier(int start, int quote) throws LexicalError {
    StringBuilder value = new StringBuilder();
    int end = quote + 1;
    while (true) {
      if (end >= text.length()) {
        throw new LexicalError("quoted identifier is not closed", start);
      }
      char c = text.charAt(end);
      if (c == '"' && end + 1 < text.length() && text.charAt(end + 1) == '"') {
        value.append('"');
        end += 2;
      } else if (c == '"') {
        break;
      } else {
        value.append(c);
        end++;
      }
    }
    add(TokenKind.QUOTED_IDENTIFIER, start, end + 1, value.toString());
  }

  private void bitString() throws LexicalError {
    int end = text.indexOf('\'', at + 2);
    if (end < 0) {
      throw new LexicalError("bit string is not closed", at);
    }
    add(TokenKind.BIT_STRING, at, end + 1, text.substring(at, end + 1));
  }

  private void dollar() throws LexicalError {
    if (isDigit(peek(1))) {
      int end = at + 1;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      add(TokenKind.PARAMETER, at, end, text.substring(at, end));
      return;
    }
    int close = at + 1;
    while (close < text.length() && isWordPart(text.charAt(close)) && text.charAt(close) != '$') {
      close++;
    }
    if (close >= text.length() || text.charAt(close) != '$') {
      throw new LexicalError("a lone $ starts no token", at);
    }
    String tag = text.substring(at, close + 1);
    int end = text.indexOf(tag, close + 1);
    if (end < 0) {
      throw new LexicalError("dollar-quoted string " + tag + " is not closed", at);
    }
    add(TokenKind.DOLLAR_STRING, at, end + tag.length(), text.substring(close + 1, end));
  }

  private void word() {
    int end = at;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    add(TokenKind.WORD, at, end, text.substring(at, end).toLowerCase(Locale.ROOT));
  }

  private void number() {
    int end = at;
    while (end < text.length()
        && (isWordPart(text.charAt(end))
            || (text.charAt(end) == '.' && !text.startsWith("..", end))
            || isExponentSign(end))) {
      end++;
    }
    add(TokenKind.NUMBER, at, end, text.substring(at, end));
  }

  private boolean isExponentSign(int index) {
    char c = text.charAt(index);
    char before = text.charAt(index - 1 < at ? at : index - 1);
    return (c == '+' || c == '-')
        && (before == 'e' || before == 'E')
        && index + 1 < text.length()
        && isDigit(text.charAt(index + 1));
  }

  private void symbol() throws LexicalError {
    char c = text.charAt(at);
    for (String pair : List.of("::", ":=", "..")) {
      if (text.startsWith(pair, at)) {
        add(TokenKind.PUNCTUATION, at, at + 2, pair);
        return;
      }
    }
    if (",()[];:.".indexOf(c) >= 0) {
      add(TokenKind.PUNCTUATION, at, at + 1, String.valueOf(c));
    } else if (OPERATOR_CHARACTERS.indexOf(c) >= 0) {
      operator();
    } else {
      throw new LexicalError("character '" + c + "' starts no token", at);
    }
  }

  /**
   * An operator ends before a comment, and in + or - only if it holds one of {@code ~!@#%^&|`?}.
   */
  private void operator() {
    int end = at;
    while (end < text.length()
        && OPERATOR_CHARACTERS.indexOf(text.charAt(end)) >= 0
        && !text.startsWith("--", end)
        && !text.startsWith("/*", end)) {
      end++;
    }
    while (end - at > 1
        && (text.charAt(end - 1) == '+' || text.charAt(end - 1) == '-')
        && text.substring(at, end).chars().noneMatch(c -> "~!@#%^&|`?".indexOf(c) >= 0)) {
      end--;
    }
    add(TokenKind.OPERATOR, at, end, text.substring(at, end));
  }
}

package dev.trammel.syntax;

/** Scans what stands between quotes: strings of all kinds, quoted identifiers, dollar quotes. */
final class QuotedScanner {

  private final String text;
  private int end;

  QuotedScanner(String text) {
    this.text = text;
  }

  /** Where the last scanned token ends, exclusive. */
  int end() {
    return end;
  }

  /** {@code '…'}, {@code N'…'}, {@code B'…'} and {@code X'…'}: no escapes but the doubled quote. */
  String plainString(int start, int quote) throws LexicalError {
    return string(start, quote, false);
  }

  /** {@code E'…'}. */
  String escapeString(int start, int quote) throws LexicalError {
    return Escapes.backslash(string(start, quote, true), start);
  }

  /** {@code U&'…'}, with the {@code UESCAPE} behind it. */
  String unicodeString(int start, int quote) throws LexicalError {
    String raw = string(start, quote, false);
    return Escapes.unicode(raw, uescape(start), start);
  }

  /** {@code "…"}. */
  String identifier(int start, int quote) throws LexicalError {
    StringBuilder raw = new StringBuilder();
    end = inside(start, quote + 1, '"', false, raw);
    if (raw.isEmpty()) {
      throw LexicalError.at("a quoted identifier is empty", start);
    }
    return raw.toString();
  }

  /** {@code U&"…"}, with the {@code UESCAPE} behind it. */
  String unicodeIdentifier(int start, int quote) throws LexicalError {
    String raw = identifier(start, quote);
    return Escapes.unicode(raw, uescape(start), start);
  }

  /** {@code $tag$…$tag$}. */
  String dollar(int start) throws LexicalError {
    int close = start + 1;
    while (close < text.length()
        && Lexer.isWordPart(text.charAt(close))
        && text.charAt(close) != '$') {
      close++;
    }
    if (close >= text.length() || text.charAt(close) != '$') {
      throw LexicalError.at("a lone $ starts no token", start);
    }
    String tag = text.substring(start, close + 1);
    int body = close + 1;
    int found = text.indexOf(tag, body);
    if (found < 0) {
      throw LexicalError.unclosed("dollar-quoted string " + tag, start);
    }
    end = found + tag.length();
    return text.substring(body, found);
  }

  /** Literals that follow after white space with a line break belong to the same string. */
  private String string(int start, int quote, boolean backslash) throws LexicalError {
    StringBuilder raw = new StringBuilder();
    end = inside(start, quote + 1, '\'', backslash, raw);
    for (int next = continuation(end); next >= 0; next = continuation(end)) {
      end = inside(start, next + 1, '\'', backslash, raw);
    }
    return raw.toString();
  }

  private int inside(int start, int from, char quote, boolean backslash, StringBuilder raw)
      throws LexicalError {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (backslash && c == '\\' && at + 1 < text.length()) {
        raw.append(c).append(text.charAt(at + 1));
        at += 2;
      } else if (c == quote && at + 1 < text.length() && text.charAt(at + 1) == quote) {
        raw.append(quote);
        at += 2;
      } else if (c == quote) {
        return at + 1;
      } else {
        raw.append(c);
        at++;
      }
    }
    throw LexicalError.unclosed(quote == '\'' ? "string" : "quoted identifier", start);
  }

  /** Where the quote of a continuing literal stands; -1 when the string ends here. */
  private int continuation(int from) {
    int at = Lexer.afterSpace(text, from);
    boolean sawNewline = text.substring(from, at).indexOf('\n') >= 0;
    return sawNewline && at < text.length() && text.charAt(at) == '\'' ? at : -1;
  }

  private char uescape(int start) throws LexicalError {
    int word = Lexer.afterSpace(text, end);
    int quote = Lexer.afterSpace(text, Math.min(text.length(), word + "uescape".length()));
    if (!text.regionMatches(true, word, "uescape", 0, "uescape".length())
        || quote + 2 >= text.length()
        || text.charAt(quote) != '\''
        || text.charAt(quote + 2) != '\'') {
      return '\\';
    }
    char escape = text.charAt(quote + 1);
    if (Character.digit(escape, 16) >= 0 || "+'\" \t\n\r\f".indexOf(escape) >= 0) {
      throw LexicalError.at("UESCAPE '" + escape + "' cannot be an escape character", start);
    }
    end = quote + 3;
    return escape;
  }
}

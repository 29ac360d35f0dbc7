package dev.trammel.syntax;

/** The backslash escapes of {@code E'…'} and the Unicode escapes of {@code U&'…'}. */
final class Escapes {

  private final String raw;
  private final int offset;
  private final StringBuilder out = new StringBuilder();
  private int at;

  /**
   * @param raw between the quotes, doubled quotes already made one
   * @param offset where an error is reported
   */
  private Escapes(String raw, int offset) {
    this.raw = raw;
    this.offset = offset;
  }

  /** Resolves {@code \n} and the octal, hexadecimal and Unicode escapes. */
  static String backslash(String raw, int offset) throws LexicalError {
    return raw.indexOf('\\') < 0 ? raw : new Escapes(raw, offset).backslashes();
  }

  /** Resolves {@code \0041} and {@code \+000041}, with {@code escape} in place of the backslash. */
  static String unicode(String raw, char escape, int offset) throws LexicalError {
    return raw.indexOf(escape) < 0 ? raw : new Escapes(raw, offset).unicodes(escape);
  }

  private String backslashes() throws LexicalError {
    while (at < raw.length()) {
      char c = raw.charAt(at++);
      if (c == '\\' && at < raw.length()) {
        afterBackslash(raw.charAt(at++));
      } else {
        out.append(c);
      }
    }
    return checked();
  }

  private void afterBackslash(char c) throws LexicalError {
    switch (c) {
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'v' -> out.append('\u000B');
      case 'x' -> hexadecimalByte();
      case 'u' -> append(exactly(4));
      case 'U' -> append(exactly(8));
      default -> {
        if (c >= '0' && c <= '7') {
          at--;
          append(digits(3, 8));
        } else {
          out.append(c);
        }
      }
    }
  }

  /** {@code \x} without a digit behind it is the letter itself. */
  private void hexadecimalByte() throws LexicalError {
    if (at < raw.length() && Character.digit(raw.charAt(at), 16) >= 0) {
      append(digits(2, 16));
    } else {
      out.append('x');
    }
  }

  private String unicodes(char escape) throws LexicalError {
    while (at < raw.length()) {
      char c = raw.charAt(at++);
      if (c != escape) {
        out.append(c);
      } else if (at < raw.length() && raw.charAt(at) == escape) {
        out.append(escape);
        at++;
      } else if (at < raw.length() && raw.charAt(at) == '+') {
        at++;
        append(exactly(6));
      } else {
        append(exactly(4));
      }
    }
    return checked();
  }

  private int exactly(int count) throws LexicalError {
    int start = at;
    int value = digits(count, 16);
    if (at - start != count) {
      throw LexicalError.at("an escape needs " + count + " hexadecimal digits", offset);
    }
    return value;
  }

  private int digits(int most, int radix) {
    int value = 0;
    int end = Math.min(raw.length(), at + most);
    while (at < end && Character.digit(raw.charAt(at), radix) >= 0) {
      value = value * radix + Character.digit(raw.charAt(at++), radix);
    }
    return value;
  }

  private void append(int codePoint) throws LexicalError {
    if (!Character.isValidCodePoint(codePoint) || codePoint == 0) {
      throw LexicalError.at("an escape stands for no character", offset);
    }
    out.appendCodePoint(codePoint);
  }

  /** Surrogates must have come in pairs; two escapes may make one. */
  private String checked() throws LexicalError {
    for (int i = 0; i < out.length(); i++) {
      if (Character.isHighSurrogate(out.charAt(i))
          && i + 1 < out.length()
          && Character.isLowSurrogate(out.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(out.charAt(i))) {
        throw LexicalError.at("an escape is half of a surrogate pair", offset);
      }
    }
    return out.toString();
  }
}

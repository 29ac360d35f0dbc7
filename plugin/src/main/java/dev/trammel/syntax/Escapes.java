package dev.trammel.syntax;

/** The backslash escapes of {@code E'…'} strings. */
final class Escapes {

  private Escapes() {}

  static String resolve(String raw) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c != '\\' || at + 1 >= raw.length()) {
        out.append(c);
        at++;
      } else {
        at = escape(raw, at + 1, out);
      }
    }
    return out.toString();
  }

  private static int escape(String raw, int at, StringBuilder out) {
    char c = raw.charAt(at);
    switch (c) {
      case 'b':
        out.append('\b');
        return at + 1;
      case 'f':
        out.append('\f');
        return at + 1;
      case 'n':
        out.append('\n');
        return at + 1;
      case 'r':
        out.append('\r');
        return at + 1;
      case 't':
        out.append('\t');
        return at + 1;
      case 'x':
        return numeric(raw, at + 1, 2, 16, out);
      case 'u':
        return numeric(raw, at + 1, 4, 16, out);
      case 'U':
        return numeric(raw, at + 1, 8, 16, out);
      default:
        if (c >= '0' && c <= '7') {
          return numeric(raw, at, 3, 8, out);
        }
        out.append(c);
        return at + 1;
    }
  }

  private static int numeric(String raw, int start, int most, int radix, StringBuilder out) {
    int end = start;
    while (end < raw.length()
        && end - start < most
        && Character.digit(raw.charAt(end), radix) >= 0) {
      end++;
    }
    if (end > start) {
      out.appendCodePoint((int) Long.parseLong(raw.substring(start, end), radix));
    }
    return end;
  }
}

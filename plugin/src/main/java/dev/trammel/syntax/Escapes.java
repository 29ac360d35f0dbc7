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
    return switch (c) {
      case 'b' -> append('\b', at, out);
      case 'f' -> append('\f', at, out);
      case 'n' -> append('\n', at, out);
      case 'r' -> append('\r', at, out);
      case 't' -> append('\t', at, out);
      case 'x' -> numeric(raw, at + 1, 2, 16, out);
      case 'u' -> numeric(raw, at + 1, 4, 16, out);
      case 'U' -> numeric(raw, at + 1, 8, 16, out);
      default -> c >= '0' && c <= '7' ? numeric(raw, at, 3, 8, out) : append(c, at, out);
    };
  }

  private static int append(char c, int at, StringBuilder out) {
    out.append(c);
    return at + 1;
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

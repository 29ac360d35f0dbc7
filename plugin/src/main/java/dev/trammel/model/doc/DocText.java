package dev.trammel.model.doc;

/**
 * The escapes of Trammel's dialect. A backslash makes the next character stand for itself, but
 * {@code \n} is a line feed and {@code \r} a carriage return; so every text fits every place.
 */
public final class DocText {

  private DocText() {}

  /** Where a text stands. */
  public enum Place {
    /** A cell of a table, which a bar or a line break would end. */
    CELL,
    /** A line, which a line break would end. */
    LINE,
    /** An expression in a list item, whose lines stay lines. */
    LINES
  }

  /** Whether the raw text is as the dialect writes it at that place. */
  public static boolean isEncoded(String raw, Place place) {
    String text = decode(raw);
    return switch (place) {
      case CELL -> encodeCell(text).equals(raw);
      case LINE -> encodeLine(text).equals(raw);
      case LINES -> encodeLines(text).equals(raw);
    };
  }

  /** For a cell of a table, which a bar or a line break would end. */
  public static String encodeCell(String text) {
    return encode(text, true, false);
  }

  /** For a list item, which a line break would end. */
  public static String encodeLine(String text) {
    return encode(text, false, false);
  }

  /**
   * For an expression in a list item. Its lines stay lines, except where the next one could be
   * taken for the start of another element.
   */
  public static String encodeLines(String text) {
    return encode(text, false, true);
  }

  private static String encode(String text, boolean cell, boolean keepLines) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', '`' -> out.append('\\').append(c);
        case '|' -> out.append(cell ? "\\|" : "|");
        case '\r' -> out.append("\\r");
        case '\n' -> out.append(keepLines && continues(text, i + 1) ? "\n" : "\\n");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean continues(String text, int lineStart) {
    return lineStart < text.length() && "\n\r-#|".indexOf(text.charAt(lineStart)) < 0;
  }

  /** What an encoded text means; the inverse of each {@code encode…}. */
  public static String decode(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char next = text.charAt(++i);
        out.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}

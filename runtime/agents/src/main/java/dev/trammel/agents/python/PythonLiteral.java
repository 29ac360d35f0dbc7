package dev.trammel.agents.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The one place where a value becomes Python source. A literal evaluates to exactly the value, and
 * no value can end its literal: text is quoted and escaped character by character, with a list of
 * characters that does not depend on the JDK's Unicode version.
 */
public final class PythonLiteral {

  /** First and last code points that are escaped although Python would take them as they stand. */
  private static final int[][] UNSEEN = {
    {0x0000, 0x001F}, // controls
    {0x007F, 0x00A0}, // controls, NEL and the no-break space
    {0x00AD, 0x00AD}, // soft hyphen
    {0x034F, 0x034F}, // grapheme joiner
    {0x0600, 0x0605}, // Arabic format characters
    {0x061C, 0x061C}, // Arabic letter mark
    {0x06DD, 0x06DD}, // Arabic end of ayah
    {0x070F, 0x070F}, // Syriac abbreviation mark
    {0x0890, 0x0891}, // Arabic pound marks
    {0x08E2, 0x08E2}, // Arabic disputed end of ayah
    {0x115F, 0x1160}, // Hangul fillers
    {0x1680, 0x1680}, // Ogham space
    {0x17B4, 0x17B5}, // Khmer inherent vowels
    {0x180B, 0x180F}, // Mongolian selectors
    {0x2000, 0x200F}, // spaces, zero widths and directions
    {0x2028, 0x202F}, // line ends and directions
    {0x205F, 0x206F}, // spaces, directions and invisible operators
    {0x3000, 0x3000}, // ideographic space
    {0x3164, 0x3164}, // Hangul filler
    {0xD800, 0xF8FF}, // surrogates that have no partner, private use
    {0xFE00, 0xFE0F}, // variation selectors
    {0xFEFF, 0xFEFF}, // byte order mark
    {0xFFA0, 0xFFA0}, // Hangul filler
    {0xFFF0, 0xFFFF}, // specials and noncharacters
    {0x110BD, 0x110BD}, // Kaithi number sign
    {0x110CD, 0x110CD}, // Kaithi number sign above
    {0x13430, 0x1345F}, // Egyptian format controls
    {0x1BCA0, 0x1BCA3}, // shorthand format controls
    {0x1D173, 0x1D17A}, // musical format controls
    {0xE0000, 0x10FFFF}, // tags, variation selectors, private use
  };

  private PythonLiteral() {}

  /**
   * The literal of a scalar: null, a boolean, a string, or a number.
   *
   * @throws IllegalArgumentException for a number that Python cannot write, and for any other type
   */
  public static String of(Object value) {
    if (value == null) {
      return "None";
    }
    if (value instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    if (value instanceof CharSequence text) {
      return ofText(text);
    }
    if (value instanceof BigDecimal number) {
      return ofDecimal(number);
    }
    if (value instanceof BigInteger || isInteger(value)) {
      return value.toString();
    }
    throw new IllegalArgumentException("no Python literal for " + value.getClass().getName());
  }

  private static boolean isInteger(Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte;
  }

  /** A string literal in double quotes, on one line, in pure form: no prefix, no triple quotes. */
  static String ofText(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(point -> escape(out, point));
    return out.append('"').toString();
  }

  /**
   * String literals that Python joins to the text, one a line, each at most {@code width} wide
   * where a blank allows it. A line ends after each line end of the text.
   */
  static List<String> piecesOf(String text, int width) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = endOfPiece(text, start, width - 2);
      pieces.add(ofText(text.substring(start, end)));
      start = end;
    }
    return pieces;
  }

  private static int endOfPiece(String text, int start, int width) {
    int lineEnd = text.indexOf('\n', start);
    int limit = lineEnd < 0 ? text.length() : lineEnd + 1;
    if (ofText(text.substring(start, limit)).length() - 2 <= width) {
      return limit;
    }
    int best = -1;
    for (int blank = text.indexOf(' ', start);
        blank >= 0 && blank < limit;
        blank = text.indexOf(' ', blank + 1)) {
      if (best >= 0 && ofText(text.substring(start, blank + 1)).length() - 2 > width) {
        break;
      }
      best = blank + 1;
    }
    return best < 0 ? limit : best;
  }

  /** The text as a docstring's one line, its line ends and runs of blanks made single blanks. */
  public static String docstring(String text) {
    String literal = ofText(text.strip().replaceAll("\\s+", " "));
    return "\"\"" + literal + "\"\"";
  }

  /** A comment's text: on one line whatever the value holds, without the leading {@code #}. */
  public static String comment(String text) {
    String literal = ofText(text);
    return literal.substring(1, literal.length() - 1);
  }

  private static void escape(StringBuilder out, int point) {
    switch (point) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isUnseen(point)) {
          out.append(numbered(point));
        } else {
          out.appendCodePoint(point);
        }
      }
    }
  }

  private static String numbered(int point) {
    if (point <= 0xFF) {
      return String.format(Locale.ROOT, "\\x%02x", point);
    }
    return String.format(Locale.ROOT, point <= 0xFFFF ? "\\u%04x" : "\\U%08x", point);
  }

  private static boolean isUnseen(int point) {
    for (int[] range : UNSEEN) {
      if (point < range[0]) {
        return false;
      }
      if (point <= range[1]) {
        return true;
      }
    }
    // The last two code points of every plane are no characters.
    return (point & 0xFFFE) == 0xFFFE;
  }

  /** Whole numbers without a scale are integers, all others floats; never in locale form. */
  private static String ofDecimal(BigDecimal number) {
    if (number.scale() <= 0) {
      return number.toBigIntegerExact().toString();
    }
    if (Double.isInfinite(number.doubleValue())) {
      throw new IllegalArgumentException("a float cannot hold " + number);
    }
    return ofFloat(number);
  }

  /** The literal of a float, whatever the number's scale. */
  static String ofFloat(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    boolean plain = shortest.scale() <= 20 && shortest.precision() - shortest.scale() <= 20;
    String text = plain ? shortest.toPlainString() : shortest.toString();
    return text.matches("-?[0-9]+") ? text + ".0" : text;
  }
}

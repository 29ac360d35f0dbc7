package dev.trammel.artifact.java;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/** The one place where text of the schema becomes Java: a literal or a comment, never code. */
final class Literals {

  /** Invisible, or without a meaning of its own: readers would not see what stands there. */
  private static final Set<Integer> DECEPTIVE =
      Set.of(
          (int) Character.FORMAT,
          (int) Character.LINE_SEPARATOR,
          (int) Character.PARAGRAPH_SEPARATOR,
          (int) Character.PRIVATE_USE,
          (int) Character.SURROGATE,
          (int) Character.UNASSIGNED);

  /** Stands in comments for what cannot be shown. */
  private static final int REPLACEMENT = 0xfffd;

  private Literals() {}

  /** {@code "text"}, with nothing in it that could end the literal or deceive a reader. */
  static CodeBlock string(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int c : text.codePoints().toArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').appendCodePoint(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (isPlain(c)) {
        out.appendCodePoint(c);
      } else {
        escape(c, out);
      }
    }
    return CodeBlock.of("$L", out.append('"'));
  }

  /** A Unicode escape of a line's end would end the line: what is below 0x100 goes in octal. */
  private static void escape(int codePoint, StringBuilder out) {
    for (char c : Character.toChars(codePoint)) {
      out.append(String.format(Locale.ROOT, c < 0x100 ? "\\%03o" : "\\u%04x", (int) c));
    }
  }

  /** {@code 5L}; small numbers without the suffix. */
  static CodeBlock integer(long value) {
    boolean isInt = value == (int) value;
    return CodeBlock.of("$L", isInt ? Long.toString(value) : value + "L");
  }

  /** {@code new BigDecimal("0.5")}. */
  static CodeBlock decimal(BigDecimal value) {
    return CodeBlock.of("new $T($L)", BigDecimal.class, string(value.toString()));
  }

  /** Text for a Javadoc comment, as it stands: no tag, no markup, no end of the comment. */
  static CodeBlock javadoc(String text) {
    StringBuilder out = new StringBuilder();
    int[] codePoints = text.strip().codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      int c = codePoints[i];
      int before = i == 0 ? '\n' : codePoints[i - 1];
      int after = i + 1 == codePoints.length ? '\n' : codePoints[i + 1];
      if (c == '\n') {
        out.append('\n');
      } else if (Character.isISOControl(c)) {
        out.append(' ');
      } else if ("@\\&<>{}".indexOf(c) >= 0 || isCommentMark(before, c, after)) {
        out.append("&#").append(c).append(';');
      } else {
        out.appendCodePoint(isPlain(c) ? c : REPLACEMENT);
      }
    }
    return CodeBlock.of("$L", out);
  }

  /** Text for a comment of one line. */
  static CodeBlock comment(String text) {
    return CodeBlock.of("$L", text.replaceAll("[^\\x20-\\x5b\\x5d-\\x7e]", "?"));
  }

  /** Text for a Javadoc comment, in the type of code. */
  static CodeBlock code(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    CodeBlock escaped = javadoc(line);
    // Within {@code} these three stand for themselves; where anything else was escaped, it is not
    // used.
    boolean harmless =
        line.equals(
            escaped.toString().replace("&#60;", "<").replace("&#62;", ">").replace("&#38;", "&"));
    return harmless ? CodeBlock.of("{@code $L}", line) : CodeBlock.of("<code>$L</code>", escaped);
  }

  /** A star or slash that could open, close or continue a comment. */
  private static boolean isCommentMark(int before, int c, int after) {
    return (c == '/' && (before == '*' || after == '*'))
        || (c == '*' && (before == '/' || after == '/' || before == '\n'));
  }

  /** Printable and without effect on its surroundings. */
  private static boolean isPlain(int c) {
    if (c < 0x7f) {
      return c >= ' ';
    }
    return c > 0xa0 && !DECEPTIVE.contains(Character.getType(c));
  }
}

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
          (int) Character.UNASSIGNED);

  private Literals() {}

  /** {@code "text"}, with nothing in it that could end the literal or deceive a reader. */
  static CodeBlock string(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (isPlain(c)) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return CodeBlock.of("$L", out.append('"'));
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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append('\n');
      } else if (("@*/\\&<>{}".indexOf(c) >= 0 && !isHarmless(text, i)) || !isPlain(c)) {
        out.append("&#").append((int) c).append(';');
      } else {
        out.append(c);
      }
    }
    return CodeBlock.of("$L", out.toString().strip());
  }

  /** Text for a comment of one line. */
  static CodeBlock comment(String text) {
    return CodeBlock.of("$L", text.replaceAll("[^\\x20-\\x5b\\x5d-\\x7e]", "?"));
  }

  /** Text for a Javadoc comment, in the type of code. */
  static CodeBlock code(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    CodeBlock escaped = javadoc(line);
    boolean harmless = escaped.toString().replaceAll("&#(38|60|62);", "x").indexOf('&') < 0;
    return harmless ? CodeBlock.of("{@code $L}", line) : CodeBlock.of("<code>$L</code>", escaped);
  }

  /** A star or slash that is not part of an opening or closing comment mark. */
  private static boolean isHarmless(String text, int index) {
    char c = text.charAt(index);
    char before = index == 0 ? '\n' : text.charAt(index - 1);
    char after = index + 1 == text.length() ? '\n' : text.charAt(index + 1);
    return (c == '/' && before != '*' && after != '*')
        || (c == '*' && before != '/' && after != '/' && before != '\n');
  }

  /** Printable and without effect on its surroundings. */
  private static boolean isPlain(char c) {
    if (c < 0x7f) {
      return c >= ' ';
    }
    return c > 0xa0 && !Character.isSurrogate(c) && !DECEPTIVE.contains(Character.getType(c));
  }
}

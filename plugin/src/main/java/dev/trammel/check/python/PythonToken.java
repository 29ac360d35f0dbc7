package dev.trammel.check.python;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token of Python as far as imports and calls need it: a dotted name, a mark, or a line's end.
 *
 * @param depth how many parentheses, brackets and braces are open before it
 */
record PythonToken(String text, int offset, int depth) {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<skip>#[^\\n]*|\\\\\\n|[ \\t\\r]+)"
              + "|(?<string>(?i:[rbfu]{0,2})(?:\"\"\"(?s:.*?)\"\"\"|'''(?s:.*?)'''"
              + "|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'))"
              + "|(?<name>[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)"
              + "|(?<mark>\\*\\*|==|[<>!]=|\\n|.)",
          Pattern.DOTALL);

  /** The tokens; strings are kept as {@code ''}, line ends within parentheses left out. */
  static List<PythonToken> of(String python) {
    List<PythonToken> tokens = new ArrayList<>();
    int depth = 0;
    Matcher match = TOKEN.matcher(python);
    while (match.find()) {
      String text = match.group("string") != null ? "''" : match.group();
      if (match.group("skip") != null || (text.equals("\n") && depth > 0)) {
        continue;
      }
      if (")]}".contains(text)) {
        depth = Math.max(0, depth - 1);
      }
      tokens.add(new PythonToken(text, match.start(), depth));
      if ("([{".contains(text)) {
        depth++;
      }
    }
    return tokens;
  }

  boolean is(String other) {
    return text.equals(other);
  }

  boolean isName() {
    return Character.isLetter(text.charAt(0)) || text.charAt(0) == '_';
  }
}

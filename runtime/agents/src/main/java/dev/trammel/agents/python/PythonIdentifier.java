package dev.trammel.agents.python;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes names that Python takes: ASCII letters, digits and underscores, never a keyword. */
public final class PythonIdentifier {

  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "case",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "match",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "type",
          "while",
          "with",
          "yield");

  private PythonIdentifier() {}

  /** Whether the text is an ASCII identifier and no keyword. */
  public static boolean isIdentifier(String text) {
    return text.matches("[A-Za-z_][A-Za-z0-9_]*") && !KEYWORDS.contains(text);
  }

  static boolean isDotted(String text) {
    return Arrays.stream(text.split("\\.", -1)).allMatch(PythonIdentifier::isIdentifier);
  }

  /**
   * A function's or variable's name: {@code market-analyst} gives {@code market_analyst}. Empty
   * when the text holds no ASCII letter or digit.
   */
  public static Optional<String> variable(String text) {
    String name = words(text, "_").toLowerCase(Locale.ROOT);
    return name.isEmpty() ? Optional.empty() : Optional.of(safe(name));
  }

  /** A class's name: {@code market size} gives {@code MarketSize}; empty as for variables. */
  public static Optional<String> className(String text) {
    String name =
        Arrays.stream(words(text, " ").split(" "))
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return name.isEmpty() ? Optional.empty() : Optional.of(safe(name));
  }

  private static String words(String text, String between) {
    return text.replaceAll("[^A-Za-z0-9]+", " ").strip().replace(" ", between);
  }

  private static String safe(String name) {
    String started = Character.isDigit(name.charAt(0)) ? "_" + name : name;
    return KEYWORDS.contains(started) ? started + "_" : started;
  }
}

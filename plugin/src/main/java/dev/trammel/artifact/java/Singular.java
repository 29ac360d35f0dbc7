package dev.trammel.artifact.java;

import java.util.List;
import java.util.Locale;

/**
 * The singular of an English word by a few fixed rules; a row's class is named with it. Where they
 * are wrong, {@link JavaOptions#names} has the last word.
 */
final class Singular {

  /** Ends in s, and is a singular or has none. */
  private static final List<String> UNCHANGED =
      List.of("ss", "us", "is", "news", "series", "species");

  private Singular() {}

  static String of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!lower.endsWith("s") || lower.length() < 3 || endsWithAny(lower, UNCHANGED)) {
      return word;
    }
    if (lower.endsWith("ies") && lower.length() > 4) {
      return cut(word, 3) + "y";
    }
    if (endsWithAny(lower, List.of("sses", "shes", "xes", "zzes", "tches", "nches", "rches"))
        || (lower.endsWith("uses")
            && lower.length() > 4
            && !endsWithAny(lower, List.of("ouses", "auses")))) {
      return cut(word, 2);
    }
    return lower.endsWith("yses") ? cut(word, 2) + "is" : cut(word, 1);
  }

  private static String cut(String word, int characters) {
    return word.substring(0, word.length() - characters);
  }

  private static boolean endsWithAny(String word, List<String> endings) {
    return endings.stream().anyMatch(word::endsWith);
  }
}

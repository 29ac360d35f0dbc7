package dev.trammel.syntax;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads and writes names as PostgreSQL does. */
public final class Identifiers {

  /** How many bytes of a name in UTF-8 PostgreSQL keeps. */
  public static final int MAX_BYTES = 63;

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  private Identifiers() {}

  /**
   * The name itself where PostgreSQL folds it to itself and reserves it for nothing, else quoted.
   */
  public static String quote(String name) {
    return PLAIN.matcher(name).matches() && !Keywords.mustBeQuoted(name)
        ? name
        : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** An unquoted name as PostgreSQL keeps it: ASCII letters in lower case, others as they are. */
  public static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (isUpper(word.charAt(i))) {
        return foldFrom(word, i);
      }
    }
    return word;
  }

  private static String foldFrom(String word, int first) {
    char[] folded = word.toCharArray();
    for (int i = first; i < folded.length; i++) {
      if (isUpper(folded[i])) {
        folded[i] = (char) (folded[i] + ('a' - 'A'));
      }
    }
    return new String(folded);
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Whether PostgreSQL would cut the name. */
  public static boolean isTooLong(String name) {
    return name.length() * 3 > MAX_BYTES && bytes(name) > MAX_BYTES;
  }

  /** The name without what PostgreSQL cuts from its end; never half a character. */
  public static String truncate(String name) {
    return truncate(name, MAX_BYTES);
  }

  /** The longest beginning of the name that has at most {@code most} bytes in UTF-8. */
  public static String truncate(String name, int most) {
    // No character takes less than a byte.
    int end = Math.min(name.length(), most);
    if (end > 0 && Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    while (bytes(name.substring(0, end)) > most) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }

  /** The name's length in UTF-8. */
  public static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}

package dev.trammel.cases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL of a test of which some parts need a newer server: {@code CHECK (n > 0) /*!18 NOT ENFORCED
 * *}{@code /}. They are there on PostgreSQL 18 and later, and nothing is before.
 */
public final class VersionedSql {

  private static final Pattern PART = Pattern.compile("(?s)/\\*!(\\d+) (.*?) ?\\*/");

  private VersionedSql() {}

  /** What a server of that major takes. */
  public static String of(String text, int major) {
    Matcher parts = PART.matcher(text);
    return parts.replaceAll(
        part ->
            Integer.parseInt(part.group(1)) <= major
                ? Matcher.quoteReplacement(part.group(2))
                : "");
  }

  /** Whether every part is there. */
  public static boolean isWhole(String text, int major) {
    return PART.matcher(text).results().allMatch(it -> Integer.parseInt(it.group(1)) <= major);
  }
}

package dev.trammel.artifact.sql;

import java.math.BigInteger;

/** Versions of migrations: given, or the last one plus one; never the clock. */
public final class MigrationVersion {

  private MigrationVersion() {}

  /** The version of a project's first migration. */
  public static String first(MigrationStyle style) {
    return switch (style) {
      case SUPABASE -> "00000000000001";
      case FLYWAY -> "1";
      case GOLANG -> "000001";
      case PLAIN -> "0001";
    };
  }

  /**
   * The next one: {@code 20251106000000} → {@code 20251106000001}, {@code 1.9} → {@code 1.10}.
   *
   * @param last digits, or numbers with dots or underscores between them
   */
  public static String after(String last) {
    int start = last.length();
    while (start > 0 && Character.isDigit(last.charAt(start - 1))) {
      start--;
    }
    String digits = last.substring(start);
    if (digits.isEmpty()) {
      throw new IllegalArgumentException("a version without a number: " + last);
    }
    String next = new BigInteger(digits).add(BigInteger.ONE).toString();
    return last.substring(0, start)
        + "0".repeat(Math.max(0, digits.length() - next.length()))
        + next;
  }
}

package dev.trammel.model.migration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A migration's version: given, or the last one plus one; never the clock. Trailing zeros do not
 * count: 1.0 is 1.
 *
 * @param parts the numbers, most significant first
 */
public record MigrationVersion(List<BigInteger> parts) implements Comparable<MigrationVersion> {

  public MigrationVersion {
    parts = List.copyOf(parts);
  }

  /** Digits, or numbers with dots, underscores or dashes between them. */
  public static MigrationVersion of(String written) {
    List<BigInteger> parts = new ArrayList<>();
    for (String part : List.of(written.split("[-._T]", -1))) {
      parts.add(new BigInteger(part));
    }
    while (parts.size() > 1 && parts.get(parts.size() - 1).signum() == 0) {
      parts.remove(parts.size() - 1);
    }
    return new MigrationVersion(parts);
  }

  /**
   * The next one as it is written: {@code 20251106000000} → {@code 20251106000001}, {@code 1.9} →
   * {@code 1.10}.
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
    String zeros = "0".repeat(Math.max(0, digits.length() - next.length()));
    return last.substring(0, start) + zeros + next;
  }

  @Override
  public int compareTo(MigrationVersion other) {
    for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
      int order = parts.get(i).compareTo(other.parts.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(parts.size(), other.parts.size());
  }
}

package dev.trammel.cases;

import java.util.List;
import java.util.Locale;

/**
 * The lines that differ, with two lines around each, as {@code diff -u} prints them:
 *
 * <pre>
 *   2   kept
 *   3 - expected
 *     + produced
 * </pre>
 */
public final class LineDiff {

  private static final int CONTEXT = 2;
  private static final int MOST_LINES = 60;

  private final List<String> expected;
  private final List<String> produced;
  private final int[][] common;

  private LineDiff(List<String> expected, List<String> produced) {
    this.expected = expected;
    this.produced = produced;
    this.common = new int[expected.size() + 1][produced.size() + 1];
    for (int i = expected.size() - 1; i >= 0; i--) {
      for (int j = produced.size() - 1; j >= 0; j--) {
        common[i][j] =
            expected.get(i).equals(produced.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
  }

  public static String of(List<String> expected, List<String> produced) {
    int head = 0;
    int shorter = Math.min(expected.size(), produced.size());
    while (head < shorter && expected.get(head).equals(produced.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && expected
            .get(expected.size() - 1 - tail)
            .equals(produced.get(produced.size() - 1 - tail))) {
      tail++;
    }
    // What is equal at both ends is cut off first, so that the table of common lines stays small.
    int from = Math.max(0, head - CONTEXT);
    tail = Math.max(0, tail - CONTEXT);
    return new LineDiff(
            expected.subList(from, expected.size() - tail),
            produced.subList(from, produced.size() - tail))
        .print(from + 1);
  }

  private String print(int firstLine) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    int j = 0;
    int printed = 0;
    while ((i < expected.size() || j < produced.size()) && printed++ < MOST_LINES) {
      if (i < expected.size() && j < produced.size() && expected.get(i).equals(produced.get(j))) {
        out.append(String.format(Locale.ROOT, "%6d   %s\n", firstLine + i++, expected.get(i - 1)));
        j++;
      } else if (j == produced.size()
          || (i < expected.size() && common[i + 1][j] >= common[i][j + 1])) {
        out.append(String.format(Locale.ROOT, "%6d - %s\n", firstLine + i++, expected.get(i - 1)));
      } else {
        out.append("       + ").append(produced.get(j++)).append('\n');
      }
    }
    if (i < expected.size() || j < produced.size()) {
      out.append("       … more\n");
    }
    return out.toString();
  }
}

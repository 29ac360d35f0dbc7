package dev.trammel.agents.pack;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * The known name that is fewest edits away, when that is at most a third of the name's length.
   */
  public static Optional<String> to(String name, Collection<String> known) {
    int most = Math.max(2, name.length() / 3);
    return known.stream()
        .filter(each -> edits(name, each) <= most)
        .min(
            Comparator.comparingInt((String each) -> edits(name, each))
                .thenComparing(each -> each));
  }

  private static int edits(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[to.length()];
  }
}

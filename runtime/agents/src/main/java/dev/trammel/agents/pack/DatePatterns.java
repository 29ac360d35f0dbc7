package dev.trammel.agents.pack;

import java.util.Map;
import java.util.Optional;

/** PostgreSQL's date patterns in strftime's codes. */
public final class DatePatterns {

  private DatePatterns() {}

  /**
   * {@code YYYY-MM-DD} gives {@code %Y-%m-%d}; a text with a percent sign stays as it is. Empty
   * when a letter belongs to no pattern.
   */
  public static Optional<String> strftime(LibraryFacts facts, String pattern) {
    if (pattern.indexOf('%') >= 0) {
      return Optional.of(pattern);
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      Optional<Map.Entry<String, String>> token = tokenAt(facts, pattern, at);
      if (token.isPresent()) {
        out.append(token.get().getValue());
        at += token.get().getKey().length();
      } else if (Character.isLetter(pattern.charAt(at))) {
        return Optional.empty();
      } else {
        out.append(pattern.charAt(at++));
      }
    }
    return Optional.of(out.toString());
  }

  private static Optional<Map.Entry<String, String>> tokenAt(
      LibraryFacts facts, String pattern, int at) {
    return facts.datePatterns().entrySet().stream()
        .filter(entry -> pattern.startsWith(entry.getKey(), at))
        .findFirst();
  }
}

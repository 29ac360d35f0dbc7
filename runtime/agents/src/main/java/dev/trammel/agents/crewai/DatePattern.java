package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.LibraryFacts;
import java.util.Map;
import java.util.Optional;

/**
 * Translates PostgreSQL's date patterns into strftime: {@code YYYY-MM-DD} gives {@code %Y-%m-%d}. A
 * text with a percent sign is strftime already. CrewAI logs a warning and writes no date when it
 * knows none of the codes, so such a pattern is refused.
 */
final class DatePattern {

  private final LibraryFacts facts;

  DatePattern(LibraryFacts facts) {
    this.facts = facts;
  }

  Optional<String> convert(String pattern, Cell cell) {
    StringBuilder out = new StringBuilder();
    if (pattern.indexOf('%') >= 0) {
      out.append(pattern);
    } else {
      int at = 0;
      while (at < pattern.length()) {
        Optional<Map.Entry<String, String>> token = tokenAt(pattern, at);
        if (token.isPresent()) {
          out.append(token.get().getValue());
          at += token.get().getKey().length();
        } else if (Character.isLetter(pattern.charAt(at))) {
          return cell.refuse(
              "the date pattern has a letter that is no pattern",
              pattern.substring(at),
              "one of " + String.join(", ", facts.datePatterns().keySet()));
        } else {
          out.append(pattern.charAt(at++));
        }
      }
    }
    if (facts.dateCodes().stream().noneMatch(code -> out.indexOf(code) >= 0)) {
      return cell.refuse(
          "the date pattern shows nothing of the date",
          pattern,
          "a pattern with year, month or day, such as YYYY-MM-DD");
    }
    return Optional.of(out.toString());
  }

  private Optional<Map.Entry<String, String>> tokenAt(String pattern, int at) {
    return facts.datePatterns().entrySet().stream()
        .filter(entry -> pattern.startsWith(entry.getKey(), at))
        .findFirst();
  }
}

package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.DatePatterns;
import dev.trammel.agents.pack.LibraryFacts;
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
    Optional<String> strftime = DatePatterns.strftime(facts, pattern);
    if (strftime.isEmpty()) {
      return cell.refuse(
          "the date pattern has a letter that is no pattern",
          pattern,
          "patterns of " + String.join(", ", facts.datePatterns().keySet()));
    }
    if (facts.dateCodes().stream().noneMatch(strftime.get()::contains)) {
      return cell.refuse(
          "the date pattern shows nothing of the date",
          pattern,
          "a pattern with year, month or day, such as YYYY-MM-DD");
    }
    return strftime;
  }
}

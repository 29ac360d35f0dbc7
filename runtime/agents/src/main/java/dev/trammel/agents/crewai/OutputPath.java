package dev.trammel.agents.crewai;

import java.util.Optional;

/** Refuses output files that CrewAI refuses, and absolute ones, whose slash it would cut. */
final class OutputPath {

  private static final String REFUSED = "|><&;";

  private OutputPath() {}

  static Optional<String> convert(String path, Cell cell) {
    boolean refused =
        path.isBlank()
            || path.contains("..")
            || path.startsWith("/")
            || path.startsWith("~")
            || path.startsWith("$")
            || path.chars().anyMatch(character -> REFUSED.indexOf(character) >= 0);
    if (refused) {
      return cell.refuse(
          "CrewAI does not take this output file",
          path,
          "a relative path without .., a leading / ~ or $, and any of | > < & ;");
    }
    return Optional.of(path);
  }
}

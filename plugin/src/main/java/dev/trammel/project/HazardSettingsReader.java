package dev.trammel.project;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Severity;
import dev.trammel.hazard.Hazard;
import dev.trammel.source.Section;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code hazards: { released: …, generate: …, levels: { TR651: off } }} of a database. */
final class HazardSettingsReader {

  private final Diagnostics diagnostics;

  HazardSettingsReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  DatabaseSettings.HazardSettings read(Section database) {
    Optional<Section> section = database.section("hazards");
    SortedMap<Code, Optional<Severity>> levels = new TreeMap<>();
    section
        .flatMap(each -> each.section("levels"))
        .map(Section::locatedTexts)
        .orElse(Map.of())
        .forEach((code, level) -> level(code, level, levels));
    boolean released = section.map(each -> each.flag("released", false)).orElse(false);
    boolean generate = section.map(each -> each.flag("generate", false)).orElse(false);
    section.ifPresent(Section::close);
    return new DatabaseSettings.HazardSettings(released, generate, levels);
  }

  private void level(
      Located<String> code, Located<String> level, SortedMap<Code, Optional<Severity>> levels) {
    Optional<Hazard> hazard = Hazard.of(code.value());
    Optional<Optional<Severity>> severity = severity(level.value());
    if (hazard.isEmpty()) {
      refuse(code, "not a hazard", "the code of a hazard, such as TR600");
    } else if (severity.isEmpty()) {
      refuse(level, "not a level", "off, info, warning or error");
    } else {
      levels.put(hazard.get().code(), severity.get());
    }
  }

  private static Optional<Optional<Severity>> severity(String level) {
    return switch (level.toLowerCase(Locale.ROOT)) {
      case "off", "false" -> Optional.of(Optional.empty());
      case "info" -> Optional.of(Optional.of(Severity.INFO));
      case "warning" -> Optional.of(Optional.of(Severity.WARNING));
      case "error" -> Optional.of(Optional.of(Severity.ERROR));
      default -> Optional.empty();
    };
  }

  private void refuse(Located<String> value, String message, String expected) {
    diagnostics.add(
        Diagnostic.error(Code.TR101, value.position(), message)
            .underlining(value.value().length())
            .found(value.value())
            .expected(expected)
            .fix("write one of them"));
  }
}

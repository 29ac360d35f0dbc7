package dev.trammel.mojo;

import dev.trammel.CheckResult;
import dev.trammel.GenerateResult;
import dev.trammel.RehearseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the goals of one build did, to be read in ten seconds:
 *
 * <pre>{@code
 * Trammel: 2 databases, 18 tables, all agree
 *   code      64 files
 *   platform  15 tables, 172 steps forward, 75 back, 8 of 8 legs as they should be
 *   compared  22 committed files, 0 findings
 * }</pre>
 */
final class BuildSummary {

  private Optional<GenerateResult> generated = Optional.empty();
  private Optional<RehearseResult> rehearsed = Optional.empty();

  void generated(GenerateResult result) {
    generated = Optional.of(result);
  }

  void rehearsed(RehearseResult result) {
    rehearsed = Optional.of(result);
  }

  /** The summary; empty when only the check ran, which says everything itself. */
  List<String> lines(CheckResult check) {
    if (generated.isEmpty() && rehearsed.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "Trammel: "
            + AbstractTrammelMojo.plural(check.databases(), "database")
            + ", "
            + AbstractTrammelMojo.plural(check.tables(), "table")
            + (check.passed() ? ", all agree" : ", they do not agree"));
    generated.ifPresent(
        result ->
            lines.add(line("code", AbstractTrammelMojo.plural(result.files().size(), "file"))));
    rehearsed.ifPresent(
        result -> result.databases().forEach(each -> lines.add(line(each.name(), text(each)))));
    lines.add(
        line(
            "compared",
            AbstractTrammelMojo.plural(check.files(), "committed file")
                + ", "
                + AbstractTrammelMojo.plural(check.findings().size(), "finding")));
    return lines;
  }

  private static String text(RehearseResult.Rehearsed each) {
    return AbstractTrammelMojo.plural(each.tables(), "table")
        + ", "
        + AbstractTrammelMojo.plural(each.forward(), "step")
        + " forward, "
        + each.back()
        + " back, "
        + each.legs()
        + " of "
        + each.planned()
        + " legs as they should be";
  }

  private static String line(String what, String text) {
    return String.format(Locale.ROOT, "  %-11s %s", what, text);
  }
}

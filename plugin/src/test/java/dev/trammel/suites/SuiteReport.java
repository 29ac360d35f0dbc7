package dev.trammel.suites;

import dev.trammel.plan.PlanMode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures of one suite. */
final class SuiteReport {

  private final String suite;
  private int cases;
  private final SortedMap<String, String> apart = new TreeMap<>();
  private final Map<PlanMode, Map<SuiteRun.Source, Tally>> tallies = new EnumMap<>(PlanMode.class);

  SuiteReport(String suite) {
    this.suite = suite;
    for (PlanMode mode : PlanMode.values()) {
      Map<SuiteRun.Source, Tally> sources = new EnumMap<>(SuiteRun.Source.class);
      for (SuiteRun.Source source : SuiteRun.Source.values()) {
        sources.put(source, new Tally());
      }
      tallies.put(mode, sources);
    }
  }

  private static final class Tally {
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final StringBuilder details = new StringBuilder();
  }

  void begin() {
    cases++;
  }

  /** PostgreSQL refuses what the case starts from or leads to. */
  void apart(SuiteCase suiteCase, String reason) {
    apart.put(suiteCase.name(), reason.lines().findFirst().orElse(""));
  }

  void add(SuiteCase suiteCase, SuiteRun.Source source, PlanMode mode, SuiteRun.Result result) {
    Tally tally = tallies.get(mode).get(source);
    tally.counts.merge(result.outcome(), 1, Integer::sum);
    if (result.outcome() == Outcome.WHOLE) {
      return;
    }
    tally.details.append("\n== ").append(result.outcome()).append(' ');
    tally.details.append(suiteCase.name()).append('\n');
    result.details().forEach(each -> tally.details.append(each.indent(2)));
    result.way().forEach(each -> tally.details.append(shortened(each).indent(4)));
  }

  private static String shortened(String statement) {
    return statement.startsWith("DO $trammel$") ? "DO …" : statement;
  }

  static String head() {
    StringBuilder head = new StringBuilder("| Suite | Read from | Mode | Cases | Apart |");
    for (Outcome each : Outcome.values()) {
      head.append(' ').append(each.title()).append(" |");
    }
    return head
        + " Whole, of all |\n|---|---|---|"
        + "---|".repeat(Outcome.values().length + 3)
        + "\n";
  }

  String rows() {
    StringBuilder rows = new StringBuilder();
    for (SuiteRun.Source source : SuiteRun.Source.values()) {
      for (PlanMode mode : PlanMode.values()) {
        rows.append(row(source, mode));
      }
    }
    return rows.toString();
  }

  private String row(SuiteRun.Source source, PlanMode mode) {
    Map<Outcome, Integer> counts = tallies.get(mode).get(source).counts;
    StringBuilder row = new StringBuilder("| " + suite + " | " + word(source) + " | " + word(mode));
    row.append(" | ").append(cases).append(" | ").append(apart.size()).append(" |");
    for (Outcome each : Outcome.values()) {
      row.append(' ').append(counts.getOrDefault(each, 0)).append(" |");
    }
    double share =
        100.0 * counts.getOrDefault(Outcome.WHOLE, 0) / Math.max(1, cases - apart.size());
    return row + String.format(Locale.ROOT, " %.1f %% |%n", share);
  }

  String details(SuiteRun.Source source, PlanMode mode) {
    return tallies.get(mode).get(source).details.toString();
  }

  String apart() {
    StringBuilder text = new StringBuilder();
    apart.forEach((name, reason) -> text.append(name).append(": ").append(reason).append('\n'));
    return text.toString();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

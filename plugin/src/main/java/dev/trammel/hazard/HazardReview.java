package dev.trammel.hazard;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.hazard.lint.State;
import dev.trammel.hazard.lint.StateRules;
import dev.trammel.hazard.rule.StatementRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks all rules, leaves out what comments silence, and weighs the rest. */
public final class HazardReview {

  private final List<Allowance> allowances = new ArrayList<>();
  private final Set<List<Object>> used = new HashSet<>();
  private final List<Diagnostic> found = new ArrayList<>();

  private HazardReview() {}

  /**
   * Findings, sorted by place.
   *
   * @param migrations those that are not released
   * @param state what they lead to, beside what was released
   */
  public static List<Diagnostic> of(
      List<ReviewedMigration> migrations, State state, HazardLevels levels) {
    HazardReview review = new HazardReview();
    migrations.forEach(each -> review.allowances.addAll(each.allowances()));
    migrations.forEach(
        each ->
            StatementRules.check(each.statements(), each.wrapped(), each.fresh())
                .forEach(review::add));
    StateRules.check(state).forEach(review::add);
    review.allowances.forEach(review::judge);
    return review.found.stream()
        .flatMap(each -> levels.weigh(each).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private void add(Diagnostic finding) {
    String code = finding.code().name();
    boolean silenced = false;
    for (Allowance each : allowances) {
      if (each.codes().contains(code) && each.covers(finding.position())) {
        used.add(List.of(each, code));
        silenced = true;
      }
    }
    if (!silenced) {
      found.add(finding);
    }
  }

  private void judge(Allowance allowance) {
    boolean known =
        !allowance.codes().isEmpty()
            && allowance.codes().stream().allMatch(each -> Hazard.of(each).isPresent());
    if (!known || allowance.reason().isEmpty()) {
      found.add(
          Diagnostic.warning(
                  Code.TR690,
                  allowance.position(),
                  known ? "this silence gives no reason" : "this silences nothing that is a hazard")
              .underlining(allowance.text().length())
              .found(allowance.text())
              .expected("-- trammel: allow TR600 because …")
              .fix(
                  known
                      ? "say why it is safe here"
                      : "write the code of a hazard, TR600 to TR689, or take the comment out"));
      return;
    }
    for (String code : allowance.codes()) {
      if (!used.contains(List.of(allowance, code))) {
        found.add(
            Diagnostic.warning(
                    Code.TR691, allowance.position(), code + " does not occur in this statement")
                .underlining(allowance.text().length())
                .found(allowance.text())
                .expected("a silence of what is there")
                .fix("take " + code + " out of the comment"));
      }
    }
  }
}

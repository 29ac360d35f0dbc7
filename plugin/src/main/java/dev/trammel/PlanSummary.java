package dev.trammel;

import dev.trammel.plan.Description;
import dev.trammel.plan.Plan;
import java.util.List;

/**
 * A plan in words.
 *
 * @param database its name
 * @param forward one line a step
 * @param back one line a step of the rollback, with what it costs
 */
public record PlanSummary(String database, List<String> forward, List<String> back) {

  static PlanSummary of(String database, Plan plan) {
    return new PlanSummary(
        database,
        plan.steps().stream().map(step -> Description.of(step.change())).toList(),
        plan.rollback().stream()
            .map(step -> Description.of(step.change()) + " (" + step.reversibility().label() + ")")
            .toList());
  }
}

package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.change.Reversibility;
import java.util.List;

/**
 * The way from one database to another and back.
 *
 * @param steps in the order in which they run
 * @param rollback the way back, in the order in which it runs
 */
public record Plan(Database from, Database to, List<Step> steps, List<RollbackStep> rollback) {

  public Plan {
    steps = List.copyOf(steps);
    rollback = List.copyOf(rollback);
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /** What the rollback would throw away that was written after the plan ran. */
  public List<Discard> discards() {
    return Discards.of(rollback);
  }

  /** What undoing the whole plan costs: the worst of its steps. */
  public Reversibility reversibility() {
    return steps.stream()
        .map(each -> each.reversal().reversibility())
        .max(Reversibility::compareTo)
        .orElse(Reversibility.REVERSIBLE);
  }
}

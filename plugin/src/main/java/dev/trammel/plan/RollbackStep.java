package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.Reversibility;

/**
 * One change on the way back.
 *
 * @param before the database that the change meets
 * @param undone the step that it takes back, or helps to
 */
public record RollbackStep(Change change, Database before, Step undone) {

  /** What undoing the forward step costs. */
  public Reversibility reversibility() {
    return undone.reversal().reversibility();
  }
}

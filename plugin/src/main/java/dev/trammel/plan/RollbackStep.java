package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.Reversibility;

/**
 * One change on the way back.
 *
 * @param before the database that the change meets
 * @param transaction how it stands to the steps around it
 * @param undone the step that it takes back, or helps to
 */
public record RollbackStep(
    Change change, Database before, TransactionKind transaction, Step undone) {

  RollbackStep(Change change, Database before, Step undone) {
    this(change, before, TransactionKind.TRANSACTIONAL, undone);
  }

  /** What undoing the forward step costs. */
  public Reversibility reversibility() {
    return undone.reversal().reversibility();
  }
}

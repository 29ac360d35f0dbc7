package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.CreateView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The way back in gentler steps, in the order that it has. */
final class OnlineRollback {

  private final Set<QualifiedName> made = new HashSet<>();
  private final List<RollbackStep> steps = new ArrayList<>();

  private OnlineRollback() {}

  static List<RollbackStep> of(List<RollbackStep> rollback) {
    OnlineRollback online = new OnlineRollback();
    rollback.forEach(online::add);
    return online.steps;
  }

  private void add(RollbackStep step) {
    if (step.change() instanceof CreateTable it) {
      made.add(it.table().name());
    } else if (step.change() instanceof CreateView it) {
      made.add(it.view().name());
    }
    Database current = step.before();
    OnlineExpansion expansion = new OnlineExpansion(current, relation -> !made.contains(relation));
    for (OnlineStep each : expansion.of(step.undone().phase(), step.change())) {
      // The phase of the step that is undone says nothing of this one.
      TransactionKind transaction =
          each.phase() == step.undone().phase()
              ? TransactionKind.TRANSACTIONAL
              : each.phase().transaction();
      steps.add(new RollbackStep(each.change(), current, transaction, step.undone()));
      current = each.change().apply(current);
    }
  }
}

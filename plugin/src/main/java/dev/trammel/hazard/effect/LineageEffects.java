package dev.trammel.hazard.effect;

import static dev.trammel.hazard.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.trammel.hazard.effect.LockMode.ACCESS_SHARE;
import static dev.trammel.hazard.effect.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.trammel.model.Database;
import dev.trammel.model.Partition;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.AttachIndex;
import dev.trammel.model.change.AttachPartition;
import dev.trammel.model.change.DetachPartition;
import dev.trammel.model.change.Disinherit;
import dev.trammel.model.change.Inherit;
import dev.trammel.model.change.LineageChange;
import dev.trammel.model.change.Only;
import dev.trammel.model.change.SetRowsAside;
import dev.trammel.model.change.TakeRowsBack;
import java.util.Optional;

/** What a change of a table's place among others does. */
final class LineageEffects implements LineageChange.Visitor<Effect> {

  private final Transition transition;
  private final ExecutedStatement statement;

  LineageEffects(Transition transition, ExecutedStatement statement) {
    this.transition = transition;
    this.statement = statement;
  }

  private Optional<QualifiedName> parent(QualifiedName partition) {
    Database before = transition.before();
    return before
        .table(partition)
        .flatMap(each -> each.lineage().partition())
        .map(Partition::parent);
  }

  @Override
  public Effect visit(AttachIndex change) {
    Effect effect = Effect.lock(change.table(), ACCESS_SHARE);
    return parent(change.table()).map(each -> effect.andLock(each, ACCESS_SHARE)).orElse(effect);
  }

  /** The rows are read, unless a check says that they lie within the bound. */
  @Override
  public Effect visit(AttachPartition change) {
    return Effect.lock(change.table(), SHARE_UPDATE_EXCLUSIVE)
        .andLock(change.partition(), ACCESS_EXCLUSIVE)
        .andScan(change.partition());
  }

  @Override
  public Effect visit(DetachPartition change) {
    Effect effect = Effect.lock(change.partition(), ACCESS_EXCLUSIVE);
    return parent(change.partition())
        .map(
            each ->
                effect.andLock(
                    each,
                    statement.says("concurrently") ? SHARE_UPDATE_EXCLUSIVE : ACCESS_EXCLUSIVE))
        .orElse(effect);
  }

  @Override
  public Effect visit(Disinherit change) {
    return Effect.lock(change.table(), ACCESS_EXCLUSIVE).andLock(change.parent(), ACCESS_SHARE);
  }

  @Override
  public Effect visit(Inherit change) {
    return Effect.lock(change.table(), ACCESS_EXCLUSIVE)
        .andLock(change.parent(), SHARE_UPDATE_EXCLUSIVE);
  }

  @Override
  public Effect visit(Only change) {
    return ChangeEffects.of(
        new Transition(change.change(), transition.before(), transition.position()), statement);
  }

  @Override
  public Effect visit(SetRowsAside change) {
    return Effect.lock(change.table(), ACCESS_EXCLUSIVE).andScan(change.table());
  }

  /** The table is new. */
  @Override
  public Effect visit(TakeRowsBack change) {
    return Effect.NONE;
  }
}

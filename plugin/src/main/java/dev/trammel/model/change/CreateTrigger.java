package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;

/** {@code CREATE TRIGGER}. */
public record CreateTrigger(QualifiedName table, Trigger trigger) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TriggerReference(table, trigger.name());
  }

  @Override
  public Database apply(Database before) {
    Relation target = Members.requireBearer(before, table, subject());
    if (target.trigger(trigger.name()).isPresent()) {
      throw new InapplicableChange(subject(), "is there already");
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    Relation target = Members.requireBearer(base, table, subject());
    Database after = base.withBearer(Members.with(target, trigger));
    return target instanceof Table it && PartitionTriggers.isSpread(it, trigger)
        ? PartitionTriggers.spread(after, table, trigger)
        : after;
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new DropTrigger(table, trigger.name()));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;

/** {@code DROP TRIGGER}. */
public record DropTrigger(QualifiedName table, String trigger) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TriggerReference(table, trigger);
  }

  @Override
  public Database apply(Database before) {
    Relation target = Members.requireBearer(before, table, subject());
    if (target.trigger(trigger).isEmpty()) {
      throw new InapplicableChange(subject(), "is not there");
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    Relation target = Members.requireBearer(base, table, subject());
    Database after =
        base.withBearer(
            target.withTriggers(
                target.triggers().stream().filter(each -> !each.name().equals(trigger)).toList()));
    boolean spread =
        target instanceof Table it
            && it.trigger(trigger).filter(each -> PartitionTriggers.isSpread(it, each)).isPresent();
    return spread ? PartitionTriggers.dropParts(after, table, trigger) : after;
  }

  @Override
  public Reversal reverse(Database before) {
    Trigger dropped =
        Members.requireBearer(before, table, subject()).trigger(trigger).orElseThrow();
    return Reversal.exact(new CreateTrigger(table, dropped));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

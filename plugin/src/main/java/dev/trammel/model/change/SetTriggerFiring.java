package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.TriggerOptions;

/** {@code ALTER TABLE … ENABLE|DISABLE TRIGGER}. */
public record SetTriggerFiring(QualifiedName table, String trigger, TriggerOptions.Firing firing)
    implements SettingChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TriggerReference(table, trigger);
  }

  @Override
  public Database apply(Database before) {
    Relation target = Members.requireBearer(before, table, subject());
    Trigger former = require(before);
    Database after = before.withBearer(Members.with(target, firing(former)));
    return target instanceof Table it && PartitionTriggers.isSpread(it, former)
        ? PartitionTriggers.map(after, table, trigger, this::firing)
        : after;
  }

  private Trigger firing(Trigger former) {
    return former.withOptions(former.options().withFiring(firing));
  }

  private Trigger require(Database database) {
    return Members.requireBearer(database, table, subject())
        .trigger(trigger)
        .orElseThrow(() -> new InapplicableChange(subject(), "is not there"));
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new SetTriggerFiring(table, trigger, require(before).options().firing()));
  }

  @Override
  public <R> R acceptSetting(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}

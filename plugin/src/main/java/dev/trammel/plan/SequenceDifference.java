package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.Generation;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Sequence;
import dev.trammel.model.change.AlterSequence;
import dev.trammel.model.change.CreateSequence;
import dev.trammel.model.change.DropSequence;
import dev.trammel.model.change.SetComment;
import dev.trammel.model.change.SetSequenceOwner;

/** Finds the changes of sequences. */
final class SequenceDifference {

  private final Database from;
  private final Database to;
  private final Drops drops;
  private final PhasedChanges changes;

  SequenceDifference(Database from, Database to, Drops drops, PhasedChanges changes) {
    this.from = from;
    this.to = to;
    this.drops = drops;
    this.changes = changes;
  }

  void find() {
    for (Sequence later : to.sequences().values()) {
      Sequence former = from.sequences().get(later.name());
      if (former == null) {
        changes.create(new CreateSequence(later));
      } else {
        change(former, later);
      }
    }
    for (Sequence former : from.sequences().values()) {
      DropSequence drop = new DropSequence(former.name());
      if (!to.sequences().containsKey(former.name())
          && !goesWithOwner(former)
          && drops.permits(drop)) {
        changes.add(givesWay(former) ? Phase.DROP_CHANGED_TYPES : Phase.DROP_SEQUENCES, drop);
      }
    }
  }

  private void change(Sequence former, Sequence later) {
    if (!former.type().equals(later.type()) || !former.options().equals(later.options())) {
      changes.add(
          Phase.SEQUENCE_CHANGES, new AlterSequence(later.name(), later.type(), later.options()));
    }
    if (!former.ownedBy().equals(later.ownedBy())) {
      changes.add(Phase.SEQUENCE_OWNERS, new SetSequenceOwner(later.name(), later.ownedBy()));
    }
    if (!former.comment().equals(later.comment())) {
      changes.add(
          Phase.COMMENTS,
          new SetComment(new ObjectReference.SequenceReference(later.name()), later.comment()));
    }
  }

  /** An identity column's own sequence takes the name that a serial column's has. */
  private boolean givesWay(Sequence sequence) {
    return sequence
        .ownedBy()
        .flatMap(owner -> to.table(owner.table()).flatMap(each -> each.column(owner.column())))
        .flatMap(Column::generation)
        .filter(Generation.Identity.class::isInstance)
        .isPresent();
  }

  private boolean goesWithOwner(Sequence sequence) {
    return sequence
        .ownedBy()
        .filter(
            owner -> to.table(owner.table()).flatMap(each -> each.column(owner.column())).isEmpty())
        .isPresent();
  }
}

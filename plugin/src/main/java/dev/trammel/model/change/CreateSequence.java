package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Sequence;

/** {@code CREATE SEQUENCE}. */
public record CreateSequence(Sequence sequence) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.SequenceReference(sequence.name());
  }

  @Override
  public Database apply(Database before) {
    if (before.sequences().containsKey(sequence.name())) {
      throw new InapplicableChange(subject(), "is there already");
    }
    return before.with(OwnedSequences.ofItsTable(NewPrivileges.of(sequence, before), before));
  }

  @Override
  public Database declare(Database base) {
    Sequence former = base.sequences().get(sequence.name());
    return base.with(
        former == null
            ? NewPrivileges.of(sequence, base)
            : sequence
                .withPrivileges(former.privileges())
                .withComment(sequence.comment().or(former::comment)));
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new DropSequence(sequence.name()));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/** {@code DROP SEQUENCE}; its position is lost. */
public record DropSequence(QualifiedName sequence) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.SequenceReference(sequence);
  }

  @Override
  public Database apply(Database before) {
    if (!before.sequences().containsKey(sequence)) {
      throw new InapplicableChange(subject(), "is not there");
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    return base.withoutSequence(sequence);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new CreateSequence(before.sequences().get(sequence)));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import java.util.Optional;

/** {@code ALTER SEQUENCE … OWNED BY …}, or {@code OWNED BY NONE} when empty. */
public record SetSequenceOwner(QualifiedName sequence, Optional<Sequence.Owner> owner)
    implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.SequenceReference(sequence);
  }

  @Override
  public Database apply(Database before) {
    owner.ifPresent(each -> Members.requireColumn(before, each.table(), each.column(), subject()));
    return before.with(OwnedSequences.ofItsTable(present(before).withOwner(owner), before));
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(
        new SetSequenceOwner(sequence, present(before).ownedBy()),
        new SetPrivileges(subject(), present(before).privileges()));
  }

  private Sequence present(Database database) {
    Sequence present = database.sequences().get(sequence);
    if (present == null) {
      throw new InapplicableChange(subject(), "is not there");
    }
    return present;
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;

/** {@code DROP TABLE}; the sequences that its columns own go with it. */
public record DropTable(QualifiedName table) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TableReference(table);
  }

  @Override
  public Database apply(Database before) {
    Members.require(before, table, subject());
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    Database after = base.withoutTable(table);
    for (var sequence : base.sequences().values()) {
      if (sequence.ownedBy().filter(owner -> owner.table().equals(table)).isPresent()) {
        after = after.withoutSequence(sequence.name());
      }
    }
    return after;
  }

  @Override
  public Reversal reverse(Database before) {
    List<Change> changes = new ArrayList<>();
    Table dropped = Members.require(before, table, subject());
    changes.add(new CreateTable(dropped));
    return Reversal.losingData(changes);
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

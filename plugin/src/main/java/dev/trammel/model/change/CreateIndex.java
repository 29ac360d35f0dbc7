package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;

/** {@code CREATE INDEX}. */
public record CreateIndex(QualifiedName table, Index index) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.IndexReference(table, index.name());
  }

  @Override
  public Database apply(Database before) {
    Relation target = Members.requireRelation(before, table, subject());
    if (target.index(index.name()).isPresent()) {
      throw new InapplicableChange(subject(), "is there already");
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    Relation target = Members.requireRelation(base, table, subject());
    return PartitionIndexes.spread(base.with(Members.with(target, index)), table, index);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new DropIndex(table, index.name()));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

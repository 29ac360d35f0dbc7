package dev.trammel.model.change;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;

/** {@code ALTER TABLE … DROP CONSTRAINT}. */
public record DropConstraint(QualifiedName table, String constraint) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ConstraintReference(table, constraint);
  }

  @Override
  public Database apply(Database before) {
    Table target = Members.require(before, table, subject());
    if (target.constraint(constraint).isEmpty()) {
      throw new InapplicableChange(subject(), "is not there");
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    Table target = Members.require(base, table, subject());
    Constraint former = target.constraint(constraint).orElse(null);
    if (former instanceof CheckConstraint check) {
      return InheritedChecks.drop(base, table, check);
    }
    Database after =
        base.with(
            PartitionIndexes.unlinked(Members.withoutConstraint(target, constraint), constraint));
    return former instanceof ForeignKey key
        ? PartitionForeignKeys.dropParts(after, table, key)
        : PartitionIndexes.dropParts(after, table, constraint);
  }

  @Override
  public Reversal reverse(Database before) {
    Table target = Members.require(before, table, subject());
    Change addition = new AddConstraint(table, target.constraint(constraint).orElseThrow());
    boolean stored = !target.storage().withoutIndex(constraint).equals(target.storage());
    return stored
        ? Reversal.exact(addition, new SetTableStorage(table, target.storage()))
        : Reversal.exact(addition);
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

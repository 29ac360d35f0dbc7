package dev.trammel.model.change;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;

/** {@code ALTER TABLE … ADD CONSTRAINT}. */
public record AddConstraint(QualifiedName table, Constraint constraint) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ConstraintReference(table, constraint.name());
  }

  @Override
  public Database apply(Database before) {
    Table target = Members.require(before, table, subject());
    if (target.constraint(constraint.name()).isPresent()) {
      throw new InapplicableChange(subject(), "is there already");
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    Table target = Members.require(base, table, subject());
    if (constraint instanceof CheckConstraint check) {
      return InheritedChecks.add(base, target, check);
    }
    Database after = base.with(Members.with(target, constraint));
    return constraint instanceof ForeignKey key
        ? PartitionForeignKeys.spread(after, table, key)
        : PartitionIndexes.spread(after, table, constraint);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new DropConstraint(table, constraint.name()));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

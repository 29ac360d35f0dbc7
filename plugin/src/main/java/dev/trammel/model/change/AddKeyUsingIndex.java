package dev.trammel.model.change;

import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;

/**
 * {@code ALTER TABLE … ADD CONSTRAINT … USING INDEX}: an index that is there becomes the key's and
 * takes its name.
 *
 * @param constraint a primary key or a unique constraint
 */
public record AddKeyUsingIndex(QualifiedName table, Constraint constraint, String index)
    implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ConstraintReference(table, constraint.name());
  }

  @Override
  public Database apply(Database before) {
    return new AddConstraint(table, constraint).apply(new DropIndex(table, index).apply(before));
  }

  private Table target(Database before) {
    return Members.require(before, table, subject());
  }

  @Override
  public Database declare(Database base) {
    boolean waits = target(base).index(index).isPresent();
    return new AddConstraint(table, constraint)
        .declare(waits ? new DropIndex(table, index).apply(base) : base);
  }

  /** The index goes with its constraint. */
  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new DropConstraint(table, constraint.name()));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

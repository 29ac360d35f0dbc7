package dev.trammel.model.change;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.Optional;

/** {@code ALTER TABLE … CONSTRAINT … RENAME TO}. */
public record RenameConstraint(QualifiedName table, String constraint, String to)
    implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ConstraintReference(table, constraint);
  }

  @Override
  public Database apply(Database before) {
    Table target = Members.require(before, table, subject());
    Optional<Column> notNull = NotNulls.find(target, constraint);
    if (target.constraint(constraint).isEmpty() && notNull.isPresent()) {
      return NotNulls.rename(before, table, notNull.get().name(), to);
    }
    if (target.constraint(constraint).isEmpty()) {
      throw new InapplicableChange(subject(), "is not there");
    }
    if (target.constraint(to).isPresent()) {
      throw new InapplicableChange(subject(), "cannot be renamed: " + to + " is there already");
    }
    if (target.constraint(constraint).get() instanceof CheckConstraint) {
      return InheritedChecks.rename(before, table, constraint, to);
    }
    Table renamed =
        target
            .withConstraints(
                target.constraints().stream()
                    .map(each -> each.name().equals(constraint) ? each.withName(to) : each)
                    .toList())
            .withStorage(target.storage().renamingIndex(constraint, to));
    return PartitionIndexes.rename(before.with(renamed), table, constraint, to);
  }

  @Override
  public Database declare(Database base) {
    Table target = Members.require(base, table, subject());
    boolean done =
        target.constraint(constraint).isEmpty()
            && (target.constraint(to).isPresent() || NotNulls.find(target, to).isPresent());
    return done ? base : apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new RenameConstraint(table, to, constraint));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

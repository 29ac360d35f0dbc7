package dev.trammel.model.change;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;

/**
 * {@code ALTER CONSTRAINT} or {@code VALIDATE CONSTRAINT}: the constraint becomes {@code to}, which
 * differs in when it is checked, whether it is enforced and whether it is valid.
 */
public record AlterConstraint(QualifiedName table, Constraint to) implements SettingChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ConstraintReference(table, to.name());
  }

  @Override
  public Database apply(Database before) {
    Constraint former = former(before);
    Table target = Members.require(before, table, subject());
    return to instanceof ForeignKey later && former instanceof ForeignKey key
        ? PartitionForeignKeys.alter(before, target, key, later)
        : InheritedChecks.alter(before, target, (CheckConstraint) to);
  }

  private Constraint former(Database before) {
    return Members.require(before, table, subject())
        .constraint(to.name())
        .orElseThrow(() -> new InapplicableChange(subject(), "is not there"));
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  /** A constraint cannot be made invalid again, so it is made anew. */
  @Override
  public Reversal reverse(Database before) {
    Constraint former = former(before);
    return isValid(to) && !isValid(former)
        ? Reversal.exact(new DropConstraint(table, to.name()), new AddConstraint(table, former))
        : Reversal.exact(new AlterConstraint(table, former));
  }

  private static boolean isValid(Constraint constraint) {
    return constraint instanceof CheckConstraint check
        ? check.validated()
        : !(constraint instanceof ForeignKey key) || key.validated();
  }

  @Override
  public <R> R acceptSetting(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}

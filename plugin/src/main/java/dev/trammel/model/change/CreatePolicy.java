package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;

/** {@code CREATE POLICY}. */
public record CreatePolicy(QualifiedName table, Policy policy) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.PolicyReference(table, policy.name());
  }

  @Override
  public Database apply(Database before) {
    Table target = Members.requireGuarded(before, table, subject());
    if (target.policy(policy.name()).isPresent()) {
      throw new InapplicableChange(subject(), "is there already");
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    Table target = Members.requireGuarded(base, table, subject());
    return base.withBearer(Members.with(target, policy));
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new DropPolicy(table, policy.name()));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

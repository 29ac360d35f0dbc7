package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;

/** {@code DROP POLICY}. */
public record DropPolicy(QualifiedName table, String policy) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.PolicyReference(table, policy);
  }

  @Override
  public Database apply(Database before) {
    Table target = Members.requireGuarded(before, table, subject());
    if (target.policy(policy).isEmpty()) {
      throw new InapplicableChange(subject(), "is not there");
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    Table target = Members.requireGuarded(base, table, subject());
    return base.withBearer(
        target.withPolicies(
            target.policies().stream().filter(each -> !each.name().equals(policy)).toList()));
  }

  @Override
  public Reversal reverse(Database before) {
    Policy dropped = Members.requireGuarded(before, table, subject()).policy(policy).orElseThrow();
    return Reversal.exact(new CreatePolicy(table, dropped));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

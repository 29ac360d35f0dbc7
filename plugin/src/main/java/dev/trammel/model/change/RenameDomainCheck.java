package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/** {@code ALTER DOMAIN … RENAME CONSTRAINT}. */
public record RenameDomainCheck(QualifiedName domain, String check, String to)
    implements TypeChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.DomainCheckReference(domain, check);
  }

  @Override
  public Database apply(Database before) {
    DomainType type = UserTypes.requireDomain(before, domain, subject());
    if (type.check(check).isEmpty()) {
      throw new InapplicableChange(subject(), "is not there");
    } else if (type.check(to).isPresent()) {
      throw new InapplicableChange(subject(), "cannot be renamed: " + to + " is there already");
    }
    return before.with(
        type.withChecks(
            type.checks().stream()
                .map(each -> each.name().equals(check) ? each.withName(to) : each)
                .toList()));
  }

  @Override
  public Database declare(Database base) {
    DomainType type = UserTypes.requireDomain(base, domain, subject());
    boolean done = type.check(check).isEmpty() && type.check(to).isPresent();
    return done ? base : apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new RenameDomainCheck(domain, to, check));
  }

  @Override
  public <R> R acceptType(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}

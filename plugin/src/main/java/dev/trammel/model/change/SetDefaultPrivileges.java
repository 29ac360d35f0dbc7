package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.DefaultPrivileges;
import dev.trammel.model.ObjectReference;

/** {@code ALTER DEFAULT PRIVILEGES}: new objects give what {@code privileges} say. */
public record SetDefaultPrivileges(DefaultPrivileges privileges) implements SettingChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.DefaultPrivilegesReference(privileges.scope());
  }

  @Override
  public Database apply(Database before) {
    return before.with(privileges);
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new SetDefaultPrivileges(before.defaultPrivileges(privileges.scope())));
  }

  @Override
  public <R> R acceptSetting(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}

package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privileges;

/** {@code GRANT} and {@code REVOKE}: others may do with the object what {@code privileges} say. */
public record SetPrivileges(ObjectReference subject, Privileges privileges)
    implements SettingChange {

  @Override
  public Database apply(Database before) {
    return GrantedPrivileges.set(before, subject, privileges);
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new SetPrivileges(subject, GrantedPrivileges.of(before, subject)));
  }

  @Override
  public <R> R acceptSetting(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}

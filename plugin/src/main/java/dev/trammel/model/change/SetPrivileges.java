package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privileges;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code OWNER TO}, {@code GRANT} and {@code REVOKE}: whose the object is and what others may do
 * with it is what {@code privileges} say.
 */
public record SetPrivileges(ObjectReference subject, Privileges privileges)
    implements SettingChange {

  @Override
  public Database apply(Database before) {
    Database after = GrantedPrivileges.set(before, subject, privileges);
    for (SetPrivileges each : following(before)) {
      after = GrantedPrivileges.set(after, each.subject, each.privileges);
    }
    return after;
  }

  private List<SetPrivileges> following(Database before) {
    return GrantedPrivileges.following(before, subject, privileges.owner());
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    List<Change> back = new ArrayList<>(List.of(former(before, subject)));
    following(before).forEach(each -> back.add(former(before, each.subject)));
    return Reversal.exact(back.toArray(Change[]::new));
  }

  private static SetPrivileges former(Database before, ObjectReference object) {
    return new SetPrivileges(object, GrantedPrivileges.of(before, object));
  }

  @Override
  public <R> R acceptSetting(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}

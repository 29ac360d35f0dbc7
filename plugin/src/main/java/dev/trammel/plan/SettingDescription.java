package dev.trammel.plan;

import dev.trammel.model.Privileges;
import dev.trammel.model.change.AlterConstraint;
import dev.trammel.model.change.AlterExtension;
import dev.trammel.model.change.AlterSequence;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.SetColumnStorage;
import dev.trammel.model.change.SetDefaultPrivileges;
import dev.trammel.model.change.SetIndexParameters;
import dev.trammel.model.change.SetPrivileges;
import dev.trammel.model.change.SetTableStorage;
import dev.trammel.model.change.SetTriggerFiring;
import dev.trammel.model.change.SettingChange;

/** Says in words how an object is set to behave otherwise. */
final class SettingDescription implements SettingChange.Visitor<String> {

  private static String alter(Change change, String how) {
    return "alter " + change.subject().describe() + ": " + how;
  }

  @Override
  public String visit(AlterConstraint change) {
    return "alter " + change.subject().describe();
  }

  @Override
  public String visit(AlterExtension change) {
    return alter(
        change,
        change.to().version().map(each -> "version " + each + ", ").orElse("")
            + "schema "
            + change.to().schema());
  }

  @Override
  public String visit(AlterSequence change) {
    return alter(change, "type " + change.type() + " and options");
  }

  @Override
  public String visit(SetColumnStorage change) {
    return alter(change, "storage");
  }

  @Override
  public String visit(SetDefaultPrivileges change) {
    return "set " + change.subject().describe() + ": " + list(change.privileges().privileges());
  }

  @Override
  public String visit(SetIndexParameters change) {
    return alter(change, "storage parameters");
  }

  @Override
  public String visit(SetPrivileges change) {
    return "set privileges on " + change.subject().describe() + ": " + list(change.privileges());
  }

  private static String list(Privileges privileges) {
    return privileges.isEmpty() ? "none" : privileges.toString();
  }

  @Override
  public String visit(SetTableStorage change) {
    return alter(change, "storage");
  }

  @Override
  public String visit(SetTriggerFiring change) {
    return alter(change, change.firing().describe());
  }
}

package dev.trammel.plan;

import dev.trammel.model.change.AlterType;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateType;
import dev.trammel.model.change.DropType;
import dev.trammel.model.change.Relocation;
import dev.trammel.model.change.RenameAttribute;
import dev.trammel.model.change.RenameDomainCheck;
import dev.trammel.model.change.RenameEnumLabel;
import dev.trammel.model.change.RenameObject;
import dev.trammel.model.change.RenameSchema;
import dev.trammel.model.change.SetSchema;
import dev.trammel.model.change.TypeChange;

/** Says in words what a change does to a type, or to an object's name and schema. */
final class TypeDescription implements TypeChange.Visitor<String>, Relocation.Visitor<String> {

  private static String alter(Change change, String how) {
    return "alter " + change.subject().describe() + ": " + how;
  }

  @Override
  public String visit(AlterType change) {
    return "alter " + change.subject().describe();
  }

  @Override
  public String visit(CreateType change) {
    return "create " + change.subject().describe();
  }

  @Override
  public String visit(DropType change) {
    return "drop " + change.subject().describe();
  }

  @Override
  public String visit(RenameAttribute change) {
    return "rename " + change.subject().describe() + " to " + change.to();
  }

  @Override
  public String visit(RenameDomainCheck change) {
    return "rename " + change.subject().describe() + " to " + change.to();
  }

  @Override
  public String visit(RenameEnumLabel change) {
    return alter(change, "rename label '" + change.label() + "' to '" + change.to() + "'");
  }

  @Override
  public String visit(RenameObject change) {
    return "rename " + change.subject().describe() + " to " + change.to();
  }

  @Override
  public String visit(RenameSchema change) {
    return "rename " + change.subject().describe() + " to " + change.to();
  }

  @Override
  public String visit(SetSchema change) {
    return "move " + change.subject().describe() + " to schema " + change.schema();
  }
}

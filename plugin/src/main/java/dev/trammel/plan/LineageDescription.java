package dev.trammel.plan;

import dev.trammel.model.change.AttachIndex;
import dev.trammel.model.change.AttachPartition;
import dev.trammel.model.change.DetachPartition;
import dev.trammel.model.change.Disinherit;
import dev.trammel.model.change.Inherit;
import dev.trammel.model.change.LineageChange;
import dev.trammel.model.change.Only;
import dev.trammel.model.change.SetRowsAside;
import dev.trammel.model.change.TakeRowsBack;

/** Says in words how a table takes another place among others. */
final class LineageDescription implements LineageChange.Visitor<String> {

  @Override
  public String visit(AttachIndex change) {
    return "attach " + change.subject().describe() + " to " + change.parentIndex();
  }

  @Override
  public String visit(AttachPartition change) {
    return "attach " + change.subject().describe() + " to " + change.table();
  }

  @Override
  public String visit(DetachPartition change) {
    return "detach " + change.subject().describe();
  }

  @Override
  public String visit(Disinherit change) {
    return "let " + change.subject().describe() + " no longer inherit from " + change.parent();
  }

  @Override
  public String visit(Inherit change) {
    return "let " + change.subject().describe() + " inherit from " + change.parent();
  }

  @Override
  public String visit(Only change) {
    return Description.of(change.change()) + " alone";
  }

  @Override
  public String visit(SetRowsAside change) {
    return "set the rows of " + change.subject().describe() + " aside";
  }

  @Override
  public String visit(TakeRowsBack change) {
    return "take the rows of " + change.subject().describe() + " back";
  }
}

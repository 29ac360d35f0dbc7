package dev.trammel.artifact.sql;

import dev.trammel.model.QualifiedName;
import dev.trammel.model.Trigger;
import dev.trammel.syntax.Literals;
import java.util.stream.Collectors;

/** Prints CREATE TRIGGER. */
final class TriggerSql {

  private TriggerSql() {}

  static String create(QualifiedName table, Trigger trigger) {
    String events =
        trigger.events().stream()
            .map(each -> event(trigger, each))
            .collect(Collectors.joining(" OR "));
    return "CREATE TRIGGER "
        + Names.of(trigger.name())
        + "\n  "
        + trigger.timing().sql()
        + " "
        + events
        + " ON "
        + Names.of(table)
        + "\n  FOR EACH "
        + (trigger.forEachRow() ? "ROW" : "STATEMENT")
        + trigger.when().map(each -> "\n  WHEN " + ExpressionSql.parenthesised(each)).orElse("")
        + "\n  EXECUTE FUNCTION "
        + Names.of(trigger.function())
        + "("
        + trigger.arguments().stream().map(Literals::quote).collect(Collectors.joining(", "))
        + ");";
  }

  private static String event(Trigger trigger, Trigger.Event event) {
    boolean ofColumns = event == Trigger.Event.UPDATE && !trigger.updateColumns().isEmpty();
    return event.name() + (ofColumns ? " OF " + Names.list(trigger.updateColumns()) : "");
  }
}

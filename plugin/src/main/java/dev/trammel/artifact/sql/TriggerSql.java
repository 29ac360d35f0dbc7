package dev.trammel.artifact.sql;

import dev.trammel.model.Deferrability;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Trigger;
import dev.trammel.model.TriggerOptions;
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
    TriggerOptions options = trigger.options();
    return "CREATE "
        + (options.constraint().isPresent() ? "CONSTRAINT " : "")
        + "TRIGGER "
        + Names.of(trigger.name())
        + "\n  "
        + trigger.timing().sql()
        + " "
        + events
        + " ON "
        + Names.of(table)
        + options.referenced().map(each -> "\n  FROM " + Names.of(each)).orElse("")
        + options
            .constraint()
            .map(Deferrability::sql)
            .filter(each -> !each.isEmpty())
            .map(each -> "\n  " + each)
            .orElse("")
        + transitions(options)
        + "\n  FOR EACH "
        + (trigger.forEachRow() ? "ROW" : "STATEMENT")
        + trigger.when().map(each -> "\n  WHEN " + ExpressionSql.parenthesised(each)).orElse("")
        + "\n  EXECUTE FUNCTION "
        + Names.of(trigger.function())
        + "("
        + trigger.arguments().stream().map(Literals::quote).collect(Collectors.joining(", "))
        + ");";
  }

  private static String transitions(TriggerOptions options) {
    boolean none = options.oldTable().isEmpty() && options.newTable().isEmpty();
    return none
        ? ""
        : "\n  REFERENCING"
            + options.oldTable().map(each -> " OLD TABLE AS " + Names.of(each)).orElse("")
            + options.newTable().map(each -> " NEW TABLE AS " + Names.of(each)).orElse("");
  }

  private static String event(Trigger trigger, Trigger.Event event) {
    boolean ofColumns = event == Trigger.Event.UPDATE && !trigger.updateColumns().isEmpty();
    return event.name() + (ofColumns ? " OF " + Names.list(trigger.updateColumns()) : "");
  }
}

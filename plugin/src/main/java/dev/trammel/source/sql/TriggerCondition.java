package dev.trammel.source.sql;

import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.expression.ColumnReferences;
import dev.trammel.model.expression.ExpressionPlace;
import dev.trammel.model.expression.ExpressionRules;
import java.util.Set;

/** What the condition of a trigger needs of its table: {@code WHEN (OLD.state <> NEW.state)}. */
final class TriggerCondition {

  private TriggerCondition() {}

  static void require(Trigger trigger, Table table, ObjectReference subject, Situation now) {
    Expression condition = trigger.when().orElseThrow();
    Set<String> unknown = ColumnReferences.unknownOfRows(condition, table);
    if (!unknown.isEmpty()) {
      throw InapplicableChange.needs(
          subject, "column", table.name() + "." + unknown.iterator().next());
    }
    CalledFunctions.require(condition, subject, now);
    ExpressionRules.broken(condition, ExpressionPlace.TRIGGER, table, now.certain())
        .ifPresent(
            reason -> {
              throw new InapplicableChange(subject, reason);
            });
  }
}

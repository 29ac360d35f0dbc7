package dev.trammel.plan;

import dev.trammel.model.Expression;
import dev.trammel.model.Function;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.ObjectReference.ColumnReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Trigger;
import dev.trammel.model.change.ColumnUse;
import dev.trammel.model.change.CreateTrigger;
import dev.trammel.syntax.Identifiers;
import java.util.List;
import java.util.Optional;

/** What keeps the former and the later column of a rename in phases in step. */
record SynchronisingTrigger(PhasedRename wish) {

  /** Whether the trigger keeps the column in step with its former name. */
  static boolean synchronises(CreateTrigger creation, ObjectReference column) {
    return column instanceof ColumnReference it
        && it.table().equals(creation.table())
        && creation.trigger().name().equals(name(it.table(), it.column()));
  }

  String name() {
    return name(wish.table(), wish.later());
  }

  QualifiedName functionName() {
    return wish.table().withName(name());
  }

  Trigger trigger() {
    return new Trigger(
        name(),
        Trigger.Timing.BEFORE,
        List.of(Trigger.Event.INSERT, Trigger.Event.UPDATE),
        List.of(),
        true,
        Optional.empty(),
        functionName(),
        List.of(),
        Optional.empty());
  }

  /** It writes the row that it is called for, and no other, so it never calls itself. */
  Function function() {
    String former = Identifiers.quote(wish.former());
    String later = Identifiers.quote(wish.later());
    Expression forth = ColumnUse.inRow(wish.forth(), wish.former(), "NEW");
    Expression back = ColumnUse.inRow(wish.back(), wish.later(), "NEW");
    String body =
        """

        BEGIN
          IF TG_OP = 'INSERT' THEN
            IF NEW.%2$s IS NULL THEN
              NEW.%2$s := %3$s;
            ELSE
              NEW.%1$s := %4$s;
            END IF;
          ELSIF NEW.%2$s IS DISTINCT FROM OLD.%2$s THEN
            NEW.%1$s := %4$s;
          ELSE
            NEW.%2$s := %3$s;
          END IF;
          RETURN NEW;
        END
        """
            .formatted(former, later, forth.sql(), back.sql());
    return new Function(
        functionName(),
        "",
        Optional.of("trigger"),
        "plpgsql",
        body,
        Function.Volatility.VOLATILE,
        false,
        false,
        List.of(),
        Optional.empty());
  }

  private static String name(QualifiedName table, String later) {
    return Identifiers.truncate("trammel_sync_" + table.name() + "_" + later);
  }
}

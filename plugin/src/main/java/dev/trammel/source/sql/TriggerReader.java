package dev.trammel.source.sql;

import dev.trammel.model.Deferrability;
import dev.trammel.model.Expression;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.TriggerOptions;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateTrigger;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code CREATE TRIGGER}, behind these words. */
final class TriggerReader {

  /** PostgreSQL's own functions for triggers; no schema comes before theirs. */
  private static final Set<String> OF_POSTGRES =
      Set.of(
          "suppress_redundant_updates_trigger",
          "tsvector_update_trigger",
          "tsvector_update_trigger_column");

  private final TokenCursor cursor;
  private List<String> updateColumns = List.of();
  private Optional<String> oldTable = Optional.empty();
  private Optional<String> newTable = Optional.empty();

  TriggerReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /**
   * Reads it.
   *
   * @param constraint whether it is a constraint trigger
   */
  Clause read(boolean orReplace, boolean constraint) {
    String name = cursor.name("a trigger's name");
    Trigger.Timing timing = timing();
    List<Trigger.Event> events = new ArrayList<>();
    do {
      events.add(event());
    } while (cursor.accept("or"));
    cursor.expect("on");
    QualifiedName table = cursor.qualifiedName("a table's name");
    Optional<QualifiedName> referenced =
        cursor.accept("from")
            ? Optional.of(cursor.qualifiedName("a table's name"))
            : Optional.empty();
    Deferrability deferrability = new ConstraintReader(cursor).deferrability();
    if (cursor.accept("referencing")) {
      transitions();
    }
    boolean forEachRow = forEachRow();
    Optional<Expression> when =
        cursor.accept("when") ? Optional.of(cursor.parenthesised()) : Optional.empty();
    cursor.expect("execute");
    if (!cursor.accept("function")) {
      cursor.expect("procedure");
    }
    QualifiedName function = function();
    List<String> arguments = arguments();
    cursor.expectEnd();
    Trigger trigger =
        new Trigger(
            name,
            timing,
            events,
            updateColumns,
            forEachRow,
            when,
            function,
            arguments,
            new TriggerOptions(
                constraint ? Optional.of(deferrability) : Optional.empty(),
                referenced,
                oldTable,
                newTable,
                TriggerOptions.Firing.ENABLED),
            Optional.empty());
    return now -> changes(now, table, trigger, orReplace);
  }

  private QualifiedName function() {
    boolean bare = !cursor.peek(1).isSymbol(".");
    QualifiedName name = cursor.functionName("a function's name");
    return bare && OF_POSTGRES.contains(name.name())
        ? new QualifiedName("pg_catalog", name.name())
        : name;
  }

  private void transitions() {
    while (cursor.at("old") || cursor.at("new")) {
      boolean old = cursor.next().isWord("old");
      cursor.accept("table");
      cursor.accept("as");
      Optional<String> name = Optional.of(cursor.name("a transition table's name"));
      oldTable = old ? name : oldTable;
      newTable = old ? newTable : name;
    }
  }

  private Trigger.Timing timing() {
    if (cursor.accept("before")) {
      return Trigger.Timing.BEFORE;
    } else if (cursor.accept("after")) {
      return Trigger.Timing.AFTER;
    }
    cursor.expect("instead", "of");
    return Trigger.Timing.INSTEAD_OF;
  }

  private Trigger.Event event() {
    for (Trigger.Event event : Trigger.Event.values()) {
      if (cursor.accept(event.name().toLowerCase(Locale.ROOT))) {
        if (event == Trigger.Event.UPDATE && cursor.accept("of")) {
          updateColumns = cursor.list(() -> cursor.name("a column's name"));
        }
        return event;
      }
    }
    throw cursor.error("INSERT, UPDATE, DELETE or TRUNCATE");
  }

  private boolean forEachRow() {
    if (!cursor.accept("for")) {
      return false;
    }
    cursor.accept("each");
    boolean row = cursor.accept("row");
    if (!row) {
      cursor.expect("statement");
    }
    return row;
  }

  private List<String> arguments() {
    cursor.expect("(");
    List<String> arguments = cursor.at(")") ? List.of() : cursor.list(this::argument);
    cursor.expect(")");
    return arguments;
  }

  private String argument() {
    Token token = cursor.peek();
    boolean takes =
        token.isName()
            || token.kind() == TokenKind.STRING
            || token.kind() == TokenKind.NUMBER
            || token.kind() == TokenKind.DOLLAR_STRING;
    if (!takes) {
      throw cursor.error("a literal");
    }
    return cursor.next().value();
  }

  private static boolean isOfPlatform(Situation now, QualifiedName table, Trigger trigger) {
    return now.database().relation(table).isEmpty() && ExternalTable.isOfPlatform(table, trigger);
  }

  private static List<Change> changes(
      Situation now, QualifiedName tableName, Trigger trigger, boolean orReplace) {
    ObjectReference subject = new ObjectReference.TriggerReference(tableName, trigger.name());
    Relation table = now.bearer(tableName, subject);
    if (isOfPlatform(now, tableName, trigger)) {
      throw new InapplicableChange(subject, "is the platform's, as its function is");
    }
    if (!table.columnNames().isEmpty()) {
      Members.requireColumns(trigger.updateColumns(), table, subject);
    }
    if (!now.declaring() && now.lacksFunction(trigger.function())) {
      throw InapplicableChange.needs(subject, "function", trigger.function().toString());
    }
    if (!now.declaring() && trigger.when().isPresent() && table instanceof Table it) {
      TriggerCondition.require(trigger, it, subject, now);
    }
    List<Change> changes = new ArrayList<>();
    if (orReplace && !now.declaring() && table.trigger(trigger.name()).isPresent()) {
      changes.add(new DropTrigger(tableName, trigger.name()));
    }
    changes.add(new CreateTrigger(tableName, trigger));
    return changes;
  }
}

package dev.trammel.source.sql;

import dev.trammel.model.DefinedObject;
import dev.trammel.model.Definitions;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.InapplicableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code CREATE EVENT TRIGGER}, behind these words. */
final class EventTriggerReader {

  private final TokenCursor cursor;

  EventTriggerReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  Clause create() {
    String name = cursor.name("an event trigger's name");
    cursor.expect("on");
    String event = cursor.name("an event");
    List<String> tags = new ArrayList<>();
    if (cursor.accept("when")) {
      do {
        cursor.expect("tag", "in", "(");
        cursor
            .list(() -> cursor.string("a command's tag"))
            .forEach(each -> tags.add(each.toUpperCase(Locale.ROOT)));
        cursor.expect(")");
      } while (cursor.accept("and"));
    }
    cursor.expect("execute");
    if (!cursor.accept("function")) {
      cursor.expect("procedure");
    }
    QualifiedName function = cursor.functionName("a function's name");
    cursor.expect("(", ")");
    DefinedObject trigger = Definitions.eventTrigger(name, event, tags, function);
    return now -> {
      if (!now.declaring() && now.lacksFunction(function)) {
        throw InapplicableChange.needs(
            new ObjectReference.DefinedReference(trigger.key()), "function", function.toString());
      }
      return DefinedStatements.create(now, trigger, false);
    };
  }
}

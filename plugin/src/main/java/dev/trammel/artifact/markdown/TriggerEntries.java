package dev.trammel.artifact.markdown;

import static dev.trammel.artifact.markdown.DocFacts.nowhere;

import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.doc.TriggerEntry;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the entries of the triggers section; the information schema has one for each event. */
final class TriggerEntries {

  private TriggerEntries() {}

  static List<TriggerEntry> of(Table table, boolean trammel) {
    List<TriggerEntry> entries = new ArrayList<>();
    for (Trigger trigger : table.triggers()) {
      if (trammel) {
        entries.add(inFull(trigger));
      } else {
        trigger.events().stream()
            .filter(event -> event != Trigger.Event.TRUNCATE)
            .map(event -> ofEvent(trigger, event))
            .forEach(entries::add);
      }
    }
    return entries;
  }

  private static TriggerEntry ofEvent(Trigger trigger, Trigger.Event event) {
    return new TriggerEntry(
        nowhere(trigger.name()),
        nowhere(trigger.timing().sql() + " " + event),
        Optional.empty(),
        Optional.empty(),
        nowhere(action(trigger)),
        Optional.empty());
  }

  private static TriggerEntry inFull(Trigger trigger) {
    String events =
        trigger.events().stream()
            .map(event -> event(trigger, event))
            .collect(Collectors.joining(" OR "));
    return new TriggerEntry(
        nowhere(trigger.name()),
        nowhere(trigger.timing().sql() + " " + events),
        Optional.of(nowhere(trigger.forEachRow())),
        trigger.when().map(each -> Printed.term(each, true)).map(DocFacts::nowhere),
        nowhere(action(trigger)),
        trigger.comment().map(DocFacts::nowhere));
  }

  private static String event(Trigger trigger, Trigger.Event event) {
    boolean ofColumns = event == Trigger.Event.UPDATE && !trigger.updateColumns().isEmpty();
    return event + (ofColumns ? " OF " + IndexDefinitions.names(trigger.updateColumns()) : "");
  }

  private static String action(Trigger trigger) {
    QualifiedName function = trigger.function();
    String arguments =
        trigger.arguments().stream().map(Literals::quote).collect(Collectors.joining(", "));
    return "EXECUTE FUNCTION " + TableDocs.name(function) + "(" + arguments + ")";
  }
}

package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.doc.TriggerEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes triggers of their entries: one of all that share a name, for each shows one event. */
final class TriggerAssembler {

  private final Assembly assembly;

  TriggerAssembler(Assembly assembly) {
    this.assembly = assembly;
  }

  /** What the action says. */
  private record Called(QualifiedName function, boolean qualified, List<String> arguments) {}

  List<Trigger> triggers(Set<String> droppedOnPurpose) {
    Map<String, List<TriggerEntry>> byName = new LinkedHashMap<>();
    for (TriggerEntry entry : assembly.doc().triggers()) {
      byName.computeIfAbsent(entry.name().value(), name -> new ArrayList<>()).add(entry);
    }
    List<Trigger> triggers = new ArrayList<>();
    byName.values().forEach(entries -> triggerOrReport(entries).ifPresent(triggers::add));
    for (Trigger trigger : assembly.baseTable().map(Table::triggers).orElse(List.of())) {
      if (!byName.containsKey(trigger.name()) && !droppedOnPurpose.contains(trigger.name())) {
        if (assembly.isTrammel() || !isHidden(trigger)) {
          assembly.unmentioned(
              new ObjectReference.TriggerReference(assembly.name(), trigger.name()));
        }
        triggers.add(trigger);
      }
    }
    return triggers;
  }

  /** The information schema has no TRUNCATE. */
  private static boolean isHidden(Trigger trigger) {
    return trigger.events().equals(List.of(Trigger.Event.TRUNCATE));
  }

  private Optional<Trigger> triggerOrReport(List<TriggerEntry> entries) {
    TriggerEntry first = entries.get(0);
    assembly.place(
        new ObjectReference.TriggerReference(assembly.name(), first.name().value()),
        first.name().position());
    try {
      return trigger(entries);
    } catch (TokenCursor.Malformed e) {
      assembly.malformed(first.action(), e);
      return Optional.empty();
    }
  }

  private Optional<Trigger> trigger(List<TriggerEntry> entries) throws TokenCursor.Malformed {
    TriggerEntry first = entries.get(0);
    TriggerTiming timed = TriggerTiming.parse(first.timing().value());
    List<Trigger.Event> events = new ArrayList<>(timed.events());
    for (TriggerEntry other : entries.subList(1, entries.size())) {
      TriggerTiming more = TriggerTiming.parse(other.timing().value());
      if (more.timing() != timed.timing()
          || !other.action().value().equals(first.action().value())) {
        contradicts(other, first);
        return Optional.empty();
      }
      events.addAll(more.events());
    }
    Called called = called(first.action().value());
    Trigger shown =
        new Trigger(
            first.name().value(),
            timed.timing(),
            events,
            timed.updateColumns(),
            first.forEachRow().map(Located::value).orElse(true),
            first.when().map(text -> Expressions.of(text.value())),
            called.function(),
            called.arguments(),
            first.comment().map(Located::value));
    return Optional.of(assembly.isTrammel() ? shown : completed(first, shown, called));
  }

  private void contradicts(TriggerEntry entry, TriggerEntry first) {
    assembly.add(
        Diagnostic.error(
                Code.TR110,
                entry.name().position(),
                "trigger \"" + entry.name().value() + "\" stands twice, with different definitions")
            .underlining(entry.name().value().length())
            .fix("make timing and action of both equal, or rename one")
            .note(first.name().position(), "first here"));
  }

  private Trigger completed(TriggerEntry entry, Trigger shown, Called called) {
    Optional<Trigger> base =
        assembly
            .baseTable()
            .flatMap(table -> table.trigger(shown.name()))
            .filter(trigger -> trigger.timing() == shown.timing())
            .filter(trigger -> trigger.function().name().equals(shown.function().name()))
            .filter(trigger -> trigger.arguments().equals(shown.arguments()));
    String what = "trigger " + shown.name();
    if (base.isEmpty()) {
      assembly.fill(
          Fill.Origin.ASSUMED, entry.name(), what + " fires for each row, without a condition");
      return withFunction(shown, called.qualified() ? called.function() : function(called));
    }
    Trigger from = base.get();
    assembly.fillFromBase(
        entry.name(),
        new ObjectReference.TriggerReference(assembly.name(), shown.name()),
        what + " " + hidden(from));
    List<Trigger.Event> events = new ArrayList<>(shown.events());
    if (from.events().contains(Trigger.Event.TRUNCATE)) {
      events.add(Trigger.Event.TRUNCATE);
    }
    boolean updates = events.contains(Trigger.Event.UPDATE);
    return new Trigger(
        shown.name(),
        shown.timing(),
        events,
        updates ? from.updateColumns() : List.of(),
        from.forEachRow(),
        from.when(),
        from.function(),
        shown.arguments(),
        from.comment());
  }

  private static String hidden(Trigger trigger) {
    return "fires for each "
        + (trigger.forEachRow() ? "row" : "statement")
        + trigger.when().map(when -> ", when (" + when.sql() + ")").orElse("");
  }

  private static Trigger withFunction(Trigger trigger, QualifiedName function) {
    return new Trigger(
        trigger.name(),
        trigger.timing(),
        trigger.events(),
        trigger.updateColumns(),
        trigger.forEachRow(),
        trigger.when(),
        function,
        trigger.arguments(),
        trigger.comment());
  }

  /** A function of that name in the base, if there is but one; else in {@code public}. */
  private QualifiedName function(Called called) {
    List<QualifiedName> candidates =
        assembly.base().functions().values().stream()
            .map(each -> each.name())
            .filter(each -> each.name().equals(called.function().name()))
            .distinct()
            .toList();
    return candidates.size() == 1 ? candidates.get(0) : called.function();
  }

  private static Called called(String action) throws TokenCursor.Malformed {
    TokenCursor cursor = new TokenCursor(action);
    cursor.expectWords("EXECUTE");
    if (!cursor.acceptWords("FUNCTION")) {
      cursor.expectWords("PROCEDURE");
    }
    String first = cursor.name();
    boolean qualified = cursor.acceptSymbol(".");
    QualifiedName function =
        qualified ? new QualifiedName(first, cursor.name()) : QualifiedName.of(first);
    List<String> arguments = cursor.arguments();
    cursor.expectEnd();
    return new Called(function, qualified, arguments);
  }
}

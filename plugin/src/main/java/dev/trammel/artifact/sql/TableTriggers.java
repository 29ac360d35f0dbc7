package dev.trammel.artifact.sql;

import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints how a table's own triggers are kept from stamping rows that nobody edited. */
final class TableTriggers {

  private final Table table;

  TableTriggers(Table table) {
    this.table = table;
  }

  boolean fire() {
    return table.triggers().stream().anyMatch(each -> each.events().contains(Trigger.Event.UPDATE));
  }

  List<String> disable() {
    return fire() ? List.of(alter("DISABLE")) : List.of();
  }

  List<String> enable() {
    return fire() ? List.of(alter("ENABLE")) : List.of();
  }

  /** The statement between the two. */
  String without(String statement) {
    return Stream.of(disable(), List.of(statement), enable())
        .flatMap(List::stream)
        .collect(Collectors.joining("\n"));
  }

  private String alter(String deed) {
    return "ALTER TABLE " + Names.of(table.name()) + " " + deed + " TRIGGER USER;";
  }
}

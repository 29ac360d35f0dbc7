package dev.trammel.source.markdown;

import dev.trammel.model.Trigger;
import java.util.ArrayList;
import java.util.List;

/**
 * What the timing of a trigger says: {@code BEFORE INSERT OR UPDATE OF a, b}.
 *
 * @param updateColumns empty for all
 */
record TriggerTiming(
    Trigger.Timing timing, List<Trigger.Event> events, List<String> updateColumns) {

  static TriggerTiming parse(String text) throws TokenCursor.Malformed {
    TokenCursor cursor = new TokenCursor(text);
    Trigger.Timing timing = null;
    for (Trigger.Timing each : Trigger.Timing.values()) {
      timing = timing == null && cursor.acceptWords(each.sql()) ? each : timing;
    }
    if (timing == null) {
      throw cursor.malformed("timing is unknown", "BEFORE, AFTER or INSTEAD OF");
    }
    List<Trigger.Event> events = new ArrayList<>();
    List<String> columns = List.of();
    do {
      events.add(event(cursor));
      if (cursor.acceptWords("OF")) {
        columns = cursor.namesUntil();
      }
    } while (cursor.acceptWords("OR"));
    cursor.expectEnd();
    return new TriggerTiming(timing, events, columns);
  }

  private static Trigger.Event event(TokenCursor cursor) throws TokenCursor.Malformed {
    for (Trigger.Event event : Trigger.Event.values()) {
      if (cursor.acceptWords(event.name())) {
        return event;
      }
    }
    throw cursor.malformed("event is unknown", "INSERT, UPDATE, DELETE or TRUNCATE");
  }
}

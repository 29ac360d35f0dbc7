package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.LibraryPack.Argument;
import dev.trammel.agents.pack.Row;
import dev.trammel.agents.pack.RowErrors;
import java.math.BigDecimal;
import java.util.List;

/** Checks a value against what the catalog says that the library refuses or silently ignores. */
record ValueRules(Row row, String column, Argument argument, RowErrors errors) {

  /** Whether the value may be written; adds an error for each reason why not. */
  boolean allow(Object value) {
    // All are asked, so that a value with two faults gets two errors.
    return List.of(
            isTaken(value), isLargeEnough(value), holdsText(value), hasPartner(), standsAlone())
        .stream()
        .allMatch(allowed -> allowed);
  }

  private boolean isTaken(Object value) {
    String reason = argument.refuses().get(String.valueOf(value));
    if (reason != null) {
      errors.add(row.error(column, reason).found(value).expected("another value"));
    }
    return reason == null;
  }

  private boolean isLargeEnough(Object value) {
    boolean fits =
        argument.minimum().isEmpty()
            || new BigDecimal(value.toString())
                    .compareTo(BigDecimal.valueOf(argument.minimum().get()))
                >= 0;
    if (!fits) {
      errors.add(
          row.error(column, "CrewAI does not take a value this small")
              .found(value)
              .expected("at least " + argument.minimum().get()));
    }
    return fits;
  }

  private boolean holdsText(Object value) {
    boolean holds = argument.contains().filter(text -> !value.toString().contains(text)).isEmpty();
    if (!holds) {
      errors.add(
          row.error(column, "the text lacks its placeholder")
              .found(value)
              .expected("a text with " + argument.contains().get()));
    }
    return holds;
  }

  private boolean hasPartner() {
    boolean has = argument.with().filter(partner -> row.value(partner) == null).isEmpty();
    if (!has) {
      errors.add(
          row.error(column, "CrewAI ignores this without " + argument.with().get())
              .expected("a value in both, or in none")
              .fix("set " + argument.with().get() + ", or set this to NULL"));
    }
    return has;
  }

  private boolean standsAlone() {
    boolean alone = argument.notWith().filter(other -> row.value(other) != null).isEmpty();
    if (!alone) {
      errors.add(
          row.error(column, "CrewAI does not take this together with " + argument.notWith().get())
              .expected("a value in one of them")
              .fix("set one of the two to NULL"));
    }
    return alone;
  }
}

package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.Row;
import dev.trammel.agents.pack.RowError;
import dev.trammel.agents.pack.RowErrors;
import java.util.Optional;

/** One value in its place, so that a conversion can say what is wrong with it. */
record Cell(Row row, String column, RowErrors errors) {

  /** Adds an error about the value; gives nothing, so that a conversion can end with it. */
  <T> Optional<T> refuse(String message, Object found, String expected) {
    errors.add(row.error(column, message).found(found).expected(expected));
    return Optional.empty();
  }

  /** As {@link #refuse(String, Object, String)}, with what to do. */
  <T> Optional<T> refuse(String message, Object found, String expected, String fix) {
    RowError error = row.error(column, message).found(found).expected(expected).fix(fix);
    errors.add(error);
    return Optional.empty();
  }

  /** As {@link #refuse(String, Object, String)}, for a value that must not be shown. */
  <T> Optional<T> refuseUnseen(String message, String fix) {
    errors.add(row.error(column, message).fix(fix));
    return Optional.empty();
  }
}

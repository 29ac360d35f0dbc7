package dev.trammel.model;

import java.util.List;
import java.util.Optional;

/**
 * A trigger of a table.
 *
 * @param events in PostgreSQL's printing order: INSERT, DELETE, UPDATE, TRUNCATE
 * @param updateColumns of {@code UPDATE OF …}; empty for all
 * @param arguments the literal arguments of the function call, unquoted
 */
public record Trigger(
    String name,
    Timing timing,
    List<Event> events,
    List<String> updateColumns,
    boolean forEachRow,
    Optional<Expression> when,
    QualifiedName function,
    List<String> arguments,
    TriggerOptions options,
    Optional<String> comment) {

  /** A trigger that has what most have. */
  public Trigger(
      String name,
      Timing timing,
      List<Event> events,
      List<String> updateColumns,
      boolean forEachRow,
      Optional<Expression> when,
      QualifiedName function,
      List<String> arguments,
      Optional<String> comment) {
    this(
        name,
        timing,
        events,
        updateColumns,
        forEachRow,
        when,
        function,
        arguments,
        TriggerOptions.DEFAULT,
        comment);
  }

  /** When the trigger fires. */
  public enum Timing {
    BEFORE("BEFORE"),
    AFTER("AFTER"),
    INSTEAD_OF("INSTEAD OF");

    private final String sql;

    Timing(String sql) {
      this.sql = sql;
    }

    public String sql() {
      return sql;
    }
  }

  /** What fires the trigger. */
  public enum Event {
    INSERT,
    DELETE,
    UPDATE,
    TRUNCATE
  }

  public Trigger {
    events = events.stream().sorted().distinct().toList();
    updateColumns = List.copyOf(updateColumns);
    arguments = List.copyOf(arguments);
  }

  public Trigger withName(String other) {
    return new Trigger(
        other,
        timing,
        events,
        updateColumns,
        forEachRow,
        when,
        function,
        arguments,
        options,
        comment);
  }

  public Trigger withUpdateColumns(List<String> other) {
    return new Trigger(
        name, timing, events, other, forEachRow, when, function, arguments, options, comment);
  }

  public Trigger withWhen(Optional<Expression> other) {
    return new Trigger(
        name,
        timing,
        events,
        updateColumns,
        forEachRow,
        other,
        function,
        arguments,
        options,
        comment);
  }

  public Trigger withFunction(QualifiedName other) {
    return new Trigger(
        name, timing, events, updateColumns, forEachRow, when, other, arguments, options, comment);
  }

  public Trigger withOptions(TriggerOptions other) {
    return new Trigger(
        name, timing, events, updateColumns, forEachRow, when, function, arguments, other, comment);
  }

  public Trigger withComment(Optional<String> other) {
    return new Trigger(
        name, timing, events, updateColumns, forEachRow, when, function, arguments, options, other);
  }
}

package dev.trammel.hazard.rule;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.hazard.effect.Effect;
import dev.trammel.hazard.effect.ExecutedStatement;
import dev.trammel.hazard.effect.LockMode;
import dev.trammel.hazard.effect.Transition;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A statement at its moment in a migration.
 *
 * @param effect what it does to tables that were there before the migration
 * @param fresh tables and views that the migration itself made: nobody uses them yet
 * @param session how the statement runs
 * @param held locks on busy tables that the transaction holds already
 * @param newLabels labels that the open transaction gave to enum types
 * @param dropped names that an earlier {@code DROP … IF EXISTS} made sure to be free
 * @param copied tables of which all rows were read into one that the migration made: that one
 */
record Moment(
    ExecutedStatement statement,
    Effect effect,
    Set<QualifiedName> fresh,
    Session session,
    SortedMap<QualifiedName, LockMode> held,
    Set<String> newLabels,
    Set<String> dropped,
    Map<QualifiedName, QualifiedName> copied) {

  /**
   * How a statement runs.
   *
   * @param inTransaction with others, until a later statement or the runner commits
   * @param ownTransaction the transaction was opened by a statement, not by the runner
   * @param lockTimeout waiting for a lock has an end
   * @param statementTimeout running has an end
   */
  record Session(
      boolean inTransaction,
      boolean ownTransaction,
      boolean lockTimeout,
      boolean statementTimeout) {}

  /** Whether others may be using it. */
  boolean isBusy(QualifiedName table) {
    return !fresh.contains(table)
        && (statement.before().relation(table).isPresent()
            || statement.before().external(table).isPresent());
  }

  /** The changes of one kind to tables that others may be using. */
  <T extends Change> Stream<Transition> busy(Class<T> kind) {
    return statement.transitions().stream()
        .filter(each -> kind.isInstance(each.change()))
        .filter(each -> each.change().subject().owner().filter(this::isBusy).isPresent());
  }

  /** Findings for each change of a kind to a busy table that fulfils a condition. */
  <T extends Change> Stream<Diagnostic> each(
      Class<T> kind, Predicate<T> condition, BiFunction<T, Position, Diagnostic> finding) {
    return busy(kind)
        .filter(each -> condition.test(kind.cast(each.change())))
        .map(each -> finding.apply(kind.cast(each.change()), each.position()));
  }

  /** A finding at the statement's start. */
  Diagnostic warn(Code code, String message) {
    return warn(code, statement.position(), message);
  }

  static Diagnostic warn(Code code, Position position, String message) {
    return Diagnostic.warning(code, position, message);
  }

  /** The busy tables, in words. */
  static String names(Iterable<QualifiedName> tables) {
    List<String> names = new java.util.ArrayList<>();
    tables.forEach(each -> names.add(each.toString()));
    return String.join(", ", names);
  }
}

package dev.trammel.plan;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.change.Change;
import java.util.List;
import java.util.function.Function;

/**
 * What to plan.
 *
 * @param intents renames, value maps and drops on purpose, in their written order, in names of
 *     {@code from} or of {@code to}; those carried out before are recognised and do nothing
 * @param allowDrops whether everything that {@code to} lacks may go without an intent
 * @param places where an object is declared, for diagnostics
 */
public record PlanRequest(
    Database from,
    Database to,
    List<Change> intents,
    boolean allowDrops,
    ExpressionEquality equality,
    PlanMode mode,
    Function<ObjectReference, Position> places) {

  public PlanRequest {
    intents = List.copyOf(intents);
  }

  /** A plan in one transaction. */
  public PlanRequest(
      Database from,
      Database to,
      List<Change> intents,
      boolean allowDrops,
      ExpressionEquality equality,
      Function<ObjectReference, Position> places) {
    this(from, to, intents, allowDrops, equality, PlanMode.TRANSACTIONAL, places);
  }

  public PlanRequest withMode(PlanMode other) {
    return new PlanRequest(from, to, intents, allowDrops, equality, other, places);
  }

  /** Between arbitrary databases: everything may go; diagnostics point at {@code name}. */
  public static PlanRequest between(
      Database from, Database to, ExpressionEquality equality, String name) {
    return new PlanRequest(from, to, List.of(), true, equality, subject -> Position.ofFile(name));
  }

  PlanRequest with(Database target, List<Change> others) {
    return new PlanRequest(from, target, others, allowDrops, equality, mode, places);
  }

  PlanRequest withFrom(Database other) {
    return new PlanRequest(other, to, List.of(), true, equality, places);
  }
}

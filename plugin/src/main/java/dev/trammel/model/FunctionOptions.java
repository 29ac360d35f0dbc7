package dev.trammel.model;

import java.util.Optional;

/**
 * What the planner may know of a function beyond its volatility.
 *
 * @param cost in units of {@code cpu_operator_cost}; empty for the language's own
 * @param rows that a function of sets is expected to give; empty for PostgreSQL's guess
 * @param support the planner's support function
 */
public record FunctionOptions(
    Parallel parallel,
    boolean leakproof,
    Optional<String> cost,
    Optional<String> rows,
    Optional<QualifiedName> support) {

  /** What a function has of which nothing is said. */
  public static final FunctionOptions DEFAULT =
      new FunctionOptions(
          Parallel.UNSAFE, false, Optional.empty(), Optional.empty(), Optional.empty());

  /** Where a function may run. */
  public enum Parallel {
    UNSAFE,
    RESTRICTED,
    SAFE
  }

  public FunctionOptions withParallel(Parallel other) {
    return new FunctionOptions(other, leakproof, cost, rows, support);
  }

  public FunctionOptions withLeakproof(boolean other) {
    return new FunctionOptions(parallel, other, cost, rows, support);
  }

  public FunctionOptions withCost(Optional<String> other) {
    return new FunctionOptions(parallel, leakproof, other, rows, support);
  }

  public FunctionOptions withRows(Optional<String> other) {
    return new FunctionOptions(parallel, leakproof, cost, other, support);
  }

  public FunctionOptions withSupport(Optional<QualifiedName> other) {
    return new FunctionOptions(parallel, leakproof, cost, rows, other);
  }
}

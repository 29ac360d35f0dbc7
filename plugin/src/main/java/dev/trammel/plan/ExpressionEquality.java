package dev.trammel.plan;

import dev.trammel.model.Expression;
import dev.trammel.model.Table;

/** Decides whether two expressions mean the same. */
@FunctionalInterface
public interface ExpressionEquality {

  /**
   * Compares by meaning.
   *
   * @param context the table whose columns the expressions mention
   * @return false also when it cannot be decided
   */
  boolean equal(Expression left, Expression right, Table context);
}

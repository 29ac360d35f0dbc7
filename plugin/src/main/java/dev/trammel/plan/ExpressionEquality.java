package dev.trammel.plan;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.Table;
import dev.trammel.model.View;

/** Decides whether two expressions mean the same. */
public interface ExpressionEquality {

  /**
   * Compares conditions and indexed terms.
   *
   * @param context the table whose columns the expressions mention
   * @return false also when it cannot be decided
   */
  boolean equal(Expression left, Expression right, Table context);

  /** The same between two databases, whose functions and tables expressions may use. */
  default ExpressionEquality between(Database from, Database to) {
    return this;
  }

  /**
   * Compares defaults.
   *
   * @param type of the column
   * @return false also when it cannot be decided
   */
  boolean equalDefaults(Expression left, Expression right, DataType type);

  /**
   * Compares what two views show, but for the names of their columns.
   *
   * @param leftContext the database whose tables the left view reads
   * @return false also when it cannot be decided
   */
  boolean equalQueries(View left, Database leftContext, View right, Database rightContext);
}

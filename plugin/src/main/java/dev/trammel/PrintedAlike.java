package dev.trammel;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.Table;
import dev.trammel.model.View;
import dev.trammel.model.expression.FixedPoint;
import dev.trammel.plan.ExpressionEquality;

/** Two expressions are equal when docs print them alike. */
final class PrintedAlike implements ExpressionEquality {

  @Override
  public boolean equal(Expression left, Expression right, Table context) {
    return alike(left, right);
  }

  @Override
  public boolean equalDefaults(Expression left, Expression right, DataType type) {
    return alike(left, right);
  }

  @Override
  public boolean equalQueries(View left, Database leftContext, View right, Database rightContext) {
    return alike(left.query(), right.query());
  }

  private static boolean alike(Expression left, Expression right) {
    return FixedPoint.of(left.sql()).equals(FixedPoint.of(right.sql()));
  }
}

package dev.trammel.plan;

import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import dev.trammel.model.Table;
import dev.trammel.model.expression.ColumnTypes;
import dev.trammel.model.expression.Equivalence;

/** Compares normal forms; what they leave undecided is put to somebody else. */
public final class MeaningEquality implements ExpressionEquality {

  /** Takes the undecided for different: what is equal is made again at worst. */
  public static final ExpressionEquality OFFLINE = new MeaningEquality(new Different());

  private final ExpressionEquality undecided;

  public MeaningEquality(ExpressionEquality undecided) {
    this.undecided = undecided;
  }

  @Override
  public boolean equal(Expression left, Expression right, Table context) {
    return switch (Equivalence.compare(left, right, ColumnTypes.of(context))) {
      case EQUAL -> true;
      case DIFFERENT -> false;
      case UNDECIDED -> undecided.equal(left, right, context);
    };
  }

  @Override
  public boolean equalDefaults(Expression left, Expression right, DataType type) {
    return switch (Equivalence.compareDefaults(left, right, type)) {
      case EQUAL -> true;
      case DIFFERENT -> false;
      case UNDECIDED -> undecided.equalDefaults(left, right, type);
    };
  }

  private static final class Different implements ExpressionEquality {
    @Override
    public boolean equal(Expression left, Expression right, Table context) {
      return false;
    }

    @Override
    public boolean equalDefaults(Expression left, Expression right, DataType type) {
      return false;
    }
  }
}

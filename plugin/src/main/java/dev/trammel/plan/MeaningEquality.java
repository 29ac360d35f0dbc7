package dev.trammel.plan;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.Table;
import dev.trammel.model.View;
import dev.trammel.model.expression.ColumnTypes;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.Equivalence;
import dev.trammel.model.expression.QueryEquivalence;
import dev.trammel.model.expression.ResolvedQuery;

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

  @Override
  public boolean equalQueries(View left, Database leftContext, View right, Database rightContext) {
    ResolvedQuery leftQuery = ResolvedQuery.of(left.query(), new DatabaseRelations(leftContext));
    ResolvedQuery rightQuery = ResolvedQuery.of(right.query(), new DatabaseRelations(rightContext));
    return switch (QueryEquivalence.compare(leftQuery, rightQuery)) {
      case EQUAL -> true;
      case DIFFERENT -> false;
      case UNDECIDED ->
          left.query().equals(right.query())
              || undecided.equalQueries(left, leftContext, right, rightContext);
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

    @Override
    public boolean equalQueries(
        View left, Database leftContext, View right, Database rightContext) {
      return false;
    }
  }
}

package dev.trammel.plan;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.Function;
import dev.trammel.model.Table;
import dev.trammel.model.View;
import dev.trammel.model.expression.ColumnTypes;
import dev.trammel.model.expression.DatabaseFunctions;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.Equivalence;
import dev.trammel.model.expression.QueryEquivalence;
import dev.trammel.model.expression.ResolvedQuery;
import dev.trammel.syntax.Identifiers;
import java.util.List;

/** Compares normal forms; what they leave undecided is put to somebody else. */
public final class MeaningEquality implements ExpressionEquality {

  /** Takes the undecided for different: what is equal is made again at worst. */
  public static final ExpressionEquality OFFLINE = new MeaningEquality(new Different());

  private final ExpressionEquality undecided;
  private final List<Function> platform;
  private final Database from;
  private final Database to;
  private final DatabaseFunctions functions;

  public MeaningEquality(ExpressionEquality undecided) {
    this(undecided, List.of());
  }

  /**
   * Knows also the types of what functions of the platform return, which no database of a project
   * holds.
   */
  public MeaningEquality(ExpressionEquality undecided, List<Function> platform) {
    this(undecided, platform, Database.EMPTY, Database.EMPTY);
  }

  private MeaningEquality(
      ExpressionEquality undecided, List<Function> platform, Database from, Database to) {
    this.undecided = undecided;
    this.platform = List.copyOf(platform);
    this.from = known(from);
    this.to = known(to);
    this.functions = DatabaseFunctions.of(this.from, this.to);
  }

  /** As {@link #OFFLINE}, on a platform with these functions. */
  public static ExpressionEquality offline(List<Function> platform) {
    return new MeaningEquality(new Different(), platform);
  }

  @Override
  public ExpressionEquality between(Database other, Database later) {
    return new MeaningEquality(undecided.between(other, later), platform, other, later);
  }

  /** The database with the functions of its platform. */
  private Database known(Database database) {
    Database known = database;
    for (Function each : platform) {
      known = known.functions().containsKey(each.signature()) ? known : known.with(each);
    }
    return known;
  }

  @Override
  public boolean equal(Expression left, Expression right, Table context) {
    return switch (Equivalence.compare(left, right, ColumnTypes.of(context, functions))) {
      case EQUAL -> true;
      case DIFFERENT -> false;
      case UNDECIDED -> sameAsQuery(left, right, context) || undecided.equal(left, right, context);
    };
  }

  /** Sub-selects are compared as a query of the table is that shows the expression. */
  private boolean sameAsQuery(Expression left, Expression right, Table context) {
    boolean known = from.table(context.name()).isPresent() && to.table(context.name()).isPresent();
    return known
        && QueryEquivalence.compare(shown(left, context, from), shown(right, context, to))
            == Equivalence.EQUAL;
  }

  private static ResolvedQuery shown(Expression expression, Table table, Database database) {
    String name =
        Identifiers.quote(table.name().schema()) + "." + Identifiers.quote(table.name().name());
    return ResolvedQuery.of(
        new Expression("SELECT (" + expression.sql() + ") FROM " + name),
        new DatabaseRelations(database));
  }

  @Override
  public boolean equalDefaults(Expression left, Expression right, DataType type) {
    return switch (Equivalence.compareDefaults(left, right, type, functions)) {
      case EQUAL -> true;
      case DIFFERENT -> false;
      case UNDECIDED -> undecided.equalDefaults(left, right, type);
    };
  }

  @Override
  public boolean equalQueries(View left, Database leftContext, View right, Database rightContext) {
    ResolvedQuery leftQuery =
        ResolvedQuery.of(left.query(), new DatabaseRelations(known(leftContext)));
    ResolvedQuery rightQuery =
        ResolvedQuery.of(right.query(), new DatabaseRelations(known(rightContext)));
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

package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.Table;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL surely refuses of an expression of a table, its names apart. */
public final class ExpressionRules {

  private final ExpressionPlace place;
  private final Database database;
  private final ColumnTypes columns;

  private ExpressionRules(ExpressionPlace place, Table table, Database database) {
    this.place = place;
    this.database = database;
    this.columns = ColumnTypes.of(BaseTypes.of(table, database), DatabaseFunctions.of(database));
  }

  /**
   * What is said of it: {@code calls now(), which is not immutable}; empty when nothing is certain.
   */
  public static Optional<String> broken(
      Expression expression, ExpressionPlace place, Table table, Database database) {
    return new ExpressionRules(place, table, database).broken(expression);
  }

  /** What is said of a default that the column's type cannot take, where that is certain. */
  public static Optional<String> unfit(Expression value, DataType type, Database database) {
    return ExpressionParser.parse(value)
        .flatMap(
            each -> new TypeErrors(database, ColumnTypes.NONE).in(new SqlNode.Cast(each, type)));
  }

  private Optional<String> broken(Expression expression) {
    if (!place.takesQueries() && holdsQuery(expression)) {
      return Optional.of("holds a sub-select");
    }
    Optional<SqlNode> node = ExpressionParser.parse(expression);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> called = calls(FunctionCall.in(expression));
    Optional<String> changing = called.or(() -> mutable(node.get()));
    return changing.or(() -> new TypeErrors(database, columns).in(node.get()));
  }

  /** SELECT is reserved, so that the word alone tells. */
  private static boolean holdsQuery(Expression expression) {
    try {
      return Lexer.tokens(expression.sql()).stream().anyMatch(each -> each.isWord("select"));
    } catch (LexicalError e) {
      return false;
    }
  }

  private Optional<String> calls(List<FunctionCall> calls) {
    for (FunctionCall each : calls) {
      boolean set = BuiltInFunctions.returnsSet(each.name());
      boolean aggregate = BuiltInFunctions.isAggregate(each.name());
      if ((set || aggregate) && !place.takesQueries() && !mayBeOwn(each)) {
        return Optional.of(
            set
                ? "calls " + each.name() + "(), which returns a set"
                : "calls the aggregate " + each.name() + "()");
      }
    }
    return Optional.empty();
  }

  private boolean mayBeOwn(FunctionCall call) {
    return call.schema().isPresent() || database.hasFunctionNamed(call.name());
  }

  private Optional<String> mutable(SqlNode node) {
    return place.isImmutable() ? new Mutability(database, columns).in(node) : Optional.empty();
  }
}

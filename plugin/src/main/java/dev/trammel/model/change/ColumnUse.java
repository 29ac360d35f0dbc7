package dev.trammel.model.change;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.Expression;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.List;

/** Where constraints, indexes and expressions mention a column. */
public final class ColumnUse {

  private ColumnUse() {}

  public static boolean involves(Constraint constraint, String column) {
    return constraint.columns().contains(column)
        || KeyIndexes.of(constraint).include().contains(column)
        || (constraint instanceof CheckConstraint check && mentions(check.expression(), column));
  }

  /** Whether the constraint stands on the column and does not go with it by itself. */
  public static boolean leansOn(Constraint constraint, String column) {
    return constraint instanceof ExclusionConstraint exclusion
        && !involves(constraint, column)
        && (exclusion.predicate().filter(each -> mentions(each, column)).isPresent()
            || exclusion.elements().stream().anyMatch(each -> involves(each.key().term(), column)));
  }

  public static boolean involves(Index index, String column) {
    return index.include().contains(column)
        || index.predicate().filter(each -> mentions(each, column)).isPresent()
        || index.keys().stream().anyMatch(key -> involves(key.term(), column));
  }

  private static boolean involves(IndexKey.Term term, String column) {
    if (term instanceof IndexKey.ExpressionTerm expression) {
      return mentions(expression.expression(), column);
    }
    return ((IndexKey.ColumnTerm) term).column().equals(column);
  }

  /** Whether a name in the expression is the column's and is not called as a function. */
  public static boolean mentions(Expression expression, String column) {
    List<Token> tokens = tokens(expression);
    for (int i = 0; i < tokens.size(); i++) {
      if (isColumn(tokens, i, column)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the expression calls a function of that name. */
  public static boolean calls(Expression expression, String function) {
    List<Token> tokens = tokens(expression);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isName() && token.value().equals(function) && tokens.get(i + 1).isSymbol("(")) {
        return true;
      }
    }
    return false;
  }

  /** The expression with the column's name replaced, quoted where PostgreSQL needs it. */
  static Expression rename(Expression expression, String column, String to) {
    return replace(expression, column, Identifiers.quote(to));
  }

  /** The expression with the column taken from a row that a function knows: {@code NEW.price}. */
  public static Expression inRow(Expression expression, String column, String row) {
    return replace(expression, column, row + "." + Identifiers.quote(column));
  }

  private static Expression replace(Expression expression, String column, String by) {
    StringBuilder sql = new StringBuilder();
    int copied = 0;
    List<Token> tokens = tokens(expression);
    for (int i = 0; i < tokens.size(); i++) {
      if (isColumn(tokens, i, column)) {
        sql.append(expression.sql(), copied, tokens.get(i).offset()).append(by);
        copied = tokens.get(i).end();
      }
    }
    return new Expression(sql.append(expression.sql().substring(copied)).toString());
  }

  private static boolean isColumn(List<Token> tokens, int index, String column) {
    Token token = tokens.get(index);
    boolean called = index + 1 < tokens.size() && tokens.get(index + 1).isSymbol("(");
    boolean castTo = index > 0 && tokens.get(index - 1).isSymbol("::");
    return token.isName() && token.value().equals(column) && !called && !castTo;
  }

  private static List<Token> tokens(Expression expression) {
    try {
      return Lexer.tokens(expression.sql());
    } catch (LexicalError e) {
      throw new IllegalStateException("an expression was read that is not SQL: " + expression, e);
    }
  }
}

package dev.trammel.artifact.sql;

import dev.trammel.model.Expression;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.List;
import java.util.Set;

/** Prints expressions where PostgreSQL's grammar takes only some of them bare. */
final class ExpressionSql {

  /** Operators of a {@code b_expr} that may stand after DEFAULT without parentheses. */
  private static final Set<String> BARE = Set.of("::", "[", "]", "(", ")", ",", "-");

  private ExpressionSql() {}

  /** For DEFAULT: as it is when it is a plain term, else in parentheses. */
  static String term(Expression expression) {
    return isPlain(expression) ? expression.sql() : parenthesised(expression);
  }

  private static boolean isPlain(Expression expression) {
    if (expression.sql().contains("--")) {
      return false;
    }
    try {
      int depth = 0;
      List<Token> tokens = Lexer.tokens(expression.sql());
      for (Token token : tokens) {
        depth += token.isSymbol("(") || token.isSymbol("[") ? 1 : 0;
        depth -= token.isSymbol(")") || token.isSymbol("]") ? 1 : 0;
        if (depth == 0 && isInfix(token)) {
          return false;
        }
      }
      return true;
    } catch (LexicalError e) {
      return false;
    }
  }

  private static boolean isInfix(Token token) {
    return switch (token.kind()) {
      case OPERATOR -> !BARE.contains(token.text());
      case WORD ->
          Set.of(
                  "and",
                  "or",
                  "not",
                  "in",
                  "is",
                  "like",
                  "ilike",
                  "between",
                  "similar",
                  "at",
                  "collate",
                  "operator",
                  "overlaps")
              .contains(token.value());
      default -> false;
    };
  }

  /** For CHECK, WHEN, USING: always in parentheses. */
  static String parenthesised(Expression expression) {
    boolean mayEndInComment = expression.sql().contains("--");
    return "(" + expression.sql() + (mayEndInComment ? "\n" : "") + ")";
  }
}

package dev.trammel.artifact.sql;

import dev.trammel.model.Expression;
import dev.trammel.syntax.Keywords;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
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
    try {
      int depth = 0;
      List<Token> tokens = Lexer.tokensAndComments(expression.sql());
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
      case COMMENT -> true;
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
    return "(" + expression.sql() + (endsInComment(expression) ? "\n" : "") + ")";
  }

  /** For an index: a function call as it is, everything else in parentheses. */
  static String indexed(Expression expression) {
    return isCall(expression) ? expression.sql() : parenthesised(expression);
  }

  static boolean endsInComment(Expression expression) {
    try {
      List<Token> tokens = Lexer.tokensAndComments(expression.sql());
      Token last = tokens.get(tokens.size() - 1);
      return last.kind() == TokenKind.COMMENT && last.text().startsWith("--");
    } catch (LexicalError e) {
      return true;
    }
  }

  private static boolean isCall(Expression expression) {
    try {
      List<Token> tokens = Lexer.tokensAndComments(expression.sql());
      boolean begins =
          tokens.size() > 2
              && tokens.get(0).isName()
              && !Keywords.mustBeQuoted(tokens.get(0).value())
              && tokens.get(1).isSymbol("(");
      int depth = 0;
      for (int i = 1; begins && i < tokens.size(); i++) {
        depth += tokens.get(i).isSymbol("(") ? 1 : 0;
        depth -= tokens.get(i).isSymbol(")") ? 1 : 0;
        begins = depth > 0 || i == tokens.size() - 1;
      }
      return begins;
    } catch (LexicalError e) {
      return false;
    }
  }
}

package dev.trammel.artifact.markdown;

import dev.trammel.model.Expression;
import dev.trammel.model.expression.FixedPoint;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.List;
import java.util.Set;

/** Puts expressions where PostgreSQL's printer puts parentheses around operators. */
final class Printed {

  private static final Set<String> OPERATOR_WORDS =
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
          "exists",
          "overlaps",
          "isnull",
          "notnull",
          "any",
          "all");

  private Printed() {}

  /**
   * {@code (a > 0)}, but {@code now()}, {@code true}, {@code 'a'::text}.
   *
   * @param trammel whether it must come back the same from a server
   */
  static String term(Expression expression, boolean trammel) {
    String sql = trammel ? FixedPoint.of(expression.sql()) : expression.sql();
    if (sql.startsWith("CASE\n")) {
      return "\n" + sql;
    }
    return isBare(sql) ? sql : "(" + sql + ")";
  }

  private static boolean isBare(String sql) {
    List<Token> tokens;
    try {
      tokens = Lexer.tokens(sql);
    } catch (LexicalError e) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean signOfNumber = i == 0 && token.isSymbol("-");
      if (depth == 0 && !signOfNumber && isOperator(token)) {
        return false;
      }
      depth += opens(token) ? 1 : closes(token) ? -1 : 0;
    }
    return !sql.contains("--");
  }

  private static boolean isOperator(Token token) {
    return switch (token.kind()) {
      case OPERATOR -> true;
      case WORD -> OPERATOR_WORDS.contains(token.value());
      default -> false;
    };
  }

  private static boolean opens(Token token) {
    return token.isSymbol("(") || token.isSymbol("[") || token.isWord("case");
  }

  private static boolean closes(Token token) {
    return token.isSymbol(")") || token.isSymbol("]") || token.isWord("end");
  }

  /** A function call, which an index takes without parentheses. */
  static boolean isCall(Expression expression) {
    try {
      List<Token> tokens = Lexer.tokens(expression.sql());
      int open = 1;
      while (open + 1 < tokens.size() && tokens.get(open).isSymbol(".")) {
        open += 2;
      }
      if (tokens.size() < open + 2 || !tokens.get(0).isName() || !tokens.get(open).isSymbol("(")) {
        return false;
      }
      int depth = 0;
      for (int i = open; i < tokens.size(); i++) {
        depth += opens(tokens.get(i)) ? 1 : closes(tokens.get(i)) ? -1 : 0;
        if (depth == 0) {
          return i == tokens.size() - 1;
        }
      }
      return false;
    } catch (LexicalError e) {
      return false;
    }
  }
}

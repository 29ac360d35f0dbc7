package dev.trammel.source.sql;

import dev.trammel.model.Expression;
import dev.trammel.syntax.Parentheses;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.List;

/** Puts an expression on one line: tokens as written, without comments and line breaks. */
final class ExpressionText {

  private ExpressionText() {}

  static Expression of(List<Token> tokens) {
    StringBuilder sql = new StringBuilder();
    Token before = null;
    for (Token token : tokens) {
      if (before != null && spaced(before, token)) {
        sql.append(' ');
      }
      sql.append(oneLine(token));
      before = token;
    }
    return new Expression(sql.toString());
  }

  /** As {@link #of}, without parentheses that enclose the whole. */
  static Expression unwrapped(List<Token> tokens) {
    int pairs = Parentheses.enclosing(tokens);
    return of(tokens.subList(pairs, tokens.size() - pairs));
  }

  /** White space that was written stays, but not inside of parentheses' edges. */
  private static boolean spaced(Token before, Token token) {
    boolean edge =
        before.isSymbol("(") || before.isSymbol("[") || token.isSymbol(")") || token.isSymbol("]");
    return before.end() != token.offset() && !edge && !token.isSymbol(",");
  }

  /** A literal that continues on the next line is written as one. */
  private static String oneLine(Token token) {
    boolean continued =
        token.kind() == TokenKind.STRING
            && token.text().startsWith("'")
            && token.text().length() != token.value().replace("'", "''").length() + 2;
    return continued ? "'" + token.value().replace("'", "''") + "'" : token.text();
  }
}

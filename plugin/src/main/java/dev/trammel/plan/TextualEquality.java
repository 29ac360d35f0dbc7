package dev.trammel.plan;

import dev.trammel.model.Expression;
import dev.trammel.model.Table;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.List;

/** Equal are expressions of equal tokens: white space and the case of keywords do not count. */
public final class TextualEquality implements ExpressionEquality {

  @Override
  public boolean equal(Expression left, Expression right, Table context) {
    return left.equals(right) || words(left).equals(words(right));
  }

  private static List<String> words(Expression expression) {
    try {
      return Lexer.tokens(expression.sql()).stream().map(TextualEquality::word).toList();
    } catch (LexicalError e) {
      return List.of(expression.sql());
    }
  }

  private static String word(Token token) {
    return switch (token.kind()) {
      case WORD, QUOTED_IDENTIFIER -> token.value();
      default -> token.text();
    };
  }
}

package dev.trammel.source.markdown;

import dev.trammel.model.Expression;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Parentheses;
import dev.trammel.syntax.Token;
import java.util.List;

/** Takes expressions out of docs: without white space and parentheses around the whole. */
final class Expressions {

  private Expressions() {}

  static Expression of(String text) {
    String whole = text.strip();
    try {
      return new Expression(unwrapped(whole, Lexer.tokens(whole)));
    } catch (LexicalError e) {
      return new Expression(whole);
    }
  }

  private static String unwrapped(String text, List<Token> tokens) {
    int pairs = Parentheses.enclosing(tokens);
    if (pairs == 0 || tokens.get(tokens.size() - 1).end() != text.length()) {
      return text;
    }
    return text.substring(tokens.get(pairs - 1).end(), tokens.get(tokens.size() - pairs).offset());
  }
}

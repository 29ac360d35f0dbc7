package dev.trammel.source.markdown;

import dev.trammel.model.Expression;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.List;

/** Takes expressions out of docs: without white space and parentheses around the whole. */
final class Expressions {

  private Expressions() {}

  static Expression of(String text) {
    String inner = text.strip();
    while (isParenthesised(inner)) {
      inner = inner.substring(1, inner.length() - 1).strip();
    }
    return new Expression(inner);
  }

  /** Whether the first parenthesis closes at the very end. */
  private static boolean isParenthesised(String text) {
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return false;
    }
    List<Token> tokens;
    try {
      tokens = Lexer.tokens(text);
    } catch (LexicalError e) {
      return false;
    }
    int depth = 0;
    for (Token token : tokens) {
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      if (depth == 0) {
        return token.end() == text.length();
      }
    }
    return false;
  }
}

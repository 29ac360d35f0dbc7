package dev.trammel.source.markdown;

import dev.trammel.model.Expression;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.ArrayDeque;
import java.util.Deque;
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
    int[] closing = closing(tokens);
    int first = 0;
    int last = tokens.size() - 1;
    while (first < last && closing[first] == last) {
      first++;
      last--;
    }
    if (first == 0 || tokens.get(tokens.size() - 1).end() != text.length()) {
      return text;
    }
    return text.substring(tokens.get(first - 1).end(), tokens.get(last + 1).offset());
  }

  /** For each opening parenthesis the token that closes it; -1 for all else. */
  private static int[] closing(List<Token> tokens) {
    int[] closing = new int[tokens.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      closing[i] = -1;
      if (tokens.get(i).isSymbol("(")) {
        open.push(i);
      } else if (tokens.get(i).isSymbol(")") && !open.isEmpty()) {
        closing[open.pop()] = i;
      }
    }
    return closing;
  }
}

package dev.trammel.syntax;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Finds parentheses that enclose the whole of a text; takes time in proportion to its length. */
public final class Parentheses {

  private Parentheses() {}

  /** How many pairs enclose all tokens; at least one token is always left inside. */
  public static int enclosing(List<Token> tokens) {
    int[] closing = closing(tokens);
    int pairs = 0;
    int last = tokens.size() - 1;
    while (pairs + 1 < last - pairs && closing[pairs] == last - pairs) {
      pairs++;
    }
    return pairs;
  }

  /** For each opening parenthesis the token that closes it; -1 for all else. */
  private static int[] closing(List<Token> tokens) {
    int[] closing = new int[tokens.size()];
    Arrays.fill(closing, -1);
    Deque<Integer> open = new ArrayDeque<>();
    int at = 0;
    for (Token token : tokens) {
      if (token.isSymbol("(")) {
        open.push(at);
      } else if (token.isSymbol(")") && !open.isEmpty()) {
        closing[open.pop()] = at;
      }
      at++;
    }
    return closing;
  }
}

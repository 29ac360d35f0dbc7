package dev.trammel.model.expression;

import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves a cast of an {@code ARRAY[…]} into its elements. PostgreSQL does so when it reads one, so
 * that {@code (ARRAY['a'::character varying])::text[]}, which it prints of {@code IN ('a')}, comes
 * back as {@code ARRAY[('a'::character varying)::text]}; text in which that is done is printed as
 * it was read.
 */
public final class CastArrays {

  private final String sql;
  private final List<Token> tokens;
  private final StringBuilder moved = new StringBuilder();
  private int copied;

  private CastArrays(String sql, List<Token> tokens) {
    this.sql = sql;
    this.tokens = tokens;
  }

  /** The SQL, an expression or whole statements, with every such cast moved. */
  public static String moveInto(String sql) {
    try {
      return new CastArrays(sql, Lexer.tokens(sql)).moved();
    } catch (LexicalError e) {
      return sql;
    }
  }

  private String moved() {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (symbol(i, "(") && tokens.get(i + 1).isWord("array") && symbol(i + 2, "[")) {
        move(i);
      }
    }
    return moved.append(sql, copied, sql.length()).toString();
  }

  /** Nothing when what opens at the token is no cast array, or one of arrays. */
  private void move(int open) {
    int close = closing(open + 2);
    int type = close + 3;
    boolean isCast = symbol(close + 1, ")") && symbol(close + 2, "::");
    int end = isCast ? brackets(type) : -1;
    if (end < 0 || tokens.get(open + 3).isWord("array")) {
      return;
    }
    String element = sql.substring(tokens.get(type).offset(), tokens.get(end - 1).end());
    moved.append(sql, copied, tokens.get(open).offset()).append("ARRAY[");
    List<String> elements = elements(open + 3, close);
    for (int i = 0; i < elements.size(); i++) {
      moved.append(i == 0 ? "" : ", ").append('(').append(elements.get(i)).append(")::");
      moved.append(element);
    }
    moved.append(']');
    copied = tokens.get(end + 1).end();
  }

  /** The token that closes the bracket at {@code open}; the last one when none does. */
  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += opens(i) ? 1 : closes(i) ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }

  /** Where the {@code []} of the type stands that begins there; -1 when it has none. */
  private int brackets(int type) {
    int i = type;
    while (i < tokens.size() && (tokens.get(i).isName() || symbol(i, "."))) {
      i++;
    }
    if (symbol(i, "(")) {
      i = closing(i) + 1;
    }
    return i > type && symbol(i, "[") && symbol(i + 1, "]") && !symbol(i + 2, "[") ? i : -1;
  }

  private List<String> elements(int from, int to) {
    List<String> elements = new ArrayList<>();
    int start = from;
    int depth = 0;
    for (int i = from; i <= to; i++) {
      if (depth == 0 && (symbol(i, ",") || i == to)) {
        elements.add(sql.substring(tokens.get(start).offset(), tokens.get(i - 1).end()));
        start = i + 1;
      }
      depth += opens(i) ? 1 : closes(i) ? -1 : 0;
    }
    return elements;
  }

  private boolean opens(int index) {
    return symbol(index, "(") || symbol(index, "[");
  }

  private boolean closes(int index) {
    return symbol(index, ")") || symbol(index, "]");
  }

  private boolean symbol(int index, String symbol) {
    return index < tokens.size() && tokens.get(index).isSymbol(symbol);
  }
}

package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.View;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command that writes, as a query that shows what it would write, so that two commands can be
 * compared as queries are: {@code UPDATE t SET n = m WHERE c} shows {@code SELECT m AS n FROM t
 * WHERE c}.
 *
 * @param target the command and what it writes to
 */
record CommandQuery(String target, String query) {

  /** Empty for a command of another shape. */
  static Optional<CommandQuery> of(String command) {
    try {
      List<Token> tokens = Lexer.tokens(command);
      if (tokens.isEmpty() || find(tokens, 0, "returning") < tokens.size()) {
        return Optional.empty();
      } else if (tokens.get(0).isWord("update")) {
        return update(tokens);
      } else if (tokens.get(0).isWord("delete")) {
        return Optional.of(
            new CommandQuery("delete", "SELECT 1 " + text(tokens, 1, tokens.size())));
      }
      return tokens.get(0).isWord("insert") ? insert(tokens) : Optional.empty();
    } catch (LexicalError e) {
      return Optional.empty();
    }
  }

  private static Optional<CommandQuery> update(List<Token> tokens) {
    int set = find(tokens, 1, "set");
    int where = find(tokens, set, "where");
    if (set == tokens.size() || find(tokens, set, "from") < tokens.size()) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>(List.of("update"));
    List<String> values = new ArrayList<>();
    int at = set + 1;
    while (at < where) {
      int end = Math.min(where, find(tokens, at, ","));
      boolean plain = at + 2 < end && tokens.get(at).isName() && tokens.get(at + 1).isSymbol("=");
      if (!plain) {
        return Optional.empty();
      }
      columns.add(text(tokens, at, at + 1));
      values.add("(" + text(tokens, at + 2, end) + ") AS " + text(tokens, at, at + 1));
      at = end + 1;
    }
    String table = text(tokens, 1, set);
    return Optional.of(
        new CommandQuery(
            String.join(" ", columns),
            "SELECT "
                + String.join(", ", values)
                + " FROM "
                + table
                + text(tokens, where, tokens.size())));
  }

  /** The values of one row, or a query. */
  private static Optional<CommandQuery> insert(List<Token> tokens) {
    int values = find(tokens, 1, "values");
    int query = Math.min(find(tokens, 1, "select"), find(tokens, 1, "with"));
    if (query < values && query < tokens.size()) {
      return Optional.of(
          new CommandQuery(text(tokens, 0, query), text(tokens, query, tokens.size())));
    }
    int open = values + 1;
    boolean one =
        open < tokens.size()
            && tokens.get(open).isSymbol("(")
            && tokens.get(tokens.size() - 1).isSymbol(")")
            && find(tokens, open, ",") == tokens.size();
    return one
        ? Optional.of(
            new CommandQuery(
                text(tokens, 0, values), "SELECT " + text(tokens, open + 1, tokens.size() - 1)))
        : Optional.empty();
  }

  /** Where the word or symbol stands outside parentheses; behind the end when it does not. */
  private static int find(List<Token> tokens, int from, String asked) {
    int depth = 0;
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isSymbol("(")) {
        depth++;
      } else if (token.isSymbol(")")) {
        depth--;
      } else if (depth == 0 && (token.isWord(asked) || token.isSymbol(asked))) {
        return i;
      }
    }
    return tokens.size();
  }

  private static String text(List<Token> tokens, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      text.append(token.kind() == TokenKind.WORD ? token.value() : token.text()).append(' ');
    }
    return text.toString();
  }

  /** Whether both write the same. */
  static boolean same(
      String former, String later, ExpressionEquality equality, Database from, Database to) {
    Optional<CommandQuery> left = of(former);
    Optional<CommandQuery> right = of(later);
    return left.isPresent()
        && right.isPresent()
        && left.get().target.equals(right.get().target)
        && equality.equalQueries(left.get().view(), from, right.get().view(), to);
  }

  private View view() {
    return View.of(QualifiedName.of("command"), List.of(), new Expression(query));
  }
}

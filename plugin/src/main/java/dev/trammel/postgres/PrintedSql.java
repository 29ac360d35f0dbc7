package dev.trammel.postgres;

import dev.trammel.model.Expression;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes apart what PostgreSQL printed. */
final class PrintedSql {

  private PrintedSql() {}

  /** Without the parentheses that enclose all of it. */
  static Expression expression(String printed) {
    String text = printed.strip();
    List<Token> tokens = tokens(text);
    int first = 0;
    int last = tokens.size() - 1;
    while (first < last && tokens.get(first).isSymbol("(") && closing(tokens, first) == last) {
      first++;
      last--;
    }
    return new Expression(text.substring(tokens.get(first).offset(), tokens.get(last).end()));
  }

  /** The condition of {@code … WHEN (condition) EXECUTE FUNCTION …}. */
  static Optional<Expression> triggerCondition(String definition) {
    List<Token> tokens = tokens(definition);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).isWord("when") && tokens.get(i + 1).isSymbol("(")) {
        int end = closing(tokens, i + 1);
        return Optional.of(
            expression(definition.substring(tokens.get(i + 1).offset(), tokens.get(end).end())));
      }
    }
    return Optional.empty();
  }

  /** What stands in the parentheses of a printed type: {@code 3, 2} of {@code numeric(3,2)}. */
  static List<String> modifiers(String printedType) {
    int open = printedType.indexOf('(');
    if (open < 0) {
      return List.of();
    }
    String inner = printedType.substring(open + 1, printedType.indexOf(')', open));
    return List.of(inner.split(","));
  }

  /** A printed type of {@code pg_catalog} without modifiers and array brackets. */
  static String baseName(String printedType) {
    return printedType.replaceAll("\\([^)]*\\)", "").replace("[]", "");
  }

  /** {@code name=value} of {@code reloptions} and the like. */
  static SortedMap<String, String> parameters(List<String> options) {
    SortedMap<String, String> parameters = new TreeMap<>();
    for (String each : options) {
      int equals = each.indexOf('=');
      parameters.put(each.substring(0, equals), each.substring(equals + 1));
    }
    return parameters;
  }

  static int closing(List<Token> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      if (tokens.get(i).isSymbol("(")) {
        depth++;
      } else if (tokens.get(i).isSymbol(")") && --depth == 0) {
        return i;
      }
    }
    throw new IllegalStateException("parentheses do not match in what PostgreSQL printed");
  }

  static List<Token> tokens(String sql) {
    try {
      return Lexer.tokens(sql);
    } catch (LexicalError e) {
      throw new IllegalStateException("PostgreSQL printed what cannot be read: " + sql, e);
    }
  }
}

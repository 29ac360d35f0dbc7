package dev.trammel.postgres;

import dev.trammel.model.Expression;
import dev.trammel.model.PartitionBound;
import dev.trammel.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/** Takes apart the bounds of partitions and the lists of expressions that PostgreSQL printed. */
final class PrintedBound {

  private PrintedBound() {}

  /** {@code FOR VALUES FROM (1) TO (MAXVALUE)}, {@code FOR VALUES IN ('a')}, {@code DEFAULT}, … */
  static PartitionBound of(String printed) {
    List<Token> tokens = PrintedSql.tokens(printed);
    if (tokens.get(0).isWord("default")) {
      return new PartitionBound.Rest();
    }
    List<List<Expression>> lists = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isSymbol("(")) {
        int end = PrintedSql.closing(tokens, i);
        lists.add(expressions(printed.substring(tokens.get(i).end(), tokens.get(end).offset())));
        i = end;
      }
    }
    Token kind = tokens.get(2);
    if (kind.isWord("from")) {
      return new PartitionBound.Range(lists.get(0), lists.get(1));
    } else if (kind.isWord("in")) {
      return new PartitionBound.Values(lists.get(0));
    }
    return new PartitionBound.Remainder(
        lastNumber(lists.get(0).get(0)), lastNumber(lists.get(0).get(1)));
  }

  private static int lastNumber(Expression option) {
    String sql = option.sql();
    return Integer.parseInt(sql.substring(sql.lastIndexOf(' ') + 1));
  }

  /** What stands between commas, outside of parentheses. */
  static List<Expression> expressions(String printed) {
    List<Expression> expressions = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (Token token : PrintedSql.tokens(printed)) {
      boolean opens = token.isSymbol("(") || token.isSymbol("[");
      boolean closes = token.isSymbol(")") || token.isSymbol("]");
      depth += opens ? 1 : closes ? -1 : 0;
      if (depth == 0 && token.isSymbol(",")) {
        expressions.add(PrintedSql.expression(printed.substring(from, token.offset())));
        from = token.end();
      }
    }
    expressions.add(PrintedSql.expression(printed.substring(from)));
    return expressions;
  }
}

package dev.trammel.model.expression;

import dev.trammel.model.Expression;
import dev.trammel.syntax.Keywords;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses queries: SELECT, VALUES, TABLE, WITH, and what joins them. */
public final class QueryParser {

  private final SqlCursor cursor;
  private final ExpressionParser expressions;

  QueryParser(SqlCursor cursor) {
    this.cursor = cursor;
    this.expressions = new ExpressionParser(cursor);
  }

  /** The query's tree; empty when it does not parse. */
  public static Optional<QueryNode> parse(Expression query) {
    try {
      return parse(Lexer.tokens(query.sql()));
    } catch (LexicalError e) {
      return Optional.empty();
    }
  }

  /** As {@link #parse(Expression)}, of a query's tokens without its comments. */
  static Optional<QueryNode> parse(List<Token> tokens) {
    try {
      SqlCursor cursor = new SqlCursor(tokens);
      QueryNode node = new QueryParser(cursor).query();
      return cursor.atEnd() ? Optional.of(node) : Optional.empty();
    } catch (Unparsable e) {
      return Optional.empty();
    }
  }

  /** The query that starts here. */
  QueryNode query() throws Unparsable {
    int level = cursor.enter();
    try {
      return whole();
    } finally {
      cursor.leave(level);
    }
  }

  private QueryNode whole() throws Unparsable {
    boolean recursive = false;
    List<QueryNode.CommonTable> with = new ArrayList<>();
    if (cursor.acceptWords("with")) {
      recursive = cursor.acceptWords("recursive");
      do {
        with.add(commonTable());
      } while (cursor.accept(","));
    }
    QueryNode body = union();
    List<QueryNode.SortKey> orderBy = cursor.atWords("order") ? orderBy() : List.of();
    Optional<SqlNode> limit = Optional.empty();
    Optional<SqlNode> offset = Optional.empty();
    boolean withTies = false;
    while (cursor.atWords("limit") || cursor.atWords("offset") || cursor.atWords("fetch")) {
      if (cursor.acceptWords("offset")) {
        offset = Optional.of(expressions.expression());
        skip("row", "rows");
      } else if (cursor.acceptWords("limit")) {
        limit = cursor.acceptWords("all") ? limit : Optional.of(expressions.expression());
      } else {
        cursor.next();
        skip("first", "next");
        boolean bare = cursor.atWords("row") || cursor.atWords("rows");
        limit = Optional.of(bare ? new SqlNode.Numeral("1") : expressions.expression());
        skip("row", "rows");
        withTies = cursor.acceptWords("with", "ties");
        cursor.acceptWords("only");
      }
    }
    boolean bare = with.isEmpty() && orderBy.isEmpty() && limit.isEmpty() && offset.isEmpty();
    return bare
        ? body
        : new QueryNode.Whole(recursive, List.copyOf(with), body, orderBy, limit, withTies, offset);
  }

  private void skip(String word, String other) {
    if (!cursor.acceptWords(word)) {
      cursor.acceptWords(other);
    }
  }

  private QueryNode.CommonTable commonTable() throws Unparsable {
    String name = cursor.name();
    List<String> columns = cursor.at("(") ? columnNames() : List.of();
    cursor.expectWords("as");
    Optional<Boolean> materialized = Optional.empty();
    if (cursor.acceptWords("not", "materialized")) {
      materialized = Optional.of(false);
    } else if (cursor.acceptWords("materialized")) {
      materialized = Optional.of(true);
    }
    cursor.expect("(");
    QueryNode query = query();
    cursor.expect(")");
    return new QueryNode.CommonTable(name, columns, materialized, query);
  }

  List<String> columnNames() throws Unparsable {
    cursor.expect("(");
    List<String> names = new ArrayList<>();
    do {
      names.add(cursor.name());
    } while (cursor.accept(","));
    cursor.expect(")");
    return List.copyOf(names);
  }

  private QueryNode union() throws Unparsable {
    QueryNode left = intersection();
    while (cursor.atWords("union") || cursor.atWords("except")) {
      cursor.enter();
      String operator = cursor.next().value();
      boolean all = all();
      left = new QueryNode.SetOperation(operator, all, left, intersection());
    }
    return left;
  }

  private QueryNode intersection() throws Unparsable {
    QueryNode left = operand();
    while (cursor.acceptWords("intersect")) {
      cursor.enter();
      boolean all = all();
      left = new QueryNode.SetOperation("intersect", all, left, operand());
    }
    return left;
  }

  private boolean all() {
    cursor.acceptWords("distinct");
    return cursor.acceptWords("all");
  }

  private QueryNode operand() throws Unparsable {
    if (cursor.accept("(")) {
      QueryNode query = query();
      cursor.expect(")");
      return query;
    } else if (cursor.acceptWords("values")) {
      return values();
    } else if (cursor.acceptWords("table")) {
      return allOf(new FromParser(cursor).relation());
    }
    cursor.expectWords("select");
    return select();
  }

  private static QueryNode allOf(QueryNode.FromItem relation) {
    QueryNode.Target star = new QueryNode.Target(new SqlNode.Name(List.of("*")), Optional.empty());
    return new QueryNode.Select(
        false,
        List.of(),
        List.of(star),
        List.of(relation),
        Optional.empty(),
        false,
        List.of(),
        Optional.empty(),
        List.of());
  }

  private QueryNode values() throws Unparsable {
    List<List<SqlNode>> rows = new ArrayList<>();
    do {
      cursor.expect("(");
      rows.add(expressions.list(")"));
    } while (cursor.accept(","));
    return new QueryNode.Values(List.copyOf(rows));
  }

  private QueryNode select() throws Unparsable {
    boolean distinct = cursor.acceptWords("distinct");
    List<SqlNode> distinctOn = List.of();
    if (distinct && cursor.acceptWords("on")) {
      cursor.expect("(");
      distinctOn = expressions.list(")");
    } else if (!distinct) {
      cursor.acceptWords("all");
    }
    List<QueryNode.Target> targets = targets();
    if (cursor.atWords("into")) {
      throw new Unparsable("SELECT INTO makes a table");
    }
    List<QueryNode.FromItem> from =
        cursor.acceptWords("from") ? new FromParser(cursor).items() : List.of();
    Optional<SqlNode> where =
        cursor.acceptWords("where") ? Optional.of(expressions.expression()) : Optional.empty();
    boolean groupDistinct = false;
    List<SqlNode> groupBy = List.of();
    if (cursor.acceptWords("group", "by")) {
      groupDistinct = cursor.acceptWords("distinct");
      cursor.acceptWords("all");
      groupBy = grouping();
    }
    Optional<SqlNode> having =
        cursor.acceptWords("having") ? Optional.of(expressions.expression()) : Optional.empty();
    List<QueryNode.NamedWindow> windows =
        cursor.acceptWords("window") ? new WindowParser(cursor).named() : List.of();
    return new QueryNode.Select(
        distinct, distinctOn, targets, from, where, groupDistinct, groupBy, having, windows);
  }

  private List<SqlNode> grouping() throws Unparsable {
    List<SqlNode> keys = new ArrayList<>();
    do {
      keys.add(groupingKey());
    } while (cursor.accept(","));
    return List.copyOf(keys);
  }

  private SqlNode groupingKey() throws Unparsable {
    if (cursor.acceptWords("grouping", "sets")) {
      cursor.expect("(");
      List<SqlNode> sets = grouping();
      cursor.expect(")");
      return new SqlNode.Call("grouping sets", sets);
    }
    return expressions.expression();
  }

  private List<QueryNode.Target> targets() throws Unparsable {
    List<QueryNode.Target> targets = new ArrayList<>();
    boolean none =
        cursor.atEnd()
            || cursor.at(")")
            || cursor.atWords("from")
            || cursor.atWords("where")
            || cursor.atWords("union");
    if (none) {
      return targets;
    }
    do {
      targets.add(target());
    } while (cursor.accept(","));
    return List.copyOf(targets);
  }

  private QueryNode.Target target() throws Unparsable {
    int token = cursor.index();
    if (cursor.accept("*")) {
      return new QueryNode.Target(new SqlNode.Name(List.of("*"), token), Optional.empty());
    }
    SqlNode value = expressions.expression();
    if (cursor.acceptWords("as")) {
      return new QueryNode.Target(value, Optional.of(cursor.name()));
    }
    boolean labelled =
        cursor.peek().kind() == TokenKind.QUOTED_IDENTIFIER
            || (cursor.peek().kind() == TokenKind.WORD
                && !Keywords.isReserved(cursor.peek().value()));
    return new QueryNode.Target(value, labelled ? Optional.of(cursor.name()) : Optional.empty());
  }

  /** {@code ORDER BY …}. */
  List<QueryNode.SortKey> orderBy() throws Unparsable {
    cursor.expectWords("order", "by");
    List<QueryNode.SortKey> keys = new ArrayList<>();
    do {
      SqlNode value = expressions.expression();
      boolean descending = cursor.acceptWords("desc");
      if (!descending) {
        cursor.acceptWords("asc");
      }
      if (cursor.atWords("using")) {
        throw new Unparsable("ORDER BY … USING is not taken apart");
      }
      boolean nullsFirst = cursor.acceptWords("nulls", "first");
      boolean nullsLast = !nullsFirst && cursor.acceptWords("nulls", "last");
      keys.add(new QueryNode.SortKey(value, descending, nullsFirst || (descending && !nullsLast)));
    } while (cursor.accept(","));
    return List.copyOf(keys);
  }
}

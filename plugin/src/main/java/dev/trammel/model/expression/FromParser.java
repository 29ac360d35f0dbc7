package dev.trammel.model.expression;

import dev.trammel.syntax.Keywords;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parses what stands behind FROM. */
final class FromParser {

  private static final Set<String> BEHIND_ITEMS =
      Set.of("tablesample", "cross", "natural", "join", "inner", "left", "right", "full");

  private final SqlCursor cursor;

  FromParser(SqlCursor cursor) {
    this.cursor = cursor;
  }

  List<QueryNode.FromItem> items() throws Unparsable {
    List<QueryNode.FromItem> items = new ArrayList<>();
    do {
      items.add(joined());
    } while (cursor.accept(","));
    return List.copyOf(items);
  }

  private QueryNode.FromItem joined() throws Unparsable {
    int level = cursor.enter();
    try {
      QueryNode.FromItem left = item();
      while (true) {
        boolean natural = cursor.acceptWords("natural");
        Optional<String> kind = kind();
        if (kind.isEmpty()) {
          return left;
        }
        cursor.enter();
        left = join(kind.get(), natural, left);
      }
    } finally {
      cursor.leave(level);
    }
  }

  private Optional<String> kind() throws Unparsable {
    if (cursor.acceptWords("join")) {
      return Optional.of("inner");
    }
    for (String kind : List.of("inner", "left", "right", "full", "cross")) {
      if (cursor.acceptWords(kind)) {
        cursor.acceptWords("outer");
        cursor.expectWords("join");
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private QueryNode.FromItem join(String kind, boolean natural, QueryNode.FromItem left)
      throws Unparsable {
    boolean conditional = !natural && !kind.equals("cross");
    QueryNode.FromItem right = conditional ? rightOperand() : item();
    Optional<SqlNode> condition = Optional.empty();
    List<String> using = List.of();
    Optional<String> usingAlias = Optional.empty();
    if (conditional && cursor.acceptWords("using")) {
      using = new QueryParser(cursor).columnNames();
      usingAlias = cursor.acceptWords("as") ? Optional.of(cursor.name()) : usingAlias;
    } else if (conditional) {
      cursor.expectWords("on");
      condition = Optional.of(new ExpressionParser(cursor).expression());
    }
    return new QueryNode.Join(
        kind, natural, left, right, condition, using, usingAlias, QueryNode.Alias.NONE);
  }

  /** {@code a JOIN b JOIN c ON … ON …} nests to the right. */
  private QueryNode.FromItem rightOperand() throws Unparsable {
    QueryNode.FromItem right = item();
    while (!cursor.atWords("on") && !cursor.atWords("using")) {
      boolean natural = cursor.acceptWords("natural");
      String kind = kind().orElseThrow(() -> new Unparsable("a join without a condition"));
      cursor.enter();
      right = join(kind, natural, right);
    }
    return right;
  }

  private QueryNode.FromItem item() throws Unparsable {
    boolean lateral = cursor.acceptWords("lateral");
    if (cursor.at("(")) {
      return parenthesised(lateral);
    } else if (cursor.atWords("rows", "from")) {
      return rowsFrom();
    }
    return isFunction() ? function() : relation();
  }

  private QueryNode.FromItem parenthesised(boolean lateral) throws Unparsable {
    int depth = 0;
    while (cursor.peek(depth).isSymbol("(")) {
      depth++;
    }
    boolean query =
        cursor.peek(depth).isWord("select")
            || cursor.peek(depth).isWord("with")
            || cursor.peek(depth).isWord("values");
    int start = cursor.index();
    if (query) {
      try {
        cursor.expect("(");
        QueryNode select = new QueryParser(cursor).query();
        cursor.expect(")");
        return new QueryNode.SubSelect(lateral, select, alias());
      } catch (Unparsable e) {
        if (depth == 1) {
          throw e;
        }
        cursor.moveTo(start);
      }
    }
    cursor.expect("(");
    QueryNode.FromItem joined = joined();
    cursor.expect(")");
    QueryNode.Alias alias = alias();
    if (alias.isNone()) {
      return joined;
    } else if (joined instanceof QueryNode.Join join && join.alias().isNone()) {
      return new QueryNode.Join(
          join.kind(),
          join.natural(),
          join.left(),
          join.right(),
          join.condition(),
          join.using(),
          join.usingAlias(),
          alias);
    }
    throw new Unparsable("an alias that is not taken apart");
  }

  private QueryNode.FromItem rowsFrom() throws Unparsable {
    cursor.expectWords("rows", "from");
    cursor.expect("(");
    List<SqlNode> calls = new ArrayList<>();
    do {
      calls.add(new ExpressionParser(cursor).expression());
    } while (cursor.accept(","));
    cursor.expect(")");
    boolean ordinality = cursor.acceptWords("with", "ordinality");
    return new QueryNode.FunctionScan(List.copyOf(calls), ordinality, List.of(), alias());
  }

  private boolean isFunction() {
    int ahead = 1;
    while (cursor.peek(ahead).isSymbol(".") && cursor.peek(ahead + 1).isName()) {
      ahead += 2;
    }
    return cursor.peek(ahead).isSymbol("(") && !cursor.atWords("only");
  }

  private QueryNode.FromItem function() throws Unparsable {
    SqlNode call = new ExpressionParser(cursor).expression();
    boolean ordinality = cursor.acceptWords("with", "ordinality");
    if (cursor.atWords("as") && cursor.peek(1).isSymbol("(")) {
      cursor.next();
      return new QueryNode.FunctionScan(
          List.of(call), ordinality, definitions(), QueryNode.Alias.NONE);
    }
    int start = cursor.index();
    try {
      return new QueryNode.FunctionScan(List.of(call), ordinality, List.of(), alias());
    } catch (Unparsable e) {
      cursor.moveTo(start);
      cursor.acceptWords("as");
      QueryNode.Alias alias = new QueryNode.Alias(cursor.name(), List.of());
      return new QueryNode.FunctionScan(List.of(call), ordinality, definitions(), alias);
    }
  }

  private List<QueryNode.Definition> definitions() throws Unparsable {
    cursor.expect("(");
    List<QueryNode.Definition> definitions = new ArrayList<>();
    do {
      definitions.add(new QueryNode.Definition(cursor.name(), cursor.type()));
      if (cursor.acceptWords("collate")) {
        cursor.path();
      }
    } while (cursor.accept(","));
    cursor.expect(")");
    return List.copyOf(definitions);
  }

  QueryNode.Relation relation() throws Unparsable {
    boolean only = cursor.acceptWords("only");
    boolean enclosed = only && cursor.accept("(");
    int token = cursor.index();
    List<String> name = cursor.path();
    if (enclosed) {
      cursor.expect(")");
    }
    cursor.accept("*");
    QueryNode.Alias alias = alias();
    Optional<SqlNode> sample = Optional.empty();
    if (cursor.acceptWords("tablesample")) {
      sample = Optional.of(new ExpressionParser(cursor).expression());
      if (cursor.atWords("repeatable")) {
        throw new Unparsable("REPEATABLE is not taken apart");
      }
    }
    return new QueryNode.Relation(name, only, sample, alias, token);
  }

  private QueryNode.Alias alias() throws Unparsable {
    boolean written = cursor.acceptWords("as");
    boolean named =
        cursor.peek().kind() == TokenKind.QUOTED_IDENTIFIER
            || (cursor.peek().kind() == TokenKind.WORD
                && (written
                    || !(Keywords.isReserved(cursor.peek().value())
                        || BEHIND_ITEMS.contains(cursor.peek().value()))));
    if (!named) {
      return QueryNode.Alias.NONE;
    }
    String name = cursor.name();
    List<String> columns = cursor.at("(") ? new QueryParser(cursor).columnNames() : List.of();
    return new QueryNode.Alias(name, columns);
  }
}

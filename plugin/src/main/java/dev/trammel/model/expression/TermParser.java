package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parses what stands between operators: literals, names, calls, CASE, sub-selects. */
final class TermParser {

  private static final SqlNode NULL = new SqlNode.Constant("null");
  private static final Set<String> VALUES =
      Set.of(
          "true",
          "false",
          "null",
          "current_date",
          "current_time",
          "current_timestamp",
          "current_user",
          "current_role",
          "session_user",
          "system_user",
          "user",
          "localtime",
          "localtimestamp",
          "current_catalog",
          "current_schema",
          "default");

  private static final DataType INTERVAL = DataType.builtIn("interval");
  private static final DataType BIT = DataType.builtIn("bit");

  private final SqlCursor cursor;
  private final ExpressionParser expressions;
  private final CallParser calls;

  TermParser(SqlCursor cursor, ExpressionParser expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.calls = new CallParser(cursor, expressions);
  }

  SqlNode term() throws Unparsable {
    Token token = cursor.next();
    switch (token.kind()) {
      case NUMBER:
        return new SqlNode.Numeral(token.value());
      case STRING, DOLLAR_STRING:
        return new SqlNode.Text(token.value());
      case WORD:
        return word(token);
      case QUOTED_IDENTIFIER:
        cursor.moveTo(cursor.index() - 1);
        return calls.nameOrCall();
      case BIT_STRING:
        return bits(token.text());
      case PARAMETER:
        return new SqlNode.Verbatim(token.text());
      default:
        if (token.isSymbol("(")) {
          return parenthesised();
        }
        throw new Unparsable(token.text() + " starts no expression");
    }
  }

  /** {@code B'1010'} and {@code X'A'} are {@code '1010'::"bit"}. */
  private static SqlNode bits(String literal) {
    String digits = literal.substring(2, literal.length() - 1);
    if (literal.charAt(0) == 'b' || literal.charAt(0) == 'B') {
      return new SqlNode.Cast(new SqlNode.Text(digits), BIT);
    }
    StringBuilder bits = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 16);
      if (digit < 0) {
        return new SqlNode.Verbatim(literal);
      }
      String four = Integer.toBinaryString(digit);
      bits.append("0".repeat(4 - four.length())).append(four);
    }
    return new SqlNode.Cast(new SqlNode.Text(bits.toString()), BIT);
  }

  private SqlNode parenthesised() throws Unparsable {
    if (cursor.atQuery()) {
      return fields(subQuery());
    }
    int start = cursor.index();
    if (cursor.at("(")) {
      Optional<SqlNode> nested = nestedQuery();
      if (nested.isPresent()) {
        return nested.get();
      }
      cursor.moveTo(start);
    }
    List<SqlNode> elements = expressions.list(")");
    return fields(elements.size() == 1 ? elements.get(0) : new SqlNode.Row(elements));
  }

  /** {@code ((SELECT …) UNION (SELECT …))}; empty when an expression starts here. */
  private Optional<SqlNode> nestedQuery() {
    int depth = 0;
    while (cursor.peek(depth).isSymbol("(")) {
      depth++;
    }
    if (!cursor.peek(depth).isWord("select") && !cursor.peek(depth).isWord("with")) {
      return Optional.empty();
    }
    try {
      QueryNode query = new QueryParser(cursor).query();
      cursor.expect(")");
      return Optional.of(new SqlNode.SubQuery(query));
    } catch (Unparsable e) {
      return Optional.empty();
    }
  }

  private SqlNode fields(SqlNode operand) throws Unparsable {
    SqlNode node = operand;
    while (cursor.accept(".")) {
      node = new SqlNode.Field(node, cursor.accept("*") ? "*" : cursor.name());
    }
    return node;
  }

  /** The query up to the closing parenthesis, which is taken too. */
  SqlNode subQuery() throws Unparsable {
    int start = cursor.index();
    try {
      QueryNode query = new QueryParser(cursor).query();
      cursor.expect(")");
      return new SqlNode.SubQuery(query);
    } catch (Unparsable e) {
      cursor.moveTo(start);
      return cursor.verbatimUntilClose();
    }
  }

  private SqlNode word(Token token) throws Unparsable {
    boolean called = cursor.at("(");
    switch (token.value()) {
      case "case":
        return caseExpression();
      case "array":
        return array();
      case "exists":
        cursor.expect("(");
        return new SqlNode.Prefix("exists", subQuery());
      case "row":
        if (cursor.accept("(")) {
          return new SqlNode.Row(expressions.list(")"));
        }
        break;
      case "cast":
        return cast();
      default:
        if (VALUES.contains(token.value()) && !called) {
          return new SqlNode.Constant(token.value());
        }
    }
    cursor.moveTo(cursor.index() - 1);
    Optional<SqlNode> typed = typedLiteral();
    return typed.isPresent() ? typed.get() : calls.nameOrCall();
  }

  /** {@code interval '1 day'}, {@code date '2020-01-01'}: a cast in another spelling. */
  private Optional<SqlNode> typedLiteral() throws Unparsable {
    List<Token> tokens = cursor.tokens();
    Optional<TypeParser.Parsed> type = TypeParser.parse(tokens, cursor.index());
    if (type.isEmpty() || type.get().next() >= tokens.size()) {
      return Optional.empty();
    }
    Token literal = tokens.get(type.get().next());
    if (literal.kind() != TokenKind.STRING) {
      return Optional.empty();
    }
    int next = type.get().next() + 1;
    cursor.moveTo(next);
    if (type.get().type().equals(INTERVAL)
        && next < tokens.size()
        && Intervals.isField(tokens.get(next))) {
      return Optional.of(field(literal.value(), cursor.next().value()));
    }
    return Optional.of(new SqlNode.Cast(new SqlNode.Text(literal.value()), type.get().type()));
  }

  /** {@code interval '1' year}. */
  private SqlNode field(String value, String field) throws Unparsable {
    if (cursor.atWords("to") || cursor.at("(")) {
      throw new Unparsable("an interval of more fields than one is not taken apart");
    }
    return new SqlNode.Cast(new SqlNode.Text(Intervals.whole(value, field)), INTERVAL);
  }

  private SqlNode array() throws Unparsable {
    if (cursor.accept("(")) {
      return new SqlNode.Prefix("array", subQuery());
    }
    cursor.expect("[");
    int level = cursor.enter();
    List<SqlNode> elements = new ArrayList<>();
    while (!cursor.accept("]")) {
      elements.add(cursor.at("[") ? array() : expressions.expression());
      cursor.accept(",");
    }
    cursor.leave(level);
    return new SqlNode.Array(List.copyOf(elements));
  }

  private SqlNode cast() throws Unparsable {
    cursor.expect("(");
    SqlNode operand = expressions.expression();
    cursor.expectWords("as");
    DataType type = cursor.type();
    cursor.expect(")");
    return new SqlNode.Cast(operand, type);
  }

  private SqlNode caseExpression() throws Unparsable {
    SqlNode operand = cursor.atWords("when") ? NULL : expressions.expression();
    List<SqlNode> branches = new ArrayList<>();
    while (cursor.acceptWords("when")) {
      branches.add(expressions.expression());
      cursor.expectWords("then");
      branches.add(expressions.expression());
    }
    SqlNode otherwise = cursor.acceptWords("else") ? expressions.expression() : NULL;
    cursor.expectWords("end");
    return new SqlNode.Case(operand, List.copyOf(branches), otherwise);
  }
}

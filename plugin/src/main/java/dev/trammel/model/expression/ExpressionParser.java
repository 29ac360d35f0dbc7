package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import dev.trammel.syntax.Lexer;
import dev.trammel.syntax.LexicalError;
import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parses an expression by operator precedence, as PostgreSQL's grammar orders it. */
public final class ExpressionParser {

  private static final int OR = 1;
  private static final int AND = 2;
  private static final int NOT = 3;
  private static final int IS = 4;
  private static final int COMPARISON = 5;
  private static final int MATCH = 6;
  private static final int OTHER = 7;
  private static final int ADDITIVE = 8;
  private static final int MULTIPLICATIVE = 9;
  private static final int EXPONENT = 10;
  private static final int TIME_ZONE = 11;
  private static final int COLLATE = 12;
  private static final int SIGN = 13;
  private static final int POSTFIX = 14;

  private static final Set<String> MATCHES = Set.of("like", "ilike", "similar", "between", "in");

  private final SqlCursor cursor;
  private final TermParser terms;

  ExpressionParser(SqlCursor cursor) {
    this.cursor = cursor;
    this.terms = new TermParser(cursor, this);
  }

  /** The expression's tree; empty when it does not parse. */
  public static Optional<SqlNode> parse(Expression expression) {
    try {
      SqlCursor cursor = new SqlCursor(Lexer.tokens(expression.sql()));
      SqlNode node = new ExpressionParser(cursor).expression();
      return cursor.atEnd() ? Optional.of(node) : Optional.empty();
    } catch (LexicalError | Unparsable e) {
      return Optional.empty();
    }
  }

  /** The expression that starts here. */
  SqlNode expression() throws Unparsable {
    return expression(0);
  }

  private SqlNode expression(int weakest) throws Unparsable {
    int level = cursor.enter();
    try {
      SqlNode left = prefix();
      for (int strength = strength(); strength > weakest; strength = strength()) {
        cursor.enter();
        left = infix(left, strength);
      }
      return left;
    } finally {
      cursor.leave(level);
    }
  }

  /** How strongly the next token binds what stands to its left; 0 when it does not. */
  private int strength() {
    Token token = cursor.peek();
    if (token.kind() == TokenKind.OPERATOR) {
      return token.text().equals("=>") || token.text().equals(":=")
          ? 0
          : operatorStrength(token.text());
    } else if (token.isSymbol("::") || token.isSymbol("[")) {
      return POSTFIX;
    } else if (token.kind() != TokenKind.WORD) {
      return 0;
    }
    return switch (token.value()) {
      case "or" -> OR;
      case "and" -> AND;
      case "is", "isnull", "notnull" -> IS;
      case "not" -> MATCHES.contains(cursor.peek(1).value()) ? MATCH : 0;
      case "like", "ilike", "similar", "between", "in" -> MATCH;
      case "operator" -> cursor.peek(1).isSymbol("(") ? OTHER : 0;
      case "at" -> cursor.peek(1).isWord("time") || cursor.peek(1).isWord("local") ? TIME_ZONE : 0;
      case "collate" -> COLLATE;
      default -> 0;
    };
  }

  private static int operatorStrength(String operator) {
    return switch (operator) {
      case "=", "<", ">", "<=", ">=", "<>", "!=" -> COMPARISON;
      case "+", "-" -> ADDITIVE;
      case "*", "/", "%" -> MULTIPLICATIVE;
      case "^" -> EXPONENT;
      default -> OTHER;
    };
  }

  private SqlNode infix(SqlNode left, int strength) throws Unparsable {
    Token token = cursor.next();
    if (token.kind() == TokenKind.OPERATOR) {
      return operator(token.text().equals("!=") ? "<>" : token.text(), left, strength);
    } else if (token.isSymbol("::")) {
      return new SqlNode.Cast(left, cursor.type());
    } else if (token.isSymbol("[")) {
      return new SqlNode.Subscript(left, subscripts());
    }
    return switch (token.value()) {
      case "or", "and" -> junction(token.value(), left, strength);
      case "isnull" -> new SqlNode.Postfix(left, "is null");
      case "notnull" -> new SqlNode.Postfix(left, "is not null");
      case "is" -> is(left);
      case "at" -> atTimeZone(left);
      case "collate" -> new SqlNode.Collated(left, String.join(".", cursor.path()));
      case "operator" -> qualifiedOperator(left);
      case "not" -> match(cursor.next().value(), left, true);
      default -> match(token.value(), left, false);
    };
  }

  /** One index, or the bounds of a slice. */
  private List<SqlNode> subscripts() throws Unparsable {
    List<SqlNode> indexes = new ArrayList<>();
    while (!cursor.accept("]")) {
      if (cursor.accept(":")) {
        indexes.add(new SqlNode.Verbatim(":"));
      } else {
        indexes.add(expression());
      }
    }
    return List.copyOf(indexes);
  }

  private SqlNode operator(String operator, SqlNode left, int strength) throws Unparsable {
    boolean any = cursor.atWords("any") || cursor.atWords("some");
    if ((any || cursor.atWords("all")) && cursor.peek(1).isSymbol("(")) {
      cursor.next();
      cursor.next();
      SqlNode right = cursor.atQuery() ? terms.subQuery() : closed();
      return new SqlNode.Quantified(operator, left, any, texts(right));
    }
    return new SqlNode.Infix(operator, left, expression(strength));
  }

  private SqlNode closed() throws Unparsable {
    SqlNode node = expression();
    cursor.expect(")");
    return node;
  }

  private SqlNode qualifiedOperator(SqlNode left) throws Unparsable {
    cursor.expect("(");
    while (cursor.peek().isName()) {
      cursor.next();
      cursor.expect(".");
    }
    String name = cursor.next().text();
    cursor.expect(")");
    return operator(name, left, OTHER);
  }

  private SqlNode junction(String operator, SqlNode left, int strength) throws Unparsable {
    List<SqlNode> operands = new ArrayList<>();
    addOperand(operands, operator, left);
    do {
      addOperand(operands, operator, expression(strength));
    } while (cursor.acceptWords(operator));
    return new SqlNode.Junction(operator, List.copyOf(operands));
  }

  private static void addOperand(List<SqlNode> operands, String operator, SqlNode side) {
    if (side instanceof SqlNode.Junction same && same.operator().equals(operator)) {
      operands.addAll(same.operands());
    } else {
      operands.add(side);
    }
  }

  private SqlNode is(SqlNode left) throws Unparsable {
    StringBuilder words = new StringBuilder("is");
    if (cursor.acceptWords("not")) {
      words.append(" not");
    }
    if (cursor.acceptWords("distinct")) {
      cursor.expectWords("from");
      SqlNode distinct = new SqlNode.Infix("is distinct from", left, expression(IS));
      return words.length() > 2 ? new SqlNode.Prefix("not", distinct) : distinct;
    }
    if (cursor.peek().kind() != TokenKind.WORD) {
      throw new Unparsable("IS needs a word behind it");
    }
    return new SqlNode.Postfix(left, words.append(' ').append(cursor.next().value()).toString());
  }

  private SqlNode atTimeZone(SqlNode left) throws Unparsable {
    if (cursor.acceptWords("local")) {
      return new SqlNode.Call("timezone", List.of(left));
    }
    cursor.expectWords("time", "zone");
    return new SqlNode.Call("timezone", List.of(expression(TIME_ZONE), left));
  }

  private SqlNode match(String word, SqlNode left, boolean negated) throws Unparsable {
    return switch (word) {
      case "in" -> in(left, negated);
      case "between" -> between(left, negated);
      case "like" -> like(negated ? "!~~" : "~~", left);
      case "ilike" -> like(negated ? "!~~*" : "~~*", left);
      default -> throw new Unparsable(word + " is not taken apart");
    };
  }

  private SqlNode like(String operator, SqlNode left) throws Unparsable {
    SqlNode pattern = expression(MATCH);
    if (cursor.acceptWords("escape")) {
      pattern = new SqlNode.Call("like_escape", List.of(pattern, expression(MATCH)));
    }
    return new SqlNode.Infix(operator, left, pattern);
  }

  private SqlNode in(SqlNode left, boolean negated) throws Unparsable {
    cursor.expect("(");
    if (cursor.atQuery()) {
      SqlNode in = new SqlNode.Quantified("=", left, true, terms.subQuery());
      return negated ? new SqlNode.Prefix("not", in) : in;
    }
    List<SqlNode> elements = list(")");
    String operator = negated ? "<>" : "=";
    return elements.size() == 1
        ? new SqlNode.Infix(operator, left, elements.get(0))
        : new SqlNode.Quantified(operator, left, !negated, new SqlNode.Row(elements));
  }

  /** Literals alone make an array of text, whatever it is compared with; a list of IN does not. */
  private static SqlNode texts(SqlNode array) {
    if (!(array instanceof SqlNode.Array written)
        || !written.elements().stream().allMatch(SqlNode.Text.class::isInstance)) {
      return array;
    }
    return new SqlNode.Array(
        written.elements().stream()
            .map(each -> (SqlNode) new SqlNode.Cast(each, DataType.TEXT))
            .toList());
  }

  private SqlNode between(SqlNode left, boolean negated) throws Unparsable {
    if (cursor.acceptWords("symmetric")) {
      throw new Unparsable("BETWEEN SYMMETRIC is not taken apart");
    }
    cursor.acceptWords("asymmetric");
    SqlNode low = expression(MATCH);
    cursor.expectWords("and");
    SqlNode high = expression(MATCH);
    return negated
        ? new SqlNode.Junction(
            "or", List.of(new SqlNode.Infix("<", left, low), new SqlNode.Infix(">", left, high)))
        : new SqlNode.Junction(
            "and",
            List.of(new SqlNode.Infix(">=", left, low), new SqlNode.Infix("<=", left, high)));
  }

  private SqlNode prefix() throws Unparsable {
    Token token = cursor.peek();
    if (cursor.atEnd()) {
      throw new Unparsable("ends too early");
    } else if (token.isWord("not")) {
      cursor.next();
      return new SqlNode.Prefix("not", expression(NOT));
    } else if (token.isSymbol("-") || token.isSymbol("+")) {
      cursor.next();
      SqlNode operand = expression(SIGN);
      return token.text().equals("+") ? operand : new SqlNode.Prefix("-", operand);
    } else if (token.kind() == TokenKind.OPERATOR) {
      cursor.next();
      return new SqlNode.Prefix(token.text(), expression(OTHER));
    }
    return terms.term();
  }

  /** Expressions with commas between them, up to the closing symbol, which is taken too. */
  List<SqlNode> list(String close) throws Unparsable {
    List<SqlNode> nodes = new ArrayList<>();
    while (!cursor.accept(close)) {
      nodes.add(expression());
      if (!cursor.at(close)) {
        cursor.expect(",");
      }
    }
    return List.copyOf(nodes);
  }
}

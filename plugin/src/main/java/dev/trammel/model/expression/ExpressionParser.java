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
import java.util.stream.Collectors;

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
          "user",
          "localtime",
          "localtimestamp",
          "current_catalog",
          "current_schema",
          "default");
  private static final Set<String> MATCHES = Set.of("like", "ilike", "similar", "between", "in");

  private final List<Token> tokens;
  private int at;

  private ExpressionParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The expression's tree; empty when it does not parse. */
  public static Optional<SqlNode> parse(Expression expression) {
    try {
      ExpressionParser parser = new ExpressionParser(Lexer.tokens(expression.sql()));
      SqlNode node = parser.expression(0);
      return parser.at == parser.tokens.size() ? Optional.of(node) : Optional.empty();
    } catch (LexicalError | Unparsable | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** The text is not an expression. */
  private static final class Unparsable extends Exception {
    private static final long serialVersionUID = 1L;

    Unparsable(String message) {
      super(message);
    }
  }

  private Token peek() {
    return peek(0);
  }

  private Token peek(int ahead) {
    return at + ahead < tokens.size()
        ? tokens.get(at + ahead)
        : new Token(TokenKind.PUNCTUATION, "", "", 0);
  }

  private boolean atWord(String word) {
    return peek().isWord(word);
  }

  private boolean acceptWord(String word) {
    boolean accepted = atWord(word);
    at += accepted ? 1 : 0;
    return accepted;
  }

  private boolean accept(String symbol) {
    boolean accepted = peek().isSymbol(symbol);
    at += accepted ? 1 : 0;
    return accepted;
  }

  private void expect(String symbol) throws Unparsable {
    if (!accept(symbol)) {
      throw new Unparsable("expected " + symbol + " before " + peek().text());
    }
  }

  private void expectWord(String word) throws Unparsable {
    if (!acceptWord(word)) {
      throw new Unparsable("expected " + word + " before " + peek().text());
    }
  }

  private SqlNode expression(int weakest) throws Unparsable {
    SqlNode left = prefix();
    while (true) {
      int strength = strength();
      if (strength <= weakest) {
        return left;
      }
      left = infix(left, strength);
    }
  }

  /** How strongly the next token binds what stands to its left; 0 when it does not. */
  private int strength() {
    Token token = peek();
    if (token.kind() == TokenKind.OPERATOR) {
      return operatorStrength(token.text());
    } else if (token.isSymbol("::") || token.isSymbol("[")) {
      return POSTFIX;
    } else if (token.kind() != TokenKind.WORD) {
      return 0;
    }
    return switch (token.value()) {
      case "or" -> OR;
      case "and" -> AND;
      case "is", "isnull", "notnull" -> IS;
      case "not" -> MATCHES.contains(peek(1).value()) ? MATCH : 0;
      case "like", "ilike", "similar", "between", "in" -> MATCH;
      case "operator" -> OTHER;
      case "at" -> TIME_ZONE;
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
    Token token = tokens.get(at++);
    if (token.kind() == TokenKind.OPERATOR) {
      return operator(token.text().equals("!=") ? "<>" : token.text(), left, strength);
    } else if (token.isSymbol("::")) {
      return new SqlNode.Cast(left, type());
    } else if (token.isSymbol("[")) {
      List<SqlNode> indexes = list("]");
      return new SqlNode.Subscript(left, indexes);
    }
    return switch (token.value()) {
      case "or", "and" -> junction(token.value(), left, strength);
      case "isnull" -> new SqlNode.Postfix(left, "is null");
      case "notnull" -> new SqlNode.Postfix(left, "is not null");
      case "is" -> is(left);
      case "at" -> atTimeZone(left);
      case "collate" -> new SqlNode.Collated(left, qualifiedName());
      case "operator" -> qualifiedOperator(left);
      case "not" -> match(tokens.get(at++).value(), left, true);
      default -> match(token.value(), left, false);
    };
  }

  private SqlNode operator(String operator, SqlNode left, int strength) throws Unparsable {
    boolean any = atWord("any") || atWord("some");
    if ((any || atWord("all")) && peek(1).isSymbol("(")) {
      at += 2;
      SqlNode right = atWord("select") ? verbatimUntilClose() : closed();
      return new SqlNode.Quantified(operator, left, any, right);
    }
    return new SqlNode.Infix(operator, left, expression(strength));
  }

  private SqlNode closed() throws Unparsable {
    SqlNode node = expression(0);
    expect(")");
    return node;
  }

  private SqlNode qualifiedOperator(SqlNode left) throws Unparsable {
    expect("(");
    while (peek().isName()) {
      at++;
      expect(".");
    }
    String name = tokens.get(at++).text();
    expect(")");
    return operator(name, left, OTHER);
  }

  private SqlNode junction(String operator, SqlNode left, int strength) throws Unparsable {
    SqlNode right = expression(strength);
    List<SqlNode> operands = new ArrayList<>();
    for (SqlNode side : List.of(left, right)) {
      if (side instanceof SqlNode.Junction same && same.operator().equals(operator)) {
        operands.addAll(same.operands());
      } else {
        operands.add(side);
      }
    }
    return new SqlNode.Junction(operator, List.copyOf(operands));
  }

  private SqlNode is(SqlNode left) throws Unparsable {
    StringBuilder words = new StringBuilder("is");
    if (acceptWord("not")) {
      words.append(" not");
    }
    if (acceptWord("distinct")) {
      expectWord("from");
      return new SqlNode.Infix(words + " distinct from", left, expression(IS));
    }
    if (peek().kind() != TokenKind.WORD) {
      throw new Unparsable("IS needs a word behind it");
    }
    return new SqlNode.Postfix(left, words.append(' ').append(tokens.get(at++).value()).toString());
  }

  private SqlNode atTimeZone(SqlNode left) throws Unparsable {
    expectWord("time");
    expectWord("zone");
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
    if (acceptWord("escape")) {
      pattern = new SqlNode.Call("like_escape", List.of(pattern, expression(MATCH)));
    }
    return new SqlNode.Infix(operator, left, pattern);
  }

  private SqlNode in(SqlNode left, boolean negated) throws Unparsable {
    expect("(");
    if (atWord("select") || atWord("with") || atWord("values")) {
      SqlNode in = new SqlNode.Quantified("=", left, true, verbatimUntilClose());
      return negated ? new SqlNode.Prefix("not", in) : in;
    }
    List<SqlNode> elements = list(")");
    String operator = negated ? "<>" : "=";
    return elements.size() == 1
        ? new SqlNode.Infix(operator, left, elements.get(0))
        : new SqlNode.Quantified(operator, left, !negated, new SqlNode.Array(elements));
  }

  private SqlNode between(SqlNode left, boolean negated) throws Unparsable {
    if (acceptWord("symmetric")) {
      throw new Unparsable("BETWEEN SYMMETRIC is not taken apart");
    }
    acceptWord("asymmetric");
    SqlNode low = expression(MATCH);
    expectWord("and");
    SqlNode high = expression(MATCH);
    return negated
        ? new SqlNode.Junction(
            "or", List.of(new SqlNode.Infix("<", left, low), new SqlNode.Infix(">", left, high)))
        : new SqlNode.Junction(
            "and",
            List.of(new SqlNode.Infix(">=", left, low), new SqlNode.Infix("<=", left, high)));
  }

  private SqlNode prefix() throws Unparsable {
    Token token = peek();
    if (at >= tokens.size()) {
      throw new Unparsable("ends too early");
    } else if (token.isWord("not")) {
      at++;
      return new SqlNode.Prefix("not", expression(NOT));
    } else if (token.isSymbol("-") || token.isSymbol("+")) {
      at++;
      SqlNode operand = expression(SIGN);
      return token.text().equals("+") ? operand : new SqlNode.Prefix("-", operand);
    } else if (token.kind() == TokenKind.OPERATOR) {
      at++;
      return new SqlNode.Prefix(token.text(), expression(OTHER));
    }
    return primary(token);
  }

  private SqlNode primary(Token token) throws Unparsable {
    at++;
    switch (token.kind()) {
      case NUMBER:
        return new SqlNode.Numeral(token.value());
      case STRING, DOLLAR_STRING:
        return new SqlNode.Text(token.value());
      case WORD:
        return word(token);
      case QUOTED_IDENTIFIER:
        at--;
        return nameOrCall();
      case BIT_STRING, PARAMETER:
        return new SqlNode.Verbatim(token.text());
      default:
        if (token.isSymbol("(")) {
          return parenthesised();
        }
        throw new Unparsable(token.text() + " starts no expression");
    }
  }

  private SqlNode parenthesised() throws Unparsable {
    if (atWord("select") || atWord("with")) {
      return verbatimUntilClose();
    }
    List<SqlNode> elements = list(")");
    SqlNode node = elements.size() == 1 ? elements.get(0) : new SqlNode.Row(elements);
    if (peek().isSymbol(".")) {
      throw new Unparsable("a field of a row is not taken apart");
    }
    return node;
  }

  /** The rest up to the closing parenthesis, which is taken too. */
  private SqlNode verbatimUntilClose() throws Unparsable {
    int depth = 1;
    int start = at;
    while (depth > 0) {
      if (at >= tokens.size()) {
        throw new Unparsable("a parenthesis is not closed");
      }
      depth += peek().isSymbol("(") ? 1 : peek().isSymbol(")") ? -1 : 0;
      at++;
    }
    return new SqlNode.Verbatim(
        tokens.subList(start, at - 1).stream()
            .map(each -> each.kind() == TokenKind.WORD ? each.value() : each.text())
            .collect(Collectors.joining(" ", "(", ")")));
  }

  private SqlNode word(Token token) throws Unparsable {
    boolean called = peek().isSymbol("(");
    switch (token.value()) {
      case "case":
        return caseExpression();
      case "array":
        return array();
      case "exists":
        expect("(");
        return new SqlNode.Prefix("exists", verbatimUntilClose());
      case "row":
        if (accept("(")) {
          return new SqlNode.Row(list(")"));
        }
        break;
      case "cast":
        return cast();
      case "extract", "substring", "trim", "overlay", "position":
        return keywordCall(token.value());
      default:
        if (VALUES.contains(token.value()) && !called) {
          return new SqlNode.Constant(token.value());
        }
    }
    at--;
    Optional<SqlNode> typed = typedLiteral();
    return typed.isPresent() ? typed.get() : nameOrCall();
  }

  /** {@code interval '1 day'}, {@code date '2020-01-01'}: a cast in another spelling. */
  private Optional<SqlNode> typedLiteral() {
    Optional<TypeParser.Parsed> type = TypeParser.parse(tokens, at);
    if (type.isEmpty() || type.get().next() >= tokens.size()) {
      return Optional.empty();
    }
    Token literal = tokens.get(type.get().next());
    if (literal.kind() != TokenKind.STRING) {
      return Optional.empty();
    }
    at = type.get().next() + 1;
    return Optional.of(new SqlNode.Cast(new SqlNode.Text(literal.value()), type.get().type()));
  }

  private SqlNode array() throws Unparsable {
    if (accept("(")) {
      return new SqlNode.Prefix("array", verbatimUntilClose());
    }
    expect("[");
    List<SqlNode> elements = new ArrayList<>();
    while (!accept("]")) {
      elements.add(peek().isSymbol("[") ? nestedArray() : expression(0));
      accept(",");
    }
    return new SqlNode.Array(List.copyOf(elements));
  }

  private SqlNode nestedArray() throws Unparsable {
    return array();
  }

  private SqlNode cast() throws Unparsable {
    expect("(");
    SqlNode operand = expression(0);
    expectWord("as");
    DataType type = type();
    expect(")");
    return new SqlNode.Cast(operand, type);
  }

  /** Functions with words between their arguments, kept as they stand. */
  private SqlNode keywordCall(String name) throws Unparsable {
    if (!accept("(")) {
      at--;
      return nameOrCall();
    }
    int start = at;
    SqlNode verbatim = verbatimUntilClose();
    boolean plain =
        tokens.subList(start, at).stream()
            .noneMatch(each -> each.isWord("from") || each.isWord("for") || each.isWord("in"));
    if (plain) {
      at = start;
      return new SqlNode.Call(name, list(")"));
    }
    return new SqlNode.Call(name, List.of(verbatim));
  }

  private SqlNode caseExpression() throws Unparsable {
    SqlNode operand = atWord("when") ? NULL : expression(0);
    List<SqlNode> branches = new ArrayList<>();
    while (acceptWord("when")) {
      branches.add(expression(0));
      expectWord("then");
      branches.add(expression(0));
    }
    SqlNode otherwise = acceptWord("else") ? expression(0) : NULL;
    expectWord("end");
    return new SqlNode.Case(operand, List.copyOf(branches), otherwise);
  }

  private SqlNode nameOrCall() throws Unparsable {
    List<String> parts = new ArrayList<>();
    parts.add(name());
    while (peek().isSymbol(".")) {
      at++;
      parts.add(accept("*") ? "*" : name());
    }
    if (!accept("(")) {
      return new SqlNode.Name(List.copyOf(parts));
    }
    String function = String.join(".", parts).replaceFirst("^pg_catalog\\.", "");
    boolean distinct = acceptWord("distinct");
    List<SqlNode> arguments =
        accept("*") ? List.of(new SqlNode.Verbatim("*")) : List.copyOf(argumentsOf());
    if (arguments.equals(List.of(new SqlNode.Verbatim("*")))) {
      expect(")");
    }
    if (atWord("filter") || atWord("over") || atWord("within")) {
      throw new Unparsable("aggregates are not taken apart");
    }
    return new SqlNode.Call(distinct ? function + " distinct" : function, arguments);
  }

  private List<SqlNode> argumentsOf() throws Unparsable {
    List<SqlNode> arguments = new ArrayList<>();
    while (!accept(")")) {
      acceptWord("variadic");
      arguments.add(expression(0));
      if (!peek().isSymbol(")")) {
        expect(",");
      }
    }
    return arguments;
  }

  private String name() throws Unparsable {
    if (!peek().isName()) {
      throw new Unparsable("expected a name before " + peek().text());
    }
    return tokens.get(at++).value();
  }

  private String qualifiedName() throws Unparsable {
    StringBuilder name = new StringBuilder(name());
    while (accept(".")) {
      name.append('.').append(name());
    }
    return name.toString();
  }

  private DataType type() throws Unparsable {
    TypeParser.Parsed parsed =
        TypeParser.parse(tokens, at)
            .orElseThrow(() -> new Unparsable("expected a type before " + peek().text()));
    at = parsed.next();
    return parsed.type();
  }

  private List<SqlNode> list(String close) throws Unparsable {
    List<SqlNode> nodes = new ArrayList<>();
    while (!accept(close)) {
      nodes.add(expression(0));
      if (!peek().isSymbol(close)) {
        expect(",");
      }
    }
    return List.copyOf(nodes);
  }
}

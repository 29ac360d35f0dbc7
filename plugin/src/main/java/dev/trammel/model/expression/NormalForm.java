package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One tree for all spellings that PostgreSQL understands alike. A cast goes only where the types on
 * both sides are known and the operator that PostgreSQL resolves stays the same: {@code c IN ('a')}
 * and {@code c::text IN ('a')} differ where {@code c} is {@code citext}. Long, as one place says
 * for each kind of node which of its spellings are alike.
 */
public final class NormalForm extends Rewriting {

  private static final Set<String> TEXTS = NodeTypes.TEXTS;
  private static final Set<String> NUMBERS = NodeTypes.NUMBERS;
  private static final Set<String> TEXT_FUNCTIONS = NodeTypes.TEXT_FUNCTIONS;
  private static final Set<String> TEXT_MEASURES = NodeTypes.TEXT_MEASURES;

  /** Functions whose arguments get one type, which the ones that are no literals decide. */
  private static final Set<String> ALIKE = Set.of("coalesce", "nullif", "greatest", "least");

  /** Operators that take two literals without a type for texts. */
  private static final Set<String> OF_TWO_TEXTS = Set.of("||", "=", "<>", "<", ">", "<=", ">=");

  private static final Set<String> FLOATING = Set.of("real", "double precision");
  private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");
  private static final Set<String> ROLES =
      Set.of("current_user", "current_role", "session_user", "user");
  private static final Set<String> JSON = Set.of("json", "jsonb");
  private static final Set<String> OF_PATHS =
      Set.of(
          "json_extract_path",
          "json_extract_path_text",
          "jsonb_extract_path",
          "jsonb_extract_path_text");
  private static final Set<String> KEY_OPERATORS = Set.of("->", "->>", "?");

  private static final SqlNode NULL = new SqlNode.Constant("null");
  private static final SqlNode CURRENT_TIMESTAMP = new SqlNode.Constant("current_timestamp");
  private static final SqlNode NOW = new SqlNode.Call("now", List.of());

  /** A type that a server chooses. */
  private static final DataType OPEN = DataType.builtIn("unknown");

  private static final DataType REGCLASS = DataType.builtIn("regclass");

  private final ColumnTypes types;
  private final NodeTypes nodes;
  private final LiteralCasts literals;

  private NormalForm(ColumnTypes types) {
    this.types = types;
    this.nodes = new NodeTypes(types);
    this.literals = new LiteralCasts(nodes);
  }

  /** The expression's normal form; empty when it does not parse. */
  public static Optional<SqlNode> of(Expression expression, ColumnTypes types) {
    return ExpressionParser.parse(expression).map(new NormalForm(types)::normal);
  }

  /** The normal form of a query whose names are resolved. */
  static QueryNode of(QueryNode query, ColumnTypes types) {
    return new NormalForm(types).rewrite(query);
  }

  @Override
  SqlNode rewrite(SqlNode node) {
    return normal(node);
  }

  /** What a query shows is text when nothing else says what it is. */
  @Override
  QueryNode.Target rewrite(QueryNode.Target target) {
    return new QueryNode.Target(LiteralCasts.bare(normal(target.value())), target.alias());
  }

  @Override
  List<SqlNode> row(List<SqlNode> values) {
    return values.stream().map(this::normal).map(LiteralCasts::bare).toList();
  }

  private List<SqlNode> normal(List<SqlNode> nodes) {
    return nodes.stream().map(this::normal).toList();
  }

  private SqlNode normal(SqlNode node) {
    if (node instanceof SqlNode.Cast cast) {
      return cast(new SqlNode.Cast(normal(cast.operand()), cast.type()));
    } else if (node instanceof SqlNode.Infix infix) {
      return compare(infix.operator(), normal(infix.left()), normal(infix.right()));
    } else if (node instanceof SqlNode.Quantified quantified) {
      return quantified(quantified);
    } else if (node instanceof SqlNode.Prefix prefix) {
      return prefix(prefix);
    } else if (node instanceof SqlNode.Call call) {
      return call(call.function(), arguments(call));
    } else if (node instanceof SqlNode.Case it) {
      return choice(normal(it.operand()), normal(it.branches()), normal(it.otherwise()));
    } else if (node instanceof SqlNode.Name name) {
      return own(name);
    }
    return node.equals(CURRENT_TIMESTAMP) ? NOW : super.rewrite(node);
  }

  /** A column of the expression's own table needs no table before it. */
  private SqlNode own(SqlNode.Name name) {
    int parts = name.parts().size();
    boolean own =
        parts > 1 && types.table().filter(name.parts().get(parts - 2)::equals).isPresent();
    return own ? new SqlNode.Name(List.of(name.column())) : name;
  }

  /**
   * A function that is not PostgreSQL's may be another one for a domain than for what the domain is
   * made of, so that a cast of a column stays.
   */
  private List<SqlNode> arguments(SqlNode.Call call) {
    if (FunctionTypes.isKnown(NodeTypes.bare(call.function())) || ALIKE.contains(call.function())) {
      return normal(call.arguments());
    }
    return call.arguments().stream()
        .map(
            each ->
                each instanceof SqlNode.Cast cast && cast.operand() instanceof SqlNode.Name
                    ? new SqlNode.Cast(normal(cast.operand()), cast.type())
                    : normal(each))
        .toList();
  }

  /** Functions of texts take text, whatever kind of text the argument is. */
  private SqlNode call(String written, List<SqlNode> arguments) {
    String function = written.startsWith("public.") ? written.substring(7) : written;
    if (function.equals("nextval") && arguments.size() == 1) {
      return new SqlNode.Call(function, List.of(sequence(arguments.get(0))));
    } else if (ALIKE.contains(function)) {
      return new SqlNode.Call(function, alike(arguments));
    } else if (OF_PATHS.contains(function)) {
      return new SqlNode.Call(function, spread(arguments));
    }
    boolean ofTexts =
        (TEXT_FUNCTIONS.contains(function) || TEXT_MEASURES.contains(function))
            && arguments.stream().allMatch(this::isText);
    return new SqlNode.Call(
        function,
        ofTexts
            ? arguments.stream().map(this::bareText).toList()
            : literals.ofArguments(function, arguments));
  }

  /** {@code VARIADIC ARRAY['a', 'b']} are the steps of a path, which are texts. */
  private static List<SqlNode> spread(List<SqlNode> arguments) {
    return arguments.stream()
        .flatMap(
            each -> each instanceof SqlNode.Array it ? it.elements().stream() : Stream.of(each))
        .map(LiteralCasts::bare)
        .toList();
  }

  /** {@code nextval('s')} takes its argument for a sequence's name. */
  private static SqlNode sequence(SqlNode argument) {
    boolean named = argument instanceof SqlNode.Cast cast && cast.type().equals(REGCLASS);
    SqlNode name = named ? ((SqlNode.Cast) argument).operand() : argument;
    if (!(name instanceof SqlNode.Text text)) {
      return argument;
    }
    String unqualified =
        text.value().startsWith("public.") ? text.value().substring(7) : text.value();
    return new SqlNode.Cast(new SqlNode.Text(unqualified), REGCLASS);
  }

  /** What CASE chooses from gets one type; literals alone become texts. */
  private List<SqlNode> results(List<SqlNode> results) {
    boolean literals =
        results.stream()
            .allMatch(each -> each.equals(NULL) || NodeTypes.isLiteral(LiteralCasts.bare(each)));
    return literals ? results.stream().map(LiteralCasts::bare).toList() : alike(results);
  }

  private List<SqlNode> alike(List<SqlNode> arguments) {
    if (arguments.stream().allMatch(this::isTextOrLiteral)
        && arguments.stream().anyMatch(this::isText)) {
      return arguments.stream().map(this::bareText).toList();
    }
    Optional<SqlNode> typed =
        arguments.stream().filter(each -> typeOf(each).isPresent()).findFirst();
    return typed.isEmpty()
        ? arguments
        : arguments.stream()
            .map(each -> each.equals(typed.get()) ? each : stripTo(typed.get(), each))
            .map(each -> unpromoted(arguments, each))
            .toList();
  }

  /** A number beside a wider one of the same choice. */
  private SqlNode unpromoted(List<SqlNode> beside, SqlNode node) {
    SqlNode bare = node;
    for (SqlNode other : beside) {
      bare = other.equals(node) ? bare : literals.unpromoted(other, bare);
    }
    return bare;
  }

  /** {@code CASE x WHEN y} compares x and y. */
  private SqlNode choice(SqlNode operand, List<SqlNode> written, SqlNode other) {
    List<SqlNode> results = new ArrayList<>();
    for (int i = 1; i < written.size(); i += 2) {
      results.add(written.get(i));
    }
    results.add(other);
    List<SqlNode> plain = results(results);
    List<SqlNode> branches = new ArrayList<>(written);
    for (int i = 1; i < written.size(); i += 2) {
      branches.set(i, plain.get(i / 2));
    }
    SqlNode otherwise = plain.get(plain.size() - 1);
    if (!isText(operand)) {
      return new SqlNode.Case(operand, List.copyOf(branches), otherwise);
    }
    List<SqlNode> compared = new ArrayList<>(branches);
    for (int i = 0; i < compared.size(); i += 2) {
      if (isTextOrLiteral(compared.get(i))) {
        compared.set(i, bareText(compared.get(i)));
      }
    }
    return new SqlNode.Case(bareText(operand), List.copyOf(compared), otherwise);
  }

  /** A literal with a cast is a value of that type, whichever way it is written. */
  private SqlNode cast(SqlNode.Cast cast) {
    if (cast.operand() instanceof SqlNode.Text text) {
      if (is(cast.type(), NUMBERS) && text.value().matches("-?[0-9]+(\\.[0-9]+)?")) {
        return new SqlNode.Cast(number(text.value()), cast.type());
      } else if (cast.type().name().equals("interval") && !cast.type().isArray()) {
        return new SqlNode.Cast(new SqlNode.Text(Intervals.canonical(text.value())), cast.type());
      } else if (cast.type().equals(DataType.BOOLEAN)) {
        return new SqlNode.Constant(truth(text.value()));
      }
    } else if (cast.operand() instanceof SqlNode.Constant constant
        && cast.type().equals(DataType.BOOLEAN)) {
      return constant;
    }
    return isOfType(cast.operand(), cast.type()) ? cast.operand() : cast;
  }

  /** A column or call cast to what it is anyway. */
  private boolean isOfType(SqlNode node, DataType type) {
    return (node instanceof SqlNode.Name || node instanceof SqlNode.Call)
        && type.modifiers().isEmpty()
        && typeOf(node).filter(each -> withoutModifiers(each).equals(type)).isPresent();
  }

  private static String truth(String text) {
    return Set.of("t", "true", "yes", "on", "1").contains(text) ? "true" : "false";
  }

  private static SqlNode number(String value) {
    return value.startsWith("-")
        ? new SqlNode.Prefix("-", new SqlNode.Numeral(value.substring(1)))
        : new SqlNode.Numeral(value);
  }

  private SqlNode prefix(SqlNode.Prefix prefix) {
    SqlNode operand = normal(prefix.operand());
    if (prefix.operator().equals("-")
        && operand instanceof SqlNode.Cast cast
        && cast.operand() instanceof SqlNode.Numeral
        && is(cast.type(), NUMBERS)) {
      return new SqlNode.Cast(new SqlNode.Prefix("-", cast.operand()), cast.type());
    }
    return new SqlNode.Prefix(prefix.operator(), operand);
  }

  private SqlNode quantified(SqlNode.Quantified node) {
    SqlNode left = normal(node.left());
    SqlNode right = listed(left, normal(node.right()));
    Optional<SqlNode.Array> array = arrayWithoutCast(right);
    if (array.isEmpty()) {
      return new SqlNode.Quantified(node.operator(), left, node.any(), right);
    }
    if (array.get().elements().size() == 1) {
      return compare(node.operator(), left, array.get().elements().get(0));
    }
    if (!isText(left)) {
      List<SqlNode> elements =
          array.get().elements().stream().map(each -> stripTo(left, each)).toList();
      return new SqlNode.Quantified(node.operator(), left, node.any(), new SqlNode.Array(elements));
    }
    List<SqlNode> elements = array.get().elements().stream().map(this::bareText).toList();
    return new SqlNode.Quantified(
        node.operator(), bareText(left), node.any(), new SqlNode.Array(elements));
  }

  /**
   * The list of an IN as an array. What is compared takes part in the choice of its type, so that
   * texts beside a column that is no text may become what the column is.
   */
  private SqlNode listed(SqlNode left, SqlNode right) {
    if (!(right instanceof SqlNode.Row list)) {
      return right;
    }
    boolean open =
        !isText(left)
            && list.elements().stream()
                .anyMatch(each -> each instanceof SqlNode.Cast cast && is(cast.type(), TEXTS));
    return new SqlNode.Array(
        open
            ? list.elements().stream().map(each -> (SqlNode) new SqlNode.Cast(each, OPEN)).toList()
            : list.elements());
  }

  /** {@code (ARRAY[…])::text[]} around texts is the array itself. */
  private static Optional<SqlNode.Array> arrayWithoutCast(SqlNode node) {
    if (node instanceof SqlNode.Cast cast
        && cast.type().isArray()
        && is(cast.type().elementType(), TEXTS)
        && cast.type().modifiers().isEmpty()
        && cast.operand() instanceof SqlNode.Array array) {
      return Optional.of(array);
    }
    return node instanceof SqlNode.Array array ? Optional.of(array) : Optional.empty();
  }

  private SqlNode compare(String operator, SqlNode left, SqlNode right) {
    if (isText(left) && isTextOrLiteral(right)) {
      return new SqlNode.Infix(operator, bareText(left), bareText(right));
    } else if (isText(right) && isTextOrLiteral(left)) {
      return new SqlNode.Infix(operator, bareText(left), bareText(right));
    } else if (OF_TWO_TEXTS.contains(operator) && isTextOrLiteral(left) && isTextOrLiteral(right)) {
      return new SqlNode.Infix(operator, bareText(left), bareText(right));
    }
    if (OF_TWO_TEXTS.contains(operator) && isText(left) && isRole(right)) {
      return new SqlNode.Infix(operator, bareText(left), right);
    } else if (OF_TWO_TEXTS.contains(operator) && isRole(left) && isText(right)) {
      return new SqlNode.Infix(operator, left, bareText(right));
    }
    if (KEY_OPERATORS.contains(operator)
        && typeOf(left).filter(type -> is(type, JSON)).isPresent()
        && isTextOrLiteral(right)) {
      return new SqlNode.Infix(operator, left, bareText(right));
    }
    SqlNode strippedRight = literals.unpromoted(left, stripTo(left, right));
    return new SqlNode.Infix(
        operator, literals.unpromoted(strippedRight, stripTo(strippedRight, left)), strippedRight);
  }

  /** {@code CURRENT_USER} and its like are names, which texts are compared with as they are. */
  private static boolean isRole(SqlNode node) {
    return node instanceof SqlNode.Constant constant && ROLES.contains(constant.keyword());
  }

  private boolean isText(SqlNode node) {
    return nodes.isText(node);
  }

  private boolean isTextOrLiteral(SqlNode node) {
    return nodes.isTextOrLiteral(node);
  }

  private SqlNode bareText(SqlNode node) {
    return node instanceof SqlNode.Cast cast
            && is(cast.type(), TEXTS)
            && cast.type().modifiers().isEmpty()
        ? bareText(cast.operand())
        : node;
  }

  /** Beside a column of a known type, a literal cast to that type or its family is the literal. */
  private SqlNode stripTo(SqlNode other, SqlNode node) {
    Optional<DataType> type = typeOf(other);
    if (type.filter(DataType::isArray).isPresent() && node instanceof SqlNode.Array array) {
      DataType element = type.get().elementType();
      return new SqlNode.Array(
          array.elements().stream().map(each -> literalOf(element, each)).toList());
    }
    return type.map(known -> literalOf(known, node)).orElse(node);
  }

  private static SqlNode literalOf(DataType type, SqlNode node) {
    if (Casts.isTemporal(type)) {
      return node instanceof SqlNode.Text ? new SqlNode.Cast(node, withoutModifiers(type)) : node;
    }
    if (!(node instanceof SqlNode.Cast cast) || !isLiteral(cast.operand())) {
      return node;
    }
    boolean same =
        is(type, NUMBERS)
            ? isBareNumber(type, cast)
            : withoutModifiers(type).equals(withoutModifiers(cast.type()));
    return cast.type().modifiers().isEmpty() && same ? cast.operand() : node;
  }

  /**
   * Beside a floating column a number without a cast is a double; beside another it is exact, so a
   * cast that neither rounds nor floats changes nothing.
   */
  private static boolean isBareNumber(DataType type, SqlNode.Cast cast) {
    if (is(type, FLOATING)) {
      return cast.type().name().equals("double precision");
    }
    boolean rounds = is(cast.type(), INTEGERS) && !isWhole(cast.operand());
    return is(cast.type(), NUMBERS) && !is(cast.type(), FLOATING) && !rounds;
  }

  private static boolean isWhole(SqlNode node) {
    if (node instanceof SqlNode.Prefix prefix) {
      return isWhole(prefix.operand());
    }
    return node instanceof SqlNode.Numeral numeral
        && numeral.value().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isLiteral(SqlNode node) {
    return node instanceof SqlNode.Text
        || node instanceof SqlNode.Numeral
        || (node instanceof SqlNode.Prefix prefix && prefix.operand() instanceof SqlNode.Numeral);
  }

  private Optional<DataType> typeOf(SqlNode node) {
    return nodes.typeOf(node);
  }

  private static DataType withoutModifiers(DataType type) {
    return new DataType(type.schema(), type.name(), List.of(), type.arrayDimensions());
  }

  private static boolean is(DataType type, Set<String> names) {
    return NodeTypes.is(type, names);
  }
}

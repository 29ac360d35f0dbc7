package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of the types of expressions; nothing where PostgreSQL's rules are not certain. */
final class NodeTypes {

  static final Set<String> TEXTS = Set.of("text", "character varying");

  /** From narrow to wide. */
  private static final List<String> WIDTHS =
      List.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

  static final Set<String> NUMBERS = Set.copyOf(WIDTHS);

  static final Set<String> TEXT_FUNCTIONS =
      Set.of("lower", "upper", "btrim", "trim", "jsonb_typeof", "json_typeof", "concat", "md5");
  static final Set<String> TEXT_MEASURES =
      Set.of("length", "char_length", "character_length", "octet_length");
  private static final Set<String> INTEGER_FUNCTIONS =
      Set.of(
          "length",
          "char_length",
          "character_length",
          "octet_length",
          "array_length",
          "cardinality",
          "jsonb_array_length");

  private static final Set<String> ALIKE = Set.of("coalesce", "nullif", "greatest", "least");
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/");
  private static final Set<String> COMPARISONS =
      Set.of("=", "<>", "<", ">", "<=", ">=", "~~", "!~~", "~~*", "!~~*", "~", "!~", "~*", "!~*");

  private final ColumnTypes columns;

  NodeTypes(ColumnTypes columns) {
    this.columns = columns;
  }

  Optional<DataType> typeOf(SqlNode node) {
    if (node instanceof SqlNode.Name name) {
      return columns.typeOf(name);
    } else if (node instanceof SqlNode.Call call) {
      return call(call, call.arguments());
    } else if (node instanceof SqlNode.Aggregate it) {
      List<SqlNode> arguments = new ArrayList<>(it.call().arguments());
      it.withinGroup().forEach(each -> arguments.add(each.value()));
      return call(it.call(), arguments);
    } else if (node instanceof SqlNode.Infix infix) {
      return infix(infix);
    } else if (node instanceof SqlNode.Cast cast && !isLiteral(cast.operand())) {
      return Optional.of(cast.type());
    } else if (node instanceof SqlNode.SubQuery it
        && it.query() instanceof QueryNode.Select select
        && select.targets().size() == 1) {
      return typeOf(select.targets().get(0).value());
    } else if (node instanceof SqlNode.Junction) {
      return Optional.of(DataType.BOOLEAN);
    }
    return Optional.empty();
  }

  private Optional<DataType> call(SqlNode.Call call, List<SqlNode> arguments) {
    String function = bare(call.function());
    if (INTEGER_FUNCTIONS.contains(function)) {
      return Optional.of(DataType.INTEGER);
    } else if (TEXT_FUNCTIONS.contains(function) || function.endsWith("_extract_path_text")) {
      return Optional.of(DataType.TEXT);
    } else if (ALIKE.contains(function)) {
      return alike(call.arguments());
    }
    Optional<DataType> same = sameAsArgument(function, arguments);
    return same.or(() -> FunctionTypes.result(function, known(arguments)))
        .or(() -> columns.functions().result(function));
  }

  static String bare(String function) {
    return function.endsWith(" distinct")
        ? function.substring(0, function.length() - " distinct".length())
        : function;
  }

  /** The type that a literal gets as an argument. */
  Optional<DataType> asked(String written, List<SqlNode> arguments, int position) {
    String function = bare(written);
    return FunctionTypes.ofLiteral(function, known(arguments), position)
        .or(() -> columns.functions().argument(function, arguments.size(), position));
  }

  /** What is known of arguments; of {@code count(*)} there are none. */
  List<Optional<DataType>> known(List<SqlNode> arguments) {
    return arguments.equals(List.of(new SqlNode.Verbatim("*")))
        ? List.of()
        : arguments.stream().map(this::typeOf).toList();
  }

  private Optional<DataType> sameAsArgument(String function, List<SqlNode> arguments) {
    boolean same = function.equals("min") || function.equals("max");
    return same && arguments.size() == 1
        ? typeOf(arguments.get(0)).filter(each -> NUMBERS.contains(each.name()))
        : Optional.empty();
  }

  /** The type of all that have one, when it is the same. */
  private Optional<DataType> alike(List<SqlNode> nodes) {
    List<DataType> types =
        nodes.stream().flatMap(each -> typeOf(each).stream()).distinct().toList();
    return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
  }

  private Optional<DataType> infix(SqlNode.Infix infix) {
    String operator = infix.operator();
    if (COMPARISONS.contains(operator)) {
      return Optional.of(DataType.BOOLEAN);
    } else if (operator.equals("->>") || operator.equals("#>>")) {
      return Optional.of(DataType.TEXT);
    } else if (operator.equals("->") || operator.equals("#>")) {
      return typeOf(infix.left());
    } else if (operator.equals("||")
        && isTextOrLiteral(infix.left())
        && isTextOrLiteral(infix.right())) {
      return Optional.of(DataType.TEXT);
    } else if (ARITHMETIC.contains(operator)) {
      return arithmetic(number(infix.left()), number(infix.right()));
    }
    return Optional.empty();
  }

  /** The type of an operand; a number as written is an integer where it fits one. */
  private Optional<DataType> number(SqlNode node) {
    if (node instanceof SqlNode.Numeral numeral) {
      boolean whole = numeral.value().matches("[0-9]{1,9}");
      boolean exact = numeral.value().matches("[0-9]*\\.[0-9]*");
      return whole
          ? Optional.of(DataType.INTEGER)
          : Optional.of(DataType.builtIn("numeric")).filter(each -> exact);
    }
    return typeOf(node);
  }

  /** Numbers give the wider type; a bare numeral beside a number is a number of it. */
  static Optional<DataType> arithmetic(Optional<DataType> left, Optional<DataType> right) {
    if (left.filter(each -> is(each, NUMBERS)).isEmpty()
        || right.filter(each -> is(each, NUMBERS)).isEmpty()) {
      return Optional.empty();
    }
    int width = Math.max(width(left.get()), width(right.get()));
    boolean floating = width >= WIDTHS.indexOf("real");
    boolean same = left.get().name().equals(right.get().name());
    String wider = floating && !same ? "double precision" : WIDTHS.get(width);
    return Optional.of(DataType.builtIn(wider));
  }

  /** How wide a number's type is. */
  static int width(DataType type) {
    return WIDTHS.indexOf(type.name());
  }

  static boolean isLiteral(SqlNode node) {
    return node instanceof SqlNode.Text
        || node instanceof SqlNode.Numeral
        || (node instanceof SqlNode.Prefix prefix && prefix.operand() instanceof SqlNode.Numeral);
  }

  /** A text or varchar column or function, cast to text or not: compared as text either way. */
  boolean isText(SqlNode node) {
    if (node instanceof SqlNode.Cast cast) {
      boolean plain = is(cast.type(), TEXTS) && cast.type().modifiers().isEmpty();
      return plain && !(cast.operand() instanceof SqlNode.Text) && isText(cast.operand());
    }
    return typeOf(node).filter(type -> is(type, TEXTS)).isPresent();
  }

  boolean isTextOrLiteral(SqlNode node) {
    if (node instanceof SqlNode.Cast cast && cast.operand() instanceof SqlNode.Text) {
      return is(cast.type(), TEXTS) && cast.type().modifiers().isEmpty();
    }
    return node instanceof SqlNode.Text || isText(node);
  }

  static boolean is(DataType type, Set<String> names) {
    return type.isBuiltIn() && !type.isArray() && names.contains(type.name());
  }
}

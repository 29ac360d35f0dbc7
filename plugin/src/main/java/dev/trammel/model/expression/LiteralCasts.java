package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes casts away that PostgreSQL makes by itself where they stand. */
final class LiteralCasts {

  private static final DataType DATE = DataType.builtIn("date");
  private static final DataType ZONED = DataType.builtIn("timestamp with time zone");

  private final NodeTypes types;

  LiteralCasts(NodeTypes types) {
    this.types = types;
  }

  /** A literal that becomes text anyway, without saying so. */
  static SqlNode bare(SqlNode node) {
    boolean text =
        node instanceof SqlNode.Cast cast
            && cast.operand() instanceof SqlNode.Text
            && cast.type().equals(DataType.TEXT);
    return text ? ((SqlNode.Cast) node).operand() : node;
  }

  /** Arguments without casts to the types that PostgreSQL's own functions ask for. */
  List<SqlNode> ofArguments(String function, List<SqlNode> arguments) {
    List<SqlNode> result = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      SqlNode each = arguments.get(i);
      if (isDateAsTime(function, each)) {
        result.add(((SqlNode.Cast) each).operand());
      } else if (each instanceof SqlNode.Cast cast
          && isAskedFor(function, arguments, i)
          && (isBare(cast.operand()) || isText(cast) || widens(cast))) {
        result.add(((SqlNode.Cast) each).operand());
      } else {
        result.add(each instanceof SqlNode.Array array ? array(array) : each);
      }
    }
    return List.copyOf(result);
  }

  /** Of the types that a date can become here, PostgreSQL prefers the one with a time zone. */
  private boolean isDateAsTime(String function, SqlNode node) {
    return function.equals("date_trunc")
        && node instanceof SqlNode.Cast cast
        && cast.type().equals(ZONED)
        && types.typeOf(cast.operand()).filter(DATE::equals).isPresent();
  }

  private boolean isAskedFor(String function, List<SqlNode> arguments, int position) {
    Optional<DataType> asked = types.asked(function, arguments, position);
    return asked.equals(Optional.of(((SqlNode.Cast) arguments.get(position)).type()));
  }

  private static boolean isBare(SqlNode operand) {
    return NodeTypes.isLiteral(operand) || operand.equals(new SqlNode.Constant("null"));
  }

  /** A text of one kind as another. */
  private boolean isText(SqlNode.Cast cast) {
    return NodeTypes.is(cast.type(), NodeTypes.TEXTS) && types.isText(cast.operand());
  }

  /** An array of literals alone is one of texts. */
  private static SqlNode array(SqlNode.Array array) {
    boolean literals =
        array.elements().stream().allMatch(each -> bare(each) instanceof SqlNode.Text);
    return literals
        ? new SqlNode.Array(array.elements().stream().map(LiteralCasts::bare).toList())
        : array;
  }

  private boolean widens(SqlNode.Cast cast) {
    return NodeTypes.is(cast.type(), NodeTypes.NUMBERS)
        && types
            .typeOf(cast.operand())
            .filter(each -> NodeTypes.is(each, NodeTypes.NUMBERS))
            .filter(each -> NodeTypes.width(each) < NodeTypes.width(cast.type()))
            .isPresent();
  }

  /** PostgreSQL compares a number that is not floating with a {@code real} as two doubles. */
  private boolean isDoubled(SqlNode.Cast cast, SqlNode other) {
    return cast.type().name().equals("double precision")
        && types.typeOf(other).filter(each -> each.name().equals("real")).isPresent()
        && types.typeOf(cast.operand()).filter(each -> !each.name().equals("real")).isPresent();
  }

  /** A number beside a wider one, without the cast that widens it. */
  SqlNode unpromoted(SqlNode other, SqlNode node) {
    if (!(node instanceof SqlNode.Cast cast)
        || !NodeTypes.is(cast.type(), NodeTypes.NUMBERS)
        || !cast.type().modifiers().isEmpty()) {
      return node;
    }
    boolean exact =
        other instanceof SqlNode.Numeral numeral
            && numeral.value().contains(".")
            && cast.type().name().equals("numeric");
    boolean beside =
        exact
            || isDoubled(cast, other)
            || types
                .typeOf(other)
                .filter(each -> each.name().equals(cast.type().name()))
                .isPresent();
    return beside && widens(cast) ? cast.operand() : node;
  }
}

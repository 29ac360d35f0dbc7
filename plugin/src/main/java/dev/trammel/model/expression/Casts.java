package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import java.util.List;
import java.util.Set;

/**
 * Takes out of a tree what is not understood, casts and sub-selects, to tell whether two trees
 * differ in anything else.
 */
final class Casts {

  /** What a date or time means depends on settings of the session that reads it. */
  private static final SqlNode MOMENT = new SqlNode.Verbatim("a moment");

  private static final Set<String> TEMPORAL =
      Set.of(
          "date",
          "time with time zone",
          "time without time zone",
          "timestamp with time zone",
          "timestamp without time zone");

  private Casts() {}

  /** Sub-selects are not taken apart, so two of them may mean the same. */
  private static final SqlNode SUB_SELECT = new SqlNode.Verbatim("(a sub-select)");

  private static boolean isMoment(SqlNode.Cast cast) {
    return isTemporal(cast.type()) && cast.operand() instanceof SqlNode.Text;
  }

  /** A date, time or timestamp. */
  static boolean isTemporal(DataType type) {
    return type.isBuiltIn() && !type.isArray() && TEMPORAL.contains(type.name());
  }

  static SqlNode without(SqlNode node) {
    if (node instanceof SqlNode.Cast cast) {
      return isMoment(cast) ? MOMENT : without(cast.operand());
    } else if (node instanceof SqlNode.Infix infix) {
      return new SqlNode.Infix(infix.operator(), without(infix.left()), without(infix.right()));
    } else if (node instanceof SqlNode.Quantified it) {
      return new SqlNode.Quantified(
          it.operator(), without(it.left()), it.any(), without(it.right()));
    } else if (node instanceof SqlNode.Junction junction) {
      return new SqlNode.Junction(junction.operator(), without(junction.operands()));
    } else if (node instanceof SqlNode.Prefix prefix) {
      return new SqlNode.Prefix(prefix.operator(), without(prefix.operand()));
    } else if (node instanceof SqlNode.Postfix postfix) {
      return new SqlNode.Postfix(without(postfix.operand()), postfix.operator());
    } else if (node instanceof SqlNode.Call call) {
      return new SqlNode.Call(call.function(), without(call.arguments()));
    } else if (node instanceof SqlNode.Array array) {
      return new SqlNode.Array(without(array.elements()));
    } else if (node instanceof SqlNode.Row row) {
      return new SqlNode.Row(without(row.elements()));
    } else if (node instanceof SqlNode.Subscript it) {
      return new SqlNode.Subscript(without(it.operand()), without(it.indexes()));
    } else if (node instanceof SqlNode.Case it) {
      return new SqlNode.Case(
          without(it.operand()), without(it.branches()), without(it.otherwise()));
    } else if (node instanceof SqlNode.Collated it) {
      return new SqlNode.Collated(without(it.operand()), it.collation());
    } else if (node instanceof SqlNode.Verbatim it && it.tokens().startsWith("(")) {
      return SUB_SELECT;
    }
    return node;
  }

  private static List<SqlNode> without(List<SqlNode> nodes) {
    return nodes.stream().map(Casts::without).toList();
  }
}

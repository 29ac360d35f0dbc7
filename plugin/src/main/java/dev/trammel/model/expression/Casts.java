package dev.trammel.model.expression;

import dev.trammel.model.DataType;
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
    return WITHOUT.rewrite(node);
  }

  static QueryNode without(QueryNode query) {
    return WITHOUT.rewrite(query);
  }

  private static final Rewriting WITHOUT =
      new Rewriting() {
        @Override
        SqlNode rewrite(SqlNode node) {
          if (node instanceof SqlNode.Cast cast) {
            return isMoment(cast) ? MOMENT : rewrite(cast.operand());
          }
          boolean subSelect =
              node instanceof SqlNode.SubQuery
                  || (node instanceof SqlNode.Verbatim it && it.tokens().startsWith("("));
          return subSelect ? SUB_SELECT : super.rewrite(node);
        }
      };
}

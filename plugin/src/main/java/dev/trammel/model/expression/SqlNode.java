package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import java.util.List;
import java.util.Optional;

/**
 * An expression's tree. Parentheses are gone; what has two spellings in SQL has one here: {@code
 * IN} is {@code = ANY}, {@code BETWEEN} is two comparisons, {@code LIKE} is {@code ~~}.
 */
public sealed interface SqlNode {

  /**
   * A column, with the names that qualify it.
   *
   * @param token the index of its first token, which does not count for equality; -1 when it stands
   *     nowhere
   */
  record Name(List<String> parts, int token) implements SqlNode {

    public Name(List<String> parts) {
      this(parts, -1);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Name it && parts.equals(it.parts);
    }

    @Override
    public int hashCode() {
      return parts.hashCode();
    }

    /** The column's own name. */
    public String column() {
      return parts.get(parts.size() - 1);
    }
  }

  /** A quoted text, as PostgreSQL knows it before it has a type. */
  record Text(String value) implements SqlNode {}

  /** A number as written, without a sign. */
  record Numeral(String value) implements SqlNode {}

  /**
   * {@code true}, {@code false}, {@code null}, or a keyword that is a value: {@code current_date}.
   */
  record Constant(String keyword) implements SqlNode {}

  /** A call; {@code arguments} in order. */
  record Call(String function, List<SqlNode> arguments) implements SqlNode {}

  /** {@code operand::type}. */
  record Cast(SqlNode operand, DataType type) implements SqlNode {}

  /** {@code - x}, {@code NOT x}. */
  record Prefix(String operator, SqlNode operand) implements SqlNode {}

  /** {@code x IS NULL} and its like; the operator holds all words. */
  record Postfix(SqlNode operand, String operator) implements SqlNode {}

  /** {@code left operator right}. */
  record Infix(String operator, SqlNode left, SqlNode right) implements SqlNode {}

  /** {@code a AND b AND c}, flat; or with {@code or}. */
  record Junction(String operator, List<SqlNode> operands) implements SqlNode {}

  /** {@code left operator ANY (right)}, or ALL; the list of an IN is a row. */
  record Quantified(String operator, SqlNode left, boolean any, SqlNode right) implements SqlNode {}

  /** {@code ARRAY[…]}. */
  record Array(List<SqlNode> elements) implements SqlNode {}

  /** {@code (a, b)}. */
  record Row(List<SqlNode> elements) implements SqlNode {}

  /** {@code array[index]}. */
  record Subscript(SqlNode operand, List<SqlNode> indexes) implements SqlNode {}

  /** {@code CASE … END}: operand or null constant, then condition and result in turn, then else. */
  record Case(SqlNode operand, List<SqlNode> branches, SqlNode otherwise) implements SqlNode {}

  /** {@code operand COLLATE name}. */
  record Collated(SqlNode operand, String collation) implements SqlNode {}

  /**
   * A call of an aggregate or window function with more than arguments.
   *
   * @param window of OVER
   */
  record Aggregate(
      Call call,
      List<QueryNode.SortKey> orderBy,
      List<QueryNode.SortKey> withinGroup,
      Optional<SqlNode> filter,
      Optional<QueryNode.Window> window)
      implements SqlNode {}

  /** An argument with its name: {@code name => value}. */
  record Argument(String name, SqlNode value) implements SqlNode {}

  /** {@code (operand).name}. */
  record Field(SqlNode operand, String name) implements SqlNode {}

  /** A query in parentheses. */
  record SubQuery(QueryNode query) implements SqlNode {}

  /** What is not taken apart: its tokens, one space between. */
  record Verbatim(String tokens) implements SqlNode {}
}

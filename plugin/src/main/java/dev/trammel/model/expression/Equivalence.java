package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Whether two expressions mean the same, as far as that can be told without a server. */
public enum Equivalence {
  EQUAL,
  DIFFERENT,
  /** They differ in casts or sub-selects alone, and what those do is not known here. */
  UNDECIDED;

  /** Compares conditions: checks, predicates, policies. */
  public static Equivalence compare(Expression left, Expression right, ColumnTypes types) {
    if (left.equals(right)) {
      return EQUAL;
    }
    Optional<SqlNode> leftForm = NormalForm.of(left, types);
    Optional<SqlNode> rightForm = NormalForm.of(right, types);
    if (leftForm.isEmpty() || rightForm.isEmpty()) {
      return UNDECIDED;
    }
    return compare(leftForm.get(), rightForm.get());
  }

  /** Compares defaults of a column: the outermost value is cast to its type anyway. */
  public static Equivalence compareDefaults(Expression left, Expression right, DataType type) {
    return compareDefaults(left, right, type, DatabaseFunctions.NONE);
  }

  /** As {@link #compareDefaults(Expression, Expression, DataType)}, with what functions return. */
  public static Equivalence compareDefaults(
      Expression left, Expression right, DataType type, DatabaseFunctions functions) {
    if (left.equals(right)) {
      return EQUAL;
    }
    Optional<SqlNode> leftForm = NormalForm.of(left, ColumnTypes.of(functions));
    Optional<SqlNode> rightForm = NormalForm.of(right, ColumnTypes.of(functions));
    if (leftForm.isEmpty() || rightForm.isEmpty()) {
      return UNDECIDED;
    }
    return compare(assigned(leftForm.get(), type), assigned(rightForm.get(), type));
  }

  private static Equivalence compare(SqlNode left, SqlNode right) {
    if (left.equals(right)) {
      return EQUAL;
    }
    return Casts.without(left).equals(Casts.without(right)) ? UNDECIDED : DIFFERENT;
  }

  /** A value without the cast that its assignment to the column makes anyway. */
  private static SqlNode assigned(SqlNode node, DataType type) {
    if (node instanceof SqlNode.Cast cast) {
      boolean toColumn = sameName(cast.type(), type);
      boolean widening = cast.type().equals(DataType.TEXT) && type.name().startsWith("character");
      boolean literal = !(cast.operand() instanceof SqlNode.Cast);
      if (cast.operand().equals(new SqlNode.Constant("null"))) {
        return cast.operand();
      }
      if ((toColumn || widening) && literal && cast.type().modifiers().isEmpty()) {
        return assigned(cast.operand(), type);
      }
      boolean number = cast.operand() instanceof SqlNode.Numeral || isNegative(cast.operand());
      return number ? cast.operand() : node;
    } else if (node instanceof SqlNode.Text text
        && type.name().equals("interval")
        && !type.isArray()) {
      return new SqlNode.Text(Intervals.canonical(text.value()));
    } else if (node instanceof SqlNode.Text text
        && type.name().equals("money")
        && !type.isArray()) {
      return new SqlNode.Text(amount(text.value()));
    } else if (node instanceof SqlNode.Array array && type.isArray()) {
      return new SqlNode.Array(
          array.elements().stream().map(each -> assigned(each, type.elementType())).toList());
    } else if (node instanceof SqlNode.Text text
        && type.isArray()
        && text.value().replace(" ", "").equals("{}")) {
      return new SqlNode.Array(List.of());
    } else if (node instanceof SqlNode.Text text && type.equals(DataType.BOOLEAN)) {
      return new SqlNode.Constant(text.value().startsWith("t") ? "true" : "false");
    } else if (node instanceof SqlNode.Text text
        && text.value().matches("-?[0-9]+(\\.[0-9]+)?")
        && List.of("integer", "bigint", "smallint", "numeric").contains(type.name())) {
      return text.value().startsWith("-")
          ? new SqlNode.Prefix("-", new SqlNode.Numeral(text.value().substring(1)))
          : new SqlNode.Numeral(text.value());
    }
    return node;
  }

  /** An amount in dollars, as PostgreSQL rounds it; the text itself when it is something else. */
  private static String amount(String text) {
    String digits = text.strip().replace(",", "");
    digits = digits.startsWith("$") ? digits.substring(1) : digits;
    return digits.matches("[0-9]{1,15}(\\.[0-9]{0,9})?")
        ? new BigDecimal(digits).setScale(2, RoundingMode.HALF_UP).toPlainString()
        : text;
  }

  private static boolean isNegative(SqlNode node) {
    return node instanceof SqlNode.Prefix prefix && prefix.operand() instanceof SqlNode.Numeral;
  }

  /** {@code character} is called {@code bpchar} where it has no length. */
  private static String unpadded(DataType type) {
    return type.name().equals("bpchar") ? "character" : type.name();
  }

  private static boolean sameName(DataType left, DataType right) {
    return left.schema().equals(right.schema())
        && unpadded(left).equals(unpadded(right))
        && left.arrayDimensions() == right.arrayDimensions();
  }
}

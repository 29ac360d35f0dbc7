package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Prints simple values as PostgreSQL does: {@code '{}'::jsonb}, {@code false}, {@code (CURRENT_DATE
 * - 1)}. What it does not know how to print stays as it is written.
 */
public final class PrintedForm {

  private static final Set<String> LOWER_CASE = Set.of("true", "false");
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "||");

  private PrintedForm() {}

  /**
   * The value as PostgreSQL prints it.
   *
   * @param type what the value is assigned to
   */
  public static Expression of(Expression written, DataType type) {
    return ExpressionParser.parse(written)
        .flatMap(node -> print(node, Optional.of(type)))
        .map(Expression::new)
        .orElse(written);
  }

  private static Optional<String> print(SqlNode node, Optional<DataType> type) {
    if (node instanceof SqlNode.Text text) {
      return type.map(known -> typed(text, known));
    } else if (node instanceof SqlNode.Numeral numeral) {
      return Optional.of(numeral.value());
    } else if (node instanceof SqlNode.Constant constant) {
      return Optional.of(constant(constant.keyword(), type));
    } else if (node instanceof SqlNode.Prefix prefix) {
      return negative(prefix);
    } else if (node instanceof SqlNode.Cast cast) {
      return cast(cast);
    } else if (node instanceof SqlNode.Array array) {
      return type.filter(DataType::isArray)
          .flatMap(known -> elements(array.elements(), Optional.of(known.elementType())))
          .map(list -> "ARRAY[" + list + "]")
          .filter(printed -> !array.elements().isEmpty());
    } else if (node instanceof SqlNode.Call call) {
      return elements(call.arguments(), Optional.empty())
          .map(list -> call.function() + "(" + list + ")");
    } else if (node instanceof SqlNode.Infix infix && ARITHMETIC.contains(infix.operator())) {
      return infix(infix);
    }
    return Optional.empty();
  }

  private static String typed(SqlNode.Text text, DataType type) {
    boolean interval = type.name().equals("interval") && !type.isArray();
    String plain = Literals.quote(interval ? Intervals.printed(text.value()) : text.value());
    if (type.equals(DataType.BOOLEAN)) {
      return text.value().startsWith("t") ? "true" : "false";
    }
    return plain + "::" + type;
  }

  private static String constant(String keyword, Optional<DataType> type) {
    if (LOWER_CASE.contains(keyword)) {
      return keyword;
    } else if (keyword.equals("null")) {
      return type.map(known -> "NULL::" + known).orElse("NULL");
    }
    return keyword.toUpperCase(Locale.ROOT);
  }

  private static Optional<String> negative(SqlNode.Prefix prefix) {
    if (!prefix.operator().equals("-") || !(prefix.operand() instanceof SqlNode.Numeral numeral)) {
      return Optional.empty();
    }
    String type = numeral.value().contains(".") ? "numeric" : "integer";
    return Optional.of("'-" + numeral.value() + "'::" + type);
  }

  private static Optional<String> cast(SqlNode.Cast cast) {
    if (cast.operand() instanceof SqlNode.Text text) {
      return Optional.of(typed(text, cast.type()));
    } else if (cast.operand() instanceof SqlNode.Array array && cast.type().isArray()) {
      return elements(array.elements(), Optional.of(cast.type().elementType()))
          .map(list -> "ARRAY[" + list + "]" + (list.isEmpty() ? "::" + cast.type() : ""));
    } else if (cast.operand().equals(new SqlNode.Constant("null"))) {
      return Optional.of("NULL::" + cast.type());
    }
    return Optional.empty();
  }

  private static Optional<String> infix(SqlNode.Infix infix) {
    Optional<String> left = print(infix.left(), Optional.empty());
    Optional<String> right = print(infix.right(), Optional.empty());
    return left.isPresent() && right.isPresent()
        ? Optional.of("(" + left.get() + " " + infix.operator() + " " + right.get() + ")")
        : Optional.empty();
  }

  private static Optional<String> elements(List<SqlNode> nodes, Optional<DataType> type) {
    List<String> printed = new ArrayList<>();
    for (SqlNode node : nodes) {
      Optional<String> each = print(node, type);
      if (each.isEmpty()) {
        return Optional.empty();
      }
      printed.add(each.get());
    }
    return Optional.of(String.join(", ", printed));
  }
}

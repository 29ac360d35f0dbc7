package dev.trammel.model.rule;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.Table;
import dev.trammel.model.ValueKind;
import dev.trammel.model.expression.ExpressionParser;
import dev.trammel.model.expression.SqlNode;
import dev.trammel.model.rule.Condition.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a table's CHECK constraints as conditions, where their meaning is certain. */
public final class CheckReader {

  private final OperandReader operands;

  private CheckReader(OperandReader operands) {
    this.operands = operands;
  }

  /** Empty when not everything in it is certain. */
  public static Optional<Condition> read(CheckConstraint check, Table table, Database database) {
    Optional<SqlNode> node = ExpressionParser.parse(check.expression());
    if (node.isEmpty()) {
      return Optional.empty();
    }
    try {
      CheckReader reader = new CheckReader(new OperandReader(table, database));
      return Optional.of(reader.condition(node.get()));
    } catch (Untranslatable e) {
      return Optional.empty();
    }
  }

  private Condition condition(SqlNode node) throws Untranslatable {
    if (node instanceof SqlNode.Junction junction) {
      List<Condition> conditions = conditions(junction.operands());
      return junction.operator().equals("and")
          ? new Condition.AllOf(conditions)
          : new Condition.AnyOf(conditions);
    } else if (node instanceof SqlNode.Prefix prefix && prefix.operator().equals("not")) {
      return new Condition.Negation(condition(prefix.operand()));
    } else if (node instanceof SqlNode.Postfix postfix) {
      return test(postfix);
    } else if (node instanceof SqlNode.Infix infix) {
      return compare(infix.operator(), infix.left(), infix.right());
    } else if (node instanceof SqlNode.Quantified quantified) {
      return quantified(quantified);
    } else if (node instanceof SqlNode.Name name) {
      Operand.ColumnValue value = operands.column(name);
      if (value.kind() == ValueKind.BOOLEAN) {
        return new Condition.Flag(value);
      }
    }
    throw new Untranslatable("no condition");
  }

  private List<Condition> conditions(List<SqlNode> nodes) throws Untranslatable {
    List<Condition> conditions = new ArrayList<>();
    for (SqlNode node : nodes) {
      conditions.add(condition(node));
    }
    return conditions;
  }

  private Condition test(SqlNode.Postfix test) throws Untranslatable {
    return switch (test.operator()) {
      case "is null" -> nullTest(test.operand());
      case "is not null" -> new Condition.Negation(nullTest(test.operand()));
      case "is true" -> new Condition.BooleanTest(condition(test.operand()), true);
      case "is not true" ->
          new Condition.Negation(new Condition.BooleanTest(condition(test.operand()), true));
      case "is false" -> new Condition.BooleanTest(condition(test.operand()), false);
      case "is not false" ->
          new Condition.Negation(new Condition.BooleanTest(condition(test.operand()), false));
      default -> throw new Untranslatable(test.operator());
    };
  }

  private Condition nullTest(SqlNode operand) throws Untranslatable {
    if (operand instanceof SqlNode.Name name) {
      return new Condition.NullTest(operands.anyColumn(name));
    }
    throw new Untranslatable("IS NULL on an expression");
  }

  private Condition.Comparison compare(String operator, SqlNode left, SqlNode right)
      throws Untranslatable {
    Comparator comparator = comparator(operator);
    Operand leftOperand = operands.read(left, right);
    Operand rightOperand = operands.read(right, left);
    if (leftOperand.source().isEmpty() && rightOperand.source().isEmpty()) {
      throw new Untranslatable("no column takes part");
    }
    return leftOperand.source().isEmpty()
        ? comparison(rightOperand, comparator.mirrored(), leftOperand)
        : comparison(leftOperand, comparator, rightOperand);
  }

  private static Condition.Comparison comparison(Operand left, Comparator comparator, Operand right)
      throws Untranslatable {
    boolean comparable =
        left.sort() == right.sort() || (left.sort().isNumber() && right.sort().isNumber());
    if (!comparable || !(comparator.isEquality() || left.sort().isOrdered())) {
      throw new Untranslatable(left.sort() + " " + comparator.sql() + " " + right.sort());
    }
    boolean bothColumns = right.source().isPresent();
    boolean mixesFloating =
        (left.sort() == Operand.Sort.FLOATING) != (right.sort() == Operand.Sort.FLOATING);
    if (mixesFloating && (bothColumns || left.sort() != Operand.Sort.FLOATING)) {
      throw new Untranslatable("an exact number becomes a floating one");
    }
    return new Condition.Comparison(left, comparator, right);
  }

  private static Comparator comparator(String operator) throws Untranslatable {
    for (Comparator comparator : Comparator.values()) {
      if (comparator.sql().equals(operator)) {
        return comparator;
      }
    }
    throw new Untranslatable(operator);
  }

  /** {@code = ANY} is IN, {@code <> ALL} is NOT IN. */
  private Condition quantified(SqlNode.Quantified quantified) throws Untranslatable {
    boolean in = quantified.any() && quantified.operator().equals("=");
    boolean notIn = !quantified.any() && quantified.operator().equals("<>");
    if (!in && !notIn) {
      throw new Untranslatable(quantified.operator() + " over an array");
    }
    Condition condition = in(quantified.left(), elements(quantified.right()));
    return in ? condition : new Condition.Negation(condition);
  }

  /** The elements of {@code ARRAY[…]}, with casts of the array moved to its elements. */
  private static List<SqlNode> elements(SqlNode array) throws Untranslatable {
    if (array instanceof SqlNode.Array plain) {
      return plain.elements();
    } else if (array instanceof SqlNode.Row list) {
      return list.elements();
    }
    if (array instanceof SqlNode.Cast cast && cast.type().isArray()) {
      List<SqlNode> elements = new ArrayList<>();
      for (SqlNode element : elements(cast.operand())) {
        elements.add(new SqlNode.Cast(element, cast.type().elementType()));
      }
      return elements;
    }
    throw new Untranslatable("an array that is not listed");
  }

  private Condition in(SqlNode operand, List<SqlNode> elements) throws Untranslatable {
    if (elements.isEmpty()) {
      throw new Untranslatable("an empty list");
    }
    List<Condition.Comparison> equal = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (SqlNode element : elements) {
      Condition.Comparison each = compare("=", operand, element);
      equal.add(each);
      if (each.right() instanceof Operand.TextLiteral text) {
        texts.add(text.value());
      }
    }
    if (texts.size() == equal.size()) {
      return new Condition.OneOf(equal.get(0).left(), texts);
    }
    return equal.size() == 1 ? equal.get(0) : new Condition.AnyOf(List.copyOf(equal));
  }

  /**
   * The column and the texts of a check that lists a column's values, NULL aside: {@code c IN (…)}
   * or {@code c IS NULL OR c IN (…)}.
   */
  public static Optional<ValueList> valueList(Condition condition) {
    if (condition instanceof Condition.OneOf oneOf
        && oneOf.operand() instanceof Operand.ColumnValue value) {
      return Optional.of(new ValueList(value.column(), oneOf.texts()));
    }
    if (condition instanceof Condition.Comparison equal
        && equal.comparator() == Comparator.EQUAL
        && equal.left() instanceof Operand.ColumnValue value
        && equal.right() instanceof Operand.TextLiteral text) {
      return Optional.of(new ValueList(value.column(), List.of(text.value())));
    }
    if (condition instanceof Condition.AnyOf anyOf && anyOf.conditions().size() == 2) {
      Condition first = anyOf.conditions().get(0);
      Condition second = anyOf.conditions().get(1);
      return first instanceof Condition.NullTest test
          ? valueListOf(second, test)
          : second instanceof Condition.NullTest test ? valueListOf(first, test) : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<ValueList> valueListOf(Condition list, Condition.NullTest test) {
    Optional<Column> tested = test.operand().source();
    return valueList(list).filter(each -> tested.equals(Optional.of(each.column())));
  }

  /** The values of a column, as a check lists them. */
  public record ValueList(Column column, List<String> texts) {
    public ValueList {
      texts = List.copyOf(texts);
    }
  }
}

package dev.trammel.artifact.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trammel.model.Column;
import dev.trammel.model.rule.CheckReader;
import dev.trammel.model.rule.CheckReader.ValueList;
import dev.trammel.model.rule.Condition;
import dev.trammel.model.rule.Condition.Comparator;
import dev.trammel.model.rule.Operand;
import java.math.BigDecimal;
import java.util.Optional;

/** Says a check in the properties of its columns, where JSON Schema has a keyword for it. */
final class ConditionSchema {

  private final ObjectNode properties;

  ConditionSchema(ObjectNode properties) {
    this.properties = properties;
  }

  /** False when something of the condition stays unsaid; what could be said still was. */
  boolean apply(Condition condition) {
    Optional<ValueList> list = CheckReader.valueList(condition);
    if (list.isPresent()) {
      return values(list.get());
    }
    if (condition instanceof Condition.AllOf allOf) {
      boolean all = true;
      for (Condition each : allOf.conditions()) {
        all &= apply(each);
      }
      return all;
    }
    if (condition instanceof Condition.AnyOf anyOf && anyOf.conditions().size() == 2) {
      return orNull(anyOf.conditions().get(0), anyOf.conditions().get(1));
    }
    return condition instanceof Condition.Comparison comparison && comparison(comparison);
  }

  /** {@code c IS NULL OR …}: keywords never concern null, so the rest alone says the same. */
  private boolean orNull(Condition first, Condition second) {
    Condition rest = first instanceof Condition.NullTest ? second : first;
    Condition test = first instanceof Condition.NullTest ? first : second;
    return test instanceof Condition.NullTest nullTest
        && isAbout(rest, nullTest.operand().source())
        && apply(rest);
  }

  private static boolean isAbout(Condition condition, Optional<Column> column) {
    if (condition instanceof Condition.AllOf allOf) {
      return allOf.conditions().stream().allMatch(each -> isAbout(each, column));
    }
    return condition instanceof Condition.Comparison comparison
        && comparison.left().source().equals(column)
        && comparison.right().source().isEmpty();
  }

  private boolean values(ValueList list) {
    ObjectNode property = (ObjectNode) properties.get(list.column().name());
    boolean nullable = property.path("type").isArray();
    ArrayNode values = property.putArray("enum");
    list.texts().forEach(values::add);
    if (nullable) {
      values.addNull();
    }
    return true;
  }

  private boolean comparison(Condition.Comparison comparison) {
    if (!(comparison.right() instanceof Operand.NumberLiteral number)) {
      return notEmpty(comparison);
    }
    String column = comparison.left().source().orElseThrow().name();
    ObjectNode property = (ObjectNode) properties.get(column);
    if (comparison.left() instanceof Operand.ColumnValue) {
      return bound(property, comparison.comparator(), number.value());
    }
    boolean length =
        comparison.left() instanceof Operand.TextFunction function
            && function.name() == Operand.TextFunction.Name.LENGTH
            && function.argument() instanceof Operand.ColumnValue;
    return length
        && number.value().stripTrailingZeros().scale() <= 0
        && length(property, comparison.comparator(), number.value().intValue());
  }

  /** {@code c <> ''}. */
  private boolean notEmpty(Condition.Comparison comparison) {
    boolean notEmpty =
        comparison.comparator() == Comparator.NOT_EQUAL
            && comparison.left() instanceof Operand.ColumnValue
            && comparison.right().equals(new Operand.TextLiteral(""));
    if (notEmpty) {
      String column = comparison.left().source().orElseThrow().name();
      ((ObjectNode) properties.get(column)).put("minLength", 1);
    }
    return notEmpty;
  }

  private static boolean bound(ObjectNode property, Comparator comparator, BigDecimal value) {
    switch (comparator) {
      case AT_LEAST -> atLeast(property, "minimum", value);
      case AT_MOST -> atMost(property, "maximum", value);
      case GREATER -> atLeast(property, "exclusiveMinimum", value);
      case LESS -> atMost(property, "exclusiveMaximum", value);
      case EQUAL, NOT_EQUAL -> {
        return false;
      }
    }
    return true;
  }

  private static boolean length(ObjectNode property, Comparator comparator, int value) {
    switch (comparator) {
      case AT_LEAST -> atLeast(property, "minLength", BigDecimal.valueOf(value));
      case GREATER -> atLeast(property, "minLength", BigDecimal.valueOf(value + 1L));
      case AT_MOST -> atMost(property, "maxLength", BigDecimal.valueOf(value));
      case LESS -> atMost(property, "maxLength", BigDecimal.valueOf(value - 1L));
      case EQUAL -> property.put("minLength", value).put("maxLength", value);
      case NOT_EQUAL -> {
        return false;
      }
    }
    return true;
  }

  /** The stricter of two bounds stays. */
  private static void atLeast(ObjectNode property, String keyword, BigDecimal value) {
    if (!property.has(keyword) || property.get(keyword).decimalValue().compareTo(value) < 0) {
      property.put(keyword, value);
    }
  }

  private static void atMost(ObjectNode property, String keyword, BigDecimal value) {
    if (!property.has(keyword) || property.get(keyword).decimalValue().compareTo(value) > 0) {
      property.put(keyword, value);
    }
  }
}

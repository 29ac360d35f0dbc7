package dev.trammel.artifact.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.trammel.model.Expression;
import dev.trammel.model.ValueKind;
import dev.trammel.model.expression.ExpressionParser;
import dev.trammel.model.expression.SqlNode;
import java.math.BigDecimal;
import java.util.Optional;

/** A default that is a constant, as JSON; PostgreSQL computes the others. */
final class DefaultValue {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DefaultValue() {}

  static Optional<JsonNode> of(Expression expression, ValueKind kind) {
    return ExpressionParser.parse(expression).flatMap(node -> of(node, kind));
  }

  private static Optional<JsonNode> of(SqlNode node, ValueKind kind) {
    if (node instanceof SqlNode.Cast cast && cast.type().modifiers().isEmpty()) {
      return of(cast.operand(), kind);
    } else if (node instanceof SqlNode.Text text) {
      return text(text.value(), kind);
    } else if (node instanceof SqlNode.Numeral number && kind.isNumber()) {
      return number(number.value());
    } else if (node instanceof SqlNode.Prefix minus
        && minus.operator().equals("-")
        && minus.operand() instanceof SqlNode.Numeral number) {
      return number("-" + number.value());
    } else if (node instanceof SqlNode.Constant constant) {
      return switch (constant.keyword()) {
        case "true" -> Optional.of(NODES.booleanNode(true));
        case "false" -> Optional.of(NODES.booleanNode(false));
        case "null" -> Optional.of(NODES.nullNode());
        default -> Optional.empty();
      };
    } else if (node instanceof SqlNode.Array array && array.elements().isEmpty()) {
      return Optional.of(NODES.arrayNode());
    }
    return Optional.empty();
  }

  private static Optional<JsonNode> text(String value, ValueKind kind) {
    return switch (kind) {
      case JSON -> json(value);
      case ARRAY -> value.equals("{}") ? Optional.of(NODES.arrayNode()) : Optional.empty();
      case TEXT, CHARACTER, ENUM, UUID -> Optional.of(NODES.textNode(value));
      default -> kind.isNumber() ? number(value) : Optional.empty();
    };
  }

  private static Optional<JsonNode> json(String value) {
    try {
      return Optional.of(JSON.readTree(value));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonNode> number(String digits) {
    try {
      return Optional.of(NODES.numberNode(new BigDecimal(digits.strip())));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}

package dev.trammel.model.catalog;

import dev.trammel.syntax.Literals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A default as SQL writes it: {@code 25}, {@code 'safe'}, {@code '{}'}, {@code '[]'::jsonb}. */
final class SqlDefault {

  private SqlDefault() {}

  static String of(Object value, String type) {
    if (value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof String text) {
      return Literals.quote(text);
    }
    String base = type.strip().toLowerCase(Locale.ROOT);
    if (value instanceof List<?> list && base.endsWith("[]")) {
      return Literals.quote(
          list.stream().map(SqlDefault::element).collect(Collectors.joining(",", "{", "}")));
    }
    return Literals.quote(json(value)) + "::" + base;
  }

  private static String element(Object value) {
    return "\"" + String.valueOf(value).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> json(String.valueOf(entry.getKey())) + ": " + json(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(SqlDefault::json).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof String text ? quoted(text) : String.valueOf(value);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        default -> {
          if (character < ' ') {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
          } else {
            out.append(character);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}

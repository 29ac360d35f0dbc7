package dev.trammel.agents.crewai;

import dev.trammel.agents.python.PythonExpression;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Limits of a JSON Schema as arguments of pydantic's {@code Field}. */
final class SchemaLimits {

  private static final Map<String, String> ARGUMENTS =
      Map.of(
          "minimum", "ge",
          "maximum", "le",
          "exclusiveMinimum", "gt",
          "exclusiveMaximum", "lt",
          "multipleOf", "multiple_of",
          "minLength", "min_length",
          "maxLength", "max_length",
          "minItems", "min_length",
          "maxItems", "max_length",
          "pattern", "pattern");
  static final Set<String> KEYWORDS = ARGUMENTS.keySet();

  private SchemaLimits() {}

  static Map<String, PythonExpression> of(Map<?, ?> schema, String path) {
    Map<String, PythonExpression> arguments = new LinkedHashMap<>();
    new TreeMap<>(ARGUMENTS)
        .forEach(
            (keyword, argument) -> {
              Object value = schema.get(keyword);
              if (value != null) {
                check(keyword, value, path);
                arguments.put(argument, PythonExpression.literal(value));
              }
            });
    return arguments;
  }

  private static void check(String keyword, Object value, String path) {
    boolean fits =
        keyword.equals("pattern") ? value instanceof String : value instanceof BigDecimal;
    if (!fits) {
      throw SchemaReader.unsupported(
          "a limit of another type", path + "/" + keyword, value, "a number, or a pattern's text");
    }
    // pydantic's engine has neither look-around nor back references, and fails on import.
    if (value instanceof String pattern && pattern.matches("(?s).*(\\(\\?[=!<]|\\\\[1-9]).*")) {
      throw SchemaReader.unsupported(
          "a pattern that pydantic cannot run", path, pattern, "no look-around, no back reference");
    }
  }
}

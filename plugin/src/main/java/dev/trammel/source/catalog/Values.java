package dev.trammel.source.catalog;

import dev.trammel.source.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Data of a file as plain values: strings, decimals, booleans, null, lists and maps. */
final class Values {

  private Values() {}

  /** The value; null for nothing. */
  static Object of(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      mapping.entries().forEach(entry -> map.put(entry.key(), of(entry.value())));
      return map;
    }
    if (node instanceof YamlNode.Sequence sequence) {
      List<Object> list = new ArrayList<>();
      sequence.items().forEach(item -> list.add(of(item)));
      return list;
    }
    return scalar((YamlNode.Scalar) node);
  }

  private static Object scalar(YamlNode.Scalar scalar) {
    return switch (scalar.scalarKind()) {
      case TEXT -> scalar.text();
      case BOOLEAN -> Boolean.parseBoolean(scalar.text());
      case NULL -> null;
      case NUMBER -> number(scalar.text());
    };
  }

  /** A number as written; hexadecimal, octal and infinite ones stay text. */
  private static Object number(String text) {
    try {
      return new BigDecimal(text.replace("_", ""));
    } catch (NumberFormatException notDecimal) {
      return text;
    }
  }
}

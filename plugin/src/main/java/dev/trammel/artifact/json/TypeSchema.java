package dev.trammel.artifact.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import dev.trammel.model.ValueKind;
import java.math.BigDecimal;
import java.util.List;

/** What JSON Schema says of a PostgreSQL type. */
final class TypeSchema {

  private TypeSchema() {}

  static void write(Column column, Database database, boolean nullable, ObjectNode schema) {
    write(column.type(), database, schema);
    if (nullable) {
      allowNull(schema);
    }
  }

  /**
   * {@code "type": ["string", "null"]}, and null among the values; nothing where all is allowed.
   */
  private static void allowNull(ObjectNode schema) {
    if (schema.path("type").isTextual()) {
      String type = schema.get("type").textValue();
      schema.set("type", schema.arrayNode().add(type).add("null"));
    }
    if (schema.path("enum") instanceof ArrayNode values) {
      values.addNull();
    }
  }

  private static void write(DataType type, Database database, ObjectNode schema) {
    List<String> modifiers = type.modifiers();
    switch (ValueKind.of(type, database)) {
      case BOOLEAN -> schema.put("type", "boolean");
      case SMALLINT -> integer(schema, Short.MIN_VALUE, Short.MAX_VALUE);
      case INTEGER -> integer(schema, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case BIGINT -> integer(schema, Long.MIN_VALUE, Long.MAX_VALUE);
      case REAL, DOUBLE -> schema.put("type", "number");
      case NUMERIC -> numeric(schema, modifiers);
      case TEXT, CHARACTER -> text(schema, modifiers);
      case UUID -> string(schema, "uuid");
      case DATE -> string(schema, "date");
      case TIME_WITH_TIME_ZONE -> string(schema, "time");
      case TIMESTAMP_WITH_TIME_ZONE -> string(schema, "date-time");
      case BYTEA -> schema.put("type", "string").put("contentEncoding", "base64");
      case JSON -> {
        // Any JSON.
      }
      case VECTOR -> schema.put("type", "array").putObject("items").put("type", "number");
      case ENUM -> labels(schema, database.enumTypes().get(type.qualifiedName()));
      case ARRAY -> {
        schema.put("type", "array");
        ObjectNode items = schema.putObject("items");
        write(type.elementType(), database, items);
        allowNull(items);
      }
      case TIME, TIMESTAMP, OTHER -> schema.put("type", "string");
    }
  }

  private static void integer(ObjectNode schema, long least, long most) {
    schema.put("type", "integer").put("minimum", least).put("maximum", most);
  }

  /** The greatest number that is not rounded up beyond the type's digits. */
  private static void numeric(ObjectNode schema, List<String> modifiers) {
    schema.put("type", "number");
    if (!modifiers.isEmpty()) {
      int scale = modifiers.size() > 1 ? Integer.parseInt(modifiers.get(1)) : 0;
      int whole = Integer.parseInt(modifiers.get(0)) - scale;
      BigDecimal most =
          BigDecimal.ONE
              .scaleByPowerOfTen(whole)
              .subtract(BigDecimal.ONE.scaleByPowerOfTen(-scale));
      schema.put("minimum", most.negate()).put("maximum", most);
    }
  }

  private static void text(ObjectNode schema, List<String> modifiers) {
    schema.put("type", "string");
    if (!modifiers.isEmpty()) {
      schema.put("maxLength", Integer.parseInt(modifiers.get(0)));
    }
  }

  private static void string(ObjectNode schema, String format) {
    schema.put("type", "string").put("format", format);
  }

  private static void labels(ObjectNode schema, EnumType type) {
    ArrayNode values = schema.put("type", "string").putArray("enum");
    type.labels().forEach(values::add);
  }
}

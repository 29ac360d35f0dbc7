package dev.trammel.artifact.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.trammel.model.DataType;
import dev.trammel.model.ValueKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;

/**
 * How Java holds a column's values.
 *
 * @param boxed the class of the values
 * @param columnType an expression of type {@code ColumnType<boxed>}
 */
record JavaType(TypeName boxed, CodeBlock columnType) {

  /** A scalar type or an array of one, but no enum. */
  static JavaType of(DataType type, ValueKind kind) {
    return switch (kind) {
      case BOOLEAN -> constant(Boolean.class, "BOOLEAN");
      case SMALLINT, INTEGER -> constant(Integer.class, "INTEGER");
      case BIGINT -> constant(Long.class, "BIGINT");
      case REAL -> constant(Float.class, "REAL");
      case DOUBLE -> constant(Double.class, "DOUBLE");
      case NUMERIC -> constant(BigDecimal.class, "NUMERIC");
      case TEXT, CHARACTER -> constant(String.class, "TEXT");
      case UUID -> constant(UUID.class, "UUID");
      case DATE -> constant(LocalDate.class, "DATE");
      case TIME -> constant(LocalTime.class, "TIME");
      case TIME_WITH_TIME_ZONE -> constant(OffsetTime.class, "TIMETZ");
      case TIMESTAMP -> constant(LocalDateTime.class, "TIMESTAMP");
      case TIMESTAMP_WITH_TIME_ZONE -> constant(OffsetDateTime.class, "TIMESTAMPTZ");
      case BYTEA -> constant(RuntimeNames.BYTES, "BYTEA");
      case JSON -> constant(RuntimeNames.JSON_TEXT, "JSON");
      case VECTOR -> constant(RuntimeNames.VECTOR, "VECTOR");
      case ARRAY -> array(type.elementType());
      case ENUM, OTHER -> constant(String.class, "OTHER");
    };
  }

  /** A text column whose values are labels. */
  static JavaType labels(ClassName enumClass) {
    return labels(enumClass, "labels");
  }

  /** A column of an enum type. */
  static JavaType enumType(ClassName enumClass) {
    return labels(enumClass, "enumType");
  }

  private static JavaType labels(ClassName enumClass, String factory) {
    return new JavaType(
        enumClass,
        CodeBlock.of("$T.$L($T::fromLabel)", RuntimeNames.COLUMN_TYPES, factory, enumClass));
  }

  private static JavaType array(DataType element) {
    return switch (element.isBuiltIn() ? element.name() : "") {
      case "boolean" -> list(Boolean.class, "BOOLEAN_ARRAY");
      case "smallint", "integer" -> list(Integer.class, "INTEGER_ARRAY");
      case "bigint" -> list(Long.class, "BIGINT_ARRAY");
      case "real" -> list(Float.class, "REAL_ARRAY");
      case "double precision" -> list(Double.class, "DOUBLE_ARRAY");
      case "numeric" -> list(BigDecimal.class, "NUMERIC_ARRAY");
      case "text", "character varying", "character" -> list(String.class, "TEXT_ARRAY");
      case "uuid" -> list(UUID.class, "UUID_ARRAY");
      case "date" -> list(LocalDate.class, "DATE_ARRAY");
      case "timestamp without time zone" -> list(LocalDateTime.class, "TIMESTAMP_ARRAY");
      case "timestamp with time zone" -> list(OffsetDateTime.class, "TIMESTAMPTZ_ARRAY");
      default ->
          new JavaType(
              ParameterizedTypeName.get(List.class, String.class),
              CodeBlock.of(
                  "$T.otherArray($L)",
                  RuntimeNames.COLUMN_TYPES,
                  Literals.string(element.toString())));
    };
  }

  private static JavaType constant(Class<?> type, String name) {
    return constant(ClassName.get(type), name);
  }

  private static JavaType constant(ClassName type, String name) {
    return new JavaType(type, CodeBlock.of("$T.$L", RuntimeNames.COLUMN_TYPES, name));
  }

  private static JavaType list(Class<?> element, String name) {
    return new JavaType(
        ParameterizedTypeName.get(List.class, element),
        CodeBlock.of("$T.$L", RuntimeNames.COLUMN_TYPES, name));
  }
}

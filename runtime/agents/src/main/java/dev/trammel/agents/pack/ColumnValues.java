package dev.trammel.agents.pack;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Gives values the one Java type of their column's kind, so that all sources look the same. */
public final class ColumnValues {

  private ColumnValues() {}

  /**
   * The value in its kind's type; empty when it is of another kind. Null stays null and is not
   * asked here.
   */
  public static Optional<Object> typed(ColumnKind kind, Object value) {
    return switch (kind) {
      case BOOLEAN -> value instanceof Boolean ? Optional.of(value) : Optional.empty();
      case INTEGER -> integer(value);
      case NUMERIC -> decimal(value).map(number -> number);
      case TEXT -> value instanceof String ? Optional.of(value) : Optional.empty();
      case UUID -> identity(value).map(id -> id);
      case JSON -> json(value);
      case TEXT_ARRAY -> texts(value, element -> text(element));
      case UUID_ARRAY -> texts(value, ColumnValues::identity);
      case TIMESTAMP -> instant(value).map(instant -> instant);
      case OTHER -> Optional.of(value);
    };
  }

  private static Optional<String> text(Object value) {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** UUIDs in lower case; definitions may use names instead. */
  static Optional<String> identity(Object value) {
    if (value instanceof UUID uuid) {
      return Optional.of(uuid.toString());
    }
    if (value instanceof String text) {
      boolean uuid = text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
      return Optional.of(uuid ? text.toLowerCase(Locale.ROOT) : text);
    }
    return Optional.empty();
  }

  private static Optional<Object> integer(Object value) {
    return decimal(value)
        .filter(number -> number.stripTrailingZeros().scale() <= 0)
        .filter(number -> number.toBigInteger().bitLength() < Long.SIZE)
        .map(BigDecimal::longValue);
  }

  private static Optional<BigDecimal> decimal(Object value) {
    if (value instanceof BigDecimal number) {
      return Optional.of(number);
    }
    if (value instanceof BigInteger number) {
      return Optional.of(new BigDecimal(number));
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number)
          ? Optional.of(new BigDecimal(value.toString()))
          : Optional.empty();
    }
    boolean whole =
        value instanceof Integer
            || value instanceof Long
            || value instanceof Short
            || value instanceof Byte;
    return whole ? Optional.of(BigDecimal.valueOf(((Number) value).longValue())) : Optional.empty();
  }

  private static Optional<Object> texts(Object value, Function<Object, Optional<String>> read) {
    List<?> elements =
        value instanceof Object[] array
            ? Arrays.asList(array)
            : value instanceof List<?> list ? list : null;
    if (elements == null) {
      return Optional.empty();
    }
    List<Optional<String>> texts = elements.stream().map(read).toList();
    return texts.stream().allMatch(Optional::isPresent)
        ? Optional.of(texts.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }

  private static Optional<Object> json(Object value) {
    if (value instanceof String text) {
      return JsonTree.parse(text);
    }
    return value instanceof Map || value instanceof List
        ? Optional.ofNullable(tree(value))
        : Optional.empty();
  }

  private static Object tree(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((key, each) -> sorted.put(String.valueOf(key), tree(each)));
      return sorted;
    }
    if (value instanceof List<?> list) {
      // Not Stream.toList of nulls made immutable by copyOf: JSON has nulls.
      return list.stream().map(ColumnValues::tree).toList();
    }
    if (value instanceof Number) {
      return decimal(value).map(number -> (Object) number).orElse(value);
    }
    return value;
  }

  // JDBC drivers give java.sql.Timestamp, which is a Date.
  @SuppressWarnings("JavaUtilDate")
  private static Optional<Instant> instant(Object value) {
    if (value instanceof Instant instant) {
      return Optional.of(instant);
    }
    if (value instanceof OffsetDateTime time) {
      return Optional.of(time.toInstant());
    }
    if (value instanceof Date date) {
      return Optional.of(Instant.ofEpochMilli(date.getTime()));
    }
    try {
      return value instanceof String text
          ? Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant())
          : Optional.empty();
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}

package dev.trammel.artifact.java;

import dev.trammel.runtime.JsonText;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Values of a Java type that gather where rules change their mind. */
final class RandomValues {

  private static final List<String> PIECES =
      List.of("a", "b", "it's", " ", "  ", "é", "😀", "\t", "\u00a0", "x", "\0", "Z", "\u2028");

  private RandomValues() {}

  /** Null at times, unless the type is primitive. */
  static Object of(Type type, Random random) {
    if (type instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      // A validator judges arrays as a whole; their elements are always fine.
      Object fine = element == String.class ? "b,\"" : of(element, random);
      return random.nextInt(10) == 0 ? null : Arrays.asList(fine, null);
    }
    return of((Class<?>) type, random);
  }

  private static Object of(Class<?> type, Random random) {
    if (!type.isPrimitive() && random.nextInt(10) == 0) {
      return null;
    }
    if (type.isEnum()) {
      return pick(random, type.getEnumConstants());
    }
    return switch (type.getSimpleName()) {
      case "String" -> text(random);
      case "Integer", "int" ->
          pick(random, -40000, -1, 0, 1, 2, 3, 4, 5, 99, 100, 101, 32767, 32768, 16777217);
      case "Long", "long" ->
          pick(random, -1L, 0L, 1L, 5L, 3_000_000_000L, 2_999_999_999L, Long.MIN_VALUE);
      case "Double", "double" ->
          pick(
              random,
              -1d,
              -0.0,
              0d,
              0.1,
              Math.nextDown(0.1),
              2d,
              Double.NaN,
              1e300,
              Double.POSITIVE_INFINITY,
              Double.NEGATIVE_INFINITY);
      case "Float", "float" ->
          pick(random, -1f, 0f, 0.1f, Math.nextDown(0.1f), 16777216f, 16777218f, Float.NaN, 2f);
      case "BigDecimal" ->
          new BigDecimal(
              pick(
                  random,
                  "0",
                  "0.004",
                  "0.005",
                  "0.0049999",
                  "-0.005",
                  "1",
                  "1.5",
                  "1.50",
                  "2.00",
                  "9.994",
                  "9.995",
                  "-9.995",
                  "0.0994",
                  "0.0995",
                  "3",
                  "3.5",
                  "9999.4",
                  "9999.5",
                  "994",
                  "995",
                  "-0.1",
                  "0.1",
                  "1E+2",
                  "12345678901234567890.5"));
      case "Boolean", "boolean" -> random.nextBoolean();
      case "LocalDate" -> LocalDate.of(2024, 2, 28).plusDays(random.nextInt(3));
      case "LocalDateTime" -> LocalDateTime.of(2024, 2, 28, 23, 59, 59).plusNanos(nanos(random));
      case "OffsetDateTime" ->
          OffsetDateTime.of(2024, 2, 28, 12, 0, 0, 0, ZoneOffset.UTC)
              .plusNanos(nanos(random))
              .withOffsetSameInstant(ZoneOffset.ofHours(random.nextInt(3)));
      case "UUID" -> new UUID(0, random.nextInt(2));
      case "JsonText" -> new JsonText(json(random));
      default -> throw new IllegalArgumentException("no values for " + type);
    };
  }

  /** Mostly JSON, and often almost. */
  private static String json(Random random) {
    if (random.nextInt(3) > 0) {
      return pick(random, "{\"a\": 1}", " [1]", "\"text\"", "12", "-1.5e3", "true", "null", "{}");
    }
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(6); length >= 0; length--) {
      text.append(pick(random, "[", "]", "{", "}", ",", "\"a\":", "\"\\n\"", "1", "01", " "));
    }
    return text.toString();
  }

  /** Differences that rounding to microseconds keeps, and others that it removes. */
  private static int nanos(Random random) {
    return pick(random, 0, 1, 499, 500, 501, 1000, 1499, 1500);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(7); length > 0; length--) {
      // The character that PostgreSQL cannot store would hide every other rule if it came often.
      String piece = pick(random, PIECES.toArray(String[]::new));
      text.append(piece.equals("\0") && random.nextInt(4) > 0 ? "" : piece);
      if (random.nextInt(3) == 0) {
        break;
      }
    }
    return text.toString();
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }
}

package dev.trammel.runtime;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** The column types that generated code uses. */
public final class ColumnTypes {

  /** {@code 12:30:01+02}. */
  private static final DateTimeFormatter PRINTED_TIMETZ =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendOffset("+HH:mm:ss", "+00")
          .toFormatter(Locale.ROOT);

  public static final ColumnType<Boolean> BOOLEAN = object(Boolean.class, Types.BOOLEAN);

  /** Also for {@code smallint}; validators know its range. */
  public static final ColumnType<Integer> INTEGER = object(Integer.class, Types.INTEGER);

  public static final ColumnType<Long> BIGINT = object(Long.class, Types.BIGINT);
  public static final ColumnType<Float> REAL = object(Float.class, Types.REAL);
  public static final ColumnType<Double> DOUBLE = object(Double.class, Types.DOUBLE);

  /** Without {@code NaN} and infinities, which {@link BigDecimal} cannot hold. */
  public static final ColumnType<BigDecimal> NUMERIC = object(BigDecimal.class, Types.NUMERIC);

  /** For {@code text}, {@code varchar}, {@code char}. */
  public static final ColumnType<String> TEXT = new TextType<>(Types.VARCHAR, s -> s, s -> s);

  /** For every type without a Java class of its own: in PostgreSQL's text form. */
  public static final ColumnType<String> OTHER = new TextType<>(Types.OTHER, s -> s, s -> s);

  public static final ColumnType<UUID> UUID = object(UUID.class, Types.OTHER);
  public static final ColumnType<LocalDate> DATE = object(LocalDate.class, Types.DATE);
  public static final ColumnType<LocalTime> TIME = object(LocalTime.class, Types.TIME);
  public static final ColumnType<OffsetTime> TIMETZ =
      new TextType<>(
          Types.OTHER, text -> OffsetTime.parse(text, PRINTED_TIMETZ), OffsetTime::toString);
  public static final ColumnType<LocalDateTime> TIMESTAMP =
      object(LocalDateTime.class, Types.TIMESTAMP);

  /** Read in UTC; PostgreSQL keeps the instant, not the offset. */
  public static final ColumnType<OffsetDateTime> TIMESTAMPTZ =
      object(OffsetDateTime.class, Types.TIMESTAMP_WITH_TIMEZONE);

  public static final ColumnType<Bytes> BYTEA = new BytesType();

  /** For {@code json} and {@code jsonb}. */
  public static final ColumnType<JsonText> JSON =
      new TextType<>(Types.OTHER, JsonText::new, JsonText::text);

  public static final ColumnType<Vector> VECTOR =
      new TextType<>(Types.OTHER, Vector::parse, Vector::toString);

  public static final ColumnType<List<String>> TEXT_ARRAY = array("text", Object::toString);
  public static final ColumnType<List<UUID>> UUID_ARRAY = array("uuid", UUID.class::cast);
  public static final ColumnType<List<Boolean>> BOOLEAN_ARRAY =
      array("boolean", Boolean.class::cast);

  /** Also for {@code smallint[]}. */
  public static final ColumnType<List<Integer>> INTEGER_ARRAY =
      array("integer", each -> ((Number) each).intValue());

  public static final ColumnType<List<Long>> BIGINT_ARRAY = array("bigint", Long.class::cast);
  public static final ColumnType<List<Float>> REAL_ARRAY = array("real", Float.class::cast);
  public static final ColumnType<List<Double>> DOUBLE_ARRAY =
      array("double precision", Double.class::cast);
  public static final ColumnType<List<BigDecimal>> NUMERIC_ARRAY =
      array("numeric", BigDecimal.class::cast);
  public static final ColumnType<List<LocalDate>> DATE_ARRAY =
      array("date", each -> ((Date) each).toLocalDate());
  public static final ColumnType<List<LocalDateTime>> TIMESTAMP_ARRAY =
      array("timestamp", each -> ((Timestamp) each).toLocalDateTime());

  /** Read in UTC. */
  public static final ColumnType<List<OffsetDateTime>> TIMESTAMPTZ_ARRAY =
      array("timestamptz", each -> ((Timestamp) each).toInstant().atOffset(ZoneOffset.UTC));

  private ColumnTypes() {}

  /** An array of a type without a Java class of its own, e.g. {@code jsonb}. */
  public static ColumnType<List<String>> otherArray(String element) {
    return array(element, Object::toString);
  }

  /** A text column whose CHECK lists its values. */
  public static <E extends Enum<E> & Labelled> ColumnType<E> labels(Function<String, E> fromLabel) {
    return new TextType<>(Types.VARCHAR, fromLabel, Labelled::label);
  }

  /** A column of an enum type. */
  public static <E extends Enum<E> & Labelled> ColumnType<E> enumType(
      Function<String, E> fromLabel) {
    return new TextType<>(Types.OTHER, fromLabel, Labelled::label);
  }

  private static <T> ColumnType<List<T>> array(String element, Function<Object, T> fromJdbc) {
    return new ArrayType<>(element, fromJdbc);
  }

  private static <T> ColumnType<T> object(Class<T> type, int sqlType) {
    return new ObjectType<>(type, sqlType);
  }
}

package dev.trammel.runtime;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The column types that generated code uses. */
public final class ColumnTypes {

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
      object(OffsetTime.class, Types.TIME_WITH_TIMEZONE);
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

  private ColumnTypes() {}

  /** A text column whose CHECK lists its values. */
  public static <E extends Enum<E> & Labelled> ColumnType<E> labels(Function<String, E> fromLabel) {
    return new TextType<>(Types.VARCHAR, fromLabel, Labelled::label);
  }

  /** A column of an enum type. */
  public static <E extends Enum<E> & Labelled> ColumnType<E> enumType(
      Function<String, E> fromLabel) {
    return new TextType<>(Types.OTHER, fromLabel, Labelled::label);
  }

  /**
   * An array with one dimension; its elements may be null.
   *
   * @param element the PostgreSQL type of the elements, e.g. {@code text}
   * @param fromJdbc what makes an element of the driver's object, which is not null
   * @param toJdbc what the driver takes
   */
  public static <T> ColumnType<List<T>> array(
      String element, Function<Object, T> fromJdbc, Function<T, Object> toJdbc) {
    return new ArrayType<>(element, fromJdbc, toJdbc);
  }

  private static <T> ColumnType<T> object(Class<T> type, int sqlType) {
    return new ObjectType<>(type, sqlType);
  }
}

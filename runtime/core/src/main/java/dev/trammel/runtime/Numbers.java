package dev.trammel.runtime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** PostgreSQL's rules for numbers; for generated validators. */
public final class Numbers {

  private Numbers() {}

  /** What a column of type {@code numeric(precision,scale)} stores: half rounds away from zero. */
  public static BigDecimal round(BigDecimal value, int scale) {
    return value.setScale(scale, RoundingMode.HALF_UP);
  }

  /** Finds numbers that do not fit {@code numeric(precision,scale)} once rounded. */
  public static void checkNumeric(
      Column<?> column,
      @Nullable BigDecimal value,
      int precision,
      int scale,
      Violations violations) {
    if (value == null) {
      return;
    }
    BigDecimal bound = BigDecimal.ONE.scaleByPowerOfTen(precision - scale);
    if (round(value, scale).abs().compareTo(bound) >= 0) {
      violations.add(
          Violation.Kind.OUT_OF_RANGE,
          List.of(column.name()),
          "numeric(" + precision + "," + scale + ")",
          "must be less than "
              + bound.toPlainString()
              + " without its sign when rounded to "
              + scale
              + " decimal places");
    }
  }

  /** Finds numbers that do not fit {@code smallint}. */
  public static void checkSmallint(
      Column<?> column, @Nullable Integer value, Violations violations) {
    if (value != null && (value < Short.MIN_VALUE || value > Short.MAX_VALUE)) {
      violations.add(
          Violation.Kind.OUT_OF_RANGE,
          List.of(column.name()),
          "smallint",
          "must be between " + Short.MIN_VALUE + " and " + Short.MAX_VALUE);
    }
  }

  /** In PostgreSQL's order: zeros are equal, NaN equals itself and is greater than all others. */
  public static int compare(double left, double right) {
    return left == right ? 0 : Double.compare(left, right);
  }
}

package dev.trammel.runtime;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** PostgreSQL's rules for numbers; for generated validators. */
public final class Numbers {

  private Numbers() {}

  /** What a column of type {@code numeric(precision,scale)} stores: half rounds away from zero. */
  @Nullable
  public static BigDecimal round(@Nullable BigDecimal value, int scale) {
    return value == null ? null : value.setScale(scale, RoundingMode.HALF_UP);
  }

  /** In PostgreSQL's order: zeros are equal, NaN equals itself and is greater than all others. */
  public static int compare(double left, double right) {
    return left == right ? 0 : Double.compare(left, right);
  }
}

package dev.trammel.runtime;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** PostgreSQL's rules for points in time; for generated validators. */
public final class Times {

  private static final int HALF_A_MICROSECOND = 500;

  private Times() {}

  /** Compares instants as PostgreSQL stores them, to the microsecond. */
  public static int compare(OffsetDateTime left, OffsetDateTime right) {
    return stored(left).toInstant().compareTo(stored(right).toInstant());
  }

  /** Compares as PostgreSQL stores them, to the microsecond. */
  public static int compare(LocalDateTime left, LocalDateTime right) {
    return left.plusNanos(HALF_A_MICROSECOND)
        .truncatedTo(ChronoUnit.MICROS)
        .compareTo(right.plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS));
  }

  private static OffsetDateTime stored(OffsetDateTime time) {
    return time.equals(OffsetDateTime.MAX)
        ? time
        : time.plusNanos(HALF_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS);
  }
}

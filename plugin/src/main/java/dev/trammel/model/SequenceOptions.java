package dev.trammel.model;

/** How a sequence counts. */
public record SequenceOptions(
    long start, long increment, long minimum, long maximum, long cache, boolean cycle) {

  /** What a sequence of that type has when nothing is said. */
  public static SequenceOptions of(DataType type) {
    return new SequenceOptions(1, 1, 1, highest(type), 1, false);
  }

  /**
   * The options once the type has changed: a limit that was the former type's becomes that of the
   * other.
   */
  public SequenceOptions retyped(DataType from, DataType to) {
    return new SequenceOptions(
        start,
        increment,
        minimum == lowest(from) ? lowest(to) : minimum,
        maximum == highest(from) ? highest(to) : maximum,
        cache,
        cycle);
  }

  /** The highest value of {@code smallint}, {@code integer} or {@code bigint}. */
  public static long highest(DataType type) {
    return switch (type.name()) {
      case "smallint" -> Short.MAX_VALUE;
      case "integer" -> Integer.MAX_VALUE;
      default -> Long.MAX_VALUE;
    };
  }

  /** The lowest value of {@code smallint}, {@code integer} or {@code bigint}. */
  public static long lowest(DataType type) {
    return -highest(type) - 1;
  }
}

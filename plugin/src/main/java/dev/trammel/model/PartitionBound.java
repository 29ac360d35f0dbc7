package dev.trammel.model;

import java.util.List;

/** {@code FOR VALUES …} or {@code DEFAULT}: which rows lie in a partition. */
public sealed interface PartitionBound {

  /**
   * {@code FROM (…) TO (…)}.
   *
   * @param from the first values that lie in it; {@code MINVALUE} and {@code MAXVALUE} are words
   * @param to the first values behind it
   */
  record Range(List<Expression> from, List<Expression> to) implements PartitionBound {
    public Range {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /** {@code IN (…)}. */
  record Values(List<Expression> values) implements PartitionBound {
    public Values {
      values = List.copyOf(values);
    }
  }

  /** {@code WITH (MODULUS …, REMAINDER …)}. */
  record Remainder(int modulus, int remainder) implements PartitionBound {}

  /** {@code DEFAULT}: what lies in no other partition. */
  record Rest() implements PartitionBound {}
}

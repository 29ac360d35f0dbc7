package dev.trammel.model;

import java.util.Optional;

/** How PostgreSQL itself fills a column. */
public sealed interface Generation {

  /** {@code GENERATED ALWAYS AS (expression) STORED} or {@code VIRTUAL}. */
  record Computed(Expression expression, boolean stored) implements Generation {}

  /**
   * {@code GENERATED ALWAYS | BY DEFAULT AS IDENTITY}.
   *
   * @param options empty when the column's sequence counts as PostgreSQL does when nothing is said
   */
  record Identity(boolean always, Optional<SequenceOptions> options) implements Generation {
    public Identity(boolean always) {
      this(always, Optional.empty());
    }
  }
}

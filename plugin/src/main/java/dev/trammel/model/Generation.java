package dev.trammel.model;

/** How PostgreSQL itself fills a column. */
public sealed interface Generation {

  /** {@code GENERATED ALWAYS AS (expression) STORED} or {@code VIRTUAL}. */
  record Computed(Expression expression, boolean stored) implements Generation {}

  /** {@code GENERATED ALWAYS | BY DEFAULT AS IDENTITY}. */
  record Identity(boolean always) implements Generation {}
}

package dev.trammel.model.expression;

/** Where an expression stands; some of them take less than others. */
public enum ExpressionPlace {
  CHECK(false, false),
  DEFAULT(false, false),
  GENERATED(false, true),
  INDEX(false, true),
  POLICY(true, false),
  TRIGGER(false, false);

  private final boolean takesQueries;
  private final boolean immutable;

  ExpressionPlace(boolean takesQueries, boolean immutable) {
    this.takesQueries = takesQueries;
    this.immutable = immutable;
  }

  boolean takesQueries() {
    return takesQueries;
  }

  /** Whether it must give the same for the same row for ever. */
  boolean isImmutable() {
    return immutable;
  }
}

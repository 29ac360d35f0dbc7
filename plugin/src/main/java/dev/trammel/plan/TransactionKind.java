package dev.trammel.plan;

/** How a step stands to the transaction of the steps around it. */
public enum TransactionKind {
  /** Runs in one transaction with its neighbours. */
  TRANSACTIONAL,
  /** Must be committed before a later step may use what it made, as a new enum label. */
  COMMITTED_BEFORE_USE,
  /**
   * Reads whole tables while others write them; in a transaction of its own, lest a stronger lock
   * of a neighbour be held as long.
   */
  VALIDATION,
  /** PostgreSQL refuses it inside a transaction, as {@code CREATE INDEX CONCURRENTLY}. */
  OUTSIDE,
  /** Writes many rows, some at a time, and commits between, so that nobody waits long for a row. */
  BATCHES;

  /** Whether it cannot stand in a transaction of others. */
  public boolean isOutside() {
    return this == OUTSIDE || this == BATCHES;
  }
}

package dev.trammel.plan;

/** What a plan minds most. */
public enum PlanMode {
  /** All of it in one transaction where PostgreSQL allows it: all or nothing. */
  TRANSACTIONAL,
  /** Others read and write meanwhile: the weakest locks, held for the shortest time. */
  ONLINE
}

package dev.trammel.model;

/** When a constraint is checked. */
public enum Deferrability {
  NOT_DEFERRABLE(""),
  DEFERRABLE("DEFERRABLE"),
  INITIALLY_DEFERRED("DEFERRABLE INITIALLY DEFERRED");

  private final String sql;

  Deferrability(String sql) {
    this.sql = sql;
  }

  /** Empty for {@link #NOT_DEFERRABLE}, which is what PostgreSQL takes when nothing is said. */
  public String sql() {
    return sql;
  }
}

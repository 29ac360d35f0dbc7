package dev.trammel.model;

import java.util.Locale;
import java.util.Optional;

/**
 * What few triggers have.
 *
 * @param constraint when a constraint trigger is checked; empty for other triggers
 * @param referenced the table of a constraint trigger's FROM
 * @param oldTable the name of {@code REFERENCING OLD TABLE}
 * @param newTable the name of {@code REFERENCING NEW TABLE}
 */
public record TriggerOptions(
    Optional<Deferrability> constraint,
    Optional<QualifiedName> referenced,
    Optional<String> oldTable,
    Optional<String> newTable,
    Firing firing) {

  /** What a trigger has of which nothing is said. */
  public static final TriggerOptions DEFAULT =
      new TriggerOptions(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Firing.ENABLED);

  /** In which sessions a trigger fires. */
  public enum Firing {
    /** Where rows are written first, not where they are replicated to. */
    ENABLED("ENABLE"),
    DISABLED("DISABLE"),
    REPLICA("ENABLE REPLICA"),
    ALWAYS("ENABLE ALWAYS");

    private final String sql;

    Firing(String sql) {
      this.sql = sql;
    }

    /** What stands before TRIGGER in ALTER TABLE. */
    public String sql() {
      return sql;
    }

    /** For people. */
    public String describe() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public TriggerOptions withFiring(Firing other) {
    return new TriggerOptions(constraint, referenced, oldTable, newTable, other);
  }

  public TriggerOptions withReferenced(Optional<QualifiedName> other) {
    return new TriggerOptions(constraint, other, oldTable, newTable, firing);
  }
}

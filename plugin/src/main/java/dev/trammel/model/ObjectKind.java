package dev.trammel.model;

import java.util.Locale;

/** A kind of object that is kept as its definition; those that others stand on come first. */
public enum ObjectKind {
  AGGREGATE(true),
  CAST(false),
  COLLATION(true),
  EVENT_TRIGGER(false),
  FOREIGN_DATA_WRAPPER(false),
  PUBLICATION(false),
  RULE(false),
  SERVER(false),
  STATISTICS(true),
  SUBSCRIPTION(false),
  TEXT_SEARCH_DICTIONARY(true),
  TEXT_SEARCH_CONFIGURATION(true),
  USER_MAPPING(false);

  private final boolean inSchema;

  ObjectKind(boolean inSchema) {
    this.inSchema = inSchema;
  }

  /** Whether its objects are named within a schema. */
  public boolean isInSchema() {
    return inSchema;
  }

  /** Whether its objects have an owner of their own. */
  public boolean isOwned() {
    return this != CAST && this != RULE && this != USER_MAPPING;
  }

  /** Whether there is something to grant on them. */
  public boolean isGranted() {
    return this == AGGREGATE || this == FOREIGN_DATA_WRAPPER || this == SERVER;
  }

  /** What a new one gives to others. */
  public Privileges usualPrivileges() {
    return this == AGGREGATE ? Privileges.EXECUTE : Privileges.NONE;
  }

  /** {@code EVENT TRIGGER}. */
  public String sql() {
    return name().replace('_', ' ');
  }

  /** For people: {@code event trigger}. */
  @Override
  public String toString() {
    return sql().toLowerCase(Locale.ROOT);
  }
}

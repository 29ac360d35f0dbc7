package dev.trammel.artifact.sql;

import java.util.Locale;

/**
 * How a migration runner wants its files named and run. Supabase, Flyway and golang-migrate run a
 * file in one transaction of their own; {@code psql} does not, so a plain migration brings its own.
 * Rollbacks are run by hand with {@code psql} and bring theirs, save golang-migrate's, which has a
 * command for them.
 */
public enum MigrationStyle {
  /** {@code 20251106000000_name.sql}. */
  SUPABASE,
  /** {@code V20251106000000__name.sql}; Flyway's own undo migrations are not used. */
  FLYWAY,
  /** {@code 000001_name.up.sql}, with the rollback beside it: {@code 000001_name.down.sql}. */
  GOLANG,
  /** {@code 0001_name.sql}, run by {@code psql}. */
  PLAIN;

  /**
   * The style of a layout as settings name it.
   *
   * @param layout {@code supabase}, {@code flyway}, {@code golang} or {@code plain}
   */
  public static MigrationStyle of(String layout) {
    return valueOf(layout.toUpperCase(Locale.ROOT));
  }

  String forwardFile(String version, String name) {
    return switch (this) {
      case SUPABASE, PLAIN -> version + "_" + name + ".sql";
      case FLYWAY -> "V" + version + "__" + name + ".sql";
      case GOLANG -> version + "_" + name + ".up.sql";
    };
  }

  String rollbackFile(String version, String name) {
    return switch (this) {
      case SUPABASE, PLAIN -> version + "_" + name + "_rollback.sql";
      case FLYWAY -> "V" + version + "__" + name + "_rollback.sql";
      case GOLANG -> version + "_" + name + ".down.sql";
    };
  }

  /** Only golang-migrate looks for rollbacks, beside its migrations. */
  boolean keepsRollbacksBesideMigrations() {
    return this == GOLANG;
  }

  boolean wrapsForward() {
    return this == PLAIN;
  }

  boolean wrapsRollback() {
    return this != GOLANG;
  }

  /** What is left to do after a rollback, for its header; empty when nothing is. */
  String afterRollback(String version) {
    return switch (this) {
      case SUPABASE -> "Then: supabase migration repair --status reverted " + version;
      case FLYWAY -> "Then: delete version " + version + " from flyway_schema_history";
      case GOLANG, PLAIN -> "";
    };
  }
}

package dev.trammel.source.sql;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a migration runner names its files. */
public enum Layout {
  /** {@code 20251106000000_name.sql}; rollbacks {@code 20251106000000_name_rollback.sql}. */
  SUPABASE("(?<version>\\d+)_(?<name>.+)\\.sql", "(?<version>\\d+)_.+[._](?:rollback|down)\\.sql"),
  /** {@code V1_2__name.sql}, {@code R__name.sql}; rollbacks {@code U1_2__name.sql}. */
  FLYWAY(
      "V(?<version>\\d+(?:[._]\\d+)*)__(?<name>.+)\\.sql",
      "U(?<version>\\d+(?:[._]\\d+)*)__.+\\.sql"),
  /** {@code 000001_name.up.sql}; rollbacks {@code 000001_name.down.sql}. */
  GOLANG("(?<version>\\d+)_(?<name>.+)\\.up\\.sql", "(?<version>\\d+)_.+\\.down\\.sql"),
  /** {@code 001_name.sql} and the like, in the order of their names. */
  PLAIN(
      "(?<version>\\d+)[-_.]?(?<name>.*)\\.sql",
      "(?<version>\\d+).*[-._](?:rollback|down|undo)\\.sql");

  private static final Pattern REPEATABLE = Pattern.compile("R__(?<name>.+)\\.sql");

  private final Pattern migration;
  private final Pattern rollback;

  Layout(String migration, String rollback) {
    this.migration = Pattern.compile(migration);
    this.rollback = Pattern.compile(rollback);
  }

  /** The layout of that name in any case; empty for an unknown one. */
  public static Optional<Layout> of(String name) {
    for (Layout layout : values()) {
      if (layout.name().equals(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(layout);
      }
    }
    return Optional.empty();
  }

  /** The forward file's name. */
  public String migrationFile(String version, String name) {
    return switch (this) {
      case SUPABASE, PLAIN -> version + "_" + name + ".sql";
      case FLYWAY -> "V" + version + "__" + name + ".sql";
      case GOLANG -> version + "_" + name + ".up.sql";
    };
  }

  /** The rollback file's name. */
  public String rollbackFile(String version, String name) {
    return switch (this) {
      case SUPABASE, PLAIN -> version + "_" + name + "_rollback.sql";
      case FLYWAY -> "U" + version + "__" + name + ".sql";
      case GOLANG -> version + "_" + name + ".down.sql";
    };
  }

  /** The version of a project's first migration. */
  String firstVersion() {
    return switch (this) {
      case SUPABASE -> "00000000000001";
      case FLYWAY -> "1";
      case GOLANG -> "000001";
      case PLAIN -> "0001";
    };
  }

  Optional<Matcher> migration(String fileName) {
    return rollbackVersion(fileName).isPresent() ? Optional.empty() : match(migration, fileName);
  }

  Optional<String> rollbackVersion(String fileName) {
    return match(rollback, fileName).map(found -> found.group("version"));
  }

  /** The description of a file that Flyway runs again whenever it changed. */
  Optional<String> repeatable(String fileName) {
    return this == FLYWAY
        ? match(REPEATABLE, fileName).map(found -> found.group("name"))
        : Optional.empty();
  }

  private static Optional<Matcher> match(Pattern pattern, String fileName) {
    return Optional.of(pattern.matcher(fileName)).filter(Matcher::matches);
  }
}

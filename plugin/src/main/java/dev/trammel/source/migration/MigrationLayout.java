package dev.trammel.source.migration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a migration runner names its files. */
public enum MigrationLayout {
  /** Supabase: {@code 20251006000000_name.sql}. */
  SUPABASE("(\\d{14})_(.+)\\.sql"),
  /** Flyway: {@code V1.2__name.sql}; {@code U} and {@code R} files are no versioned migrations. */
  FLYWAY("V(\\d+(?:[._]\\d+)*)__(.+)\\.sql"),
  /** golang-migrate: {@code 000001_name.up.sql}. */
  GOLANG("(\\d+)_(.+)\\.up\\.sql"),
  /** Files in the order of their names: {@code 0001_name.sql}. */
  PLAIN("(\\d+)[_-](.+)\\.sql");

  private final Pattern name;

  MigrationLayout(String name) {
    this.name = Pattern.compile(name);
  }

  /** By its name in the settings. */
  public static MigrationLayout named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Files that undo or repeat, which are no migrations of their own. */
  boolean isSetAside(String file) {
    return switch (this) {
      case FLYWAY -> file.matches("[UR].*__.+\\.sql");
      case GOLANG -> file.endsWith(".down.sql");
      case SUPABASE, PLAIN -> file.endsWith("_rollback.sql") || file.endsWith(".down.sql");
    };
  }

  /** Version and description of a file; empty when its name follows another rule. */
  Optional<Version> version(String file) {
    Matcher matcher = name.matcher(file);
    return matcher.matches()
        ? Optional.of(new Version(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  String example() {
    return switch (this) {
      case SUPABASE -> "14 digits, _ and a name: 20251006000000_name.sql";
      case FLYWAY -> "V, a version, __ and a name: V1__name.sql";
      case GOLANG -> "a number, _ and a name: 000001_name.up.sql";
      case PLAIN -> "a number, _ and a name: 0001_name.sql";
    };
  }

  /**
   * A migration's version.
   *
   * @param text as written: digits, in parts
   */
  record Version(String text, String description) implements Comparable<Version> {

    private List<String> parts() {
      return List.of(text.split("[._]"));
    }

    @Override
    public int compareTo(Version other) {
      List<String> left = parts();
      List<String> right = other.parts();
      for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
        int order =
            new java.math.BigInteger(left.get(i)).compareTo(new java.math.BigInteger(right.get(i)));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(left.size(), right.size());
    }
  }
}

package dev.trammel.model.migration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a migration runner wants its files named and run. Supabase, Flyway, Liquibase and
 * golang-migrate run a file in one transaction of their own; {@code psql} does not, so a plain
 * migration brings its own. Rollbacks are run by hand with {@code psql} and bring theirs, save
 * golang-migrate's, which has a command for them.
 */
public enum Layout {
  /** {@code 20251106000000_name.sql}; rollbacks {@code 20251106000000_name_rollback.sql}. */
  SUPABASE(
      "(?<version>\\d+)_(?<name>.+)\\.sql",
      "(?<version>\\d+)_.+[._](?:rollback|down)\\.sql",
      "00000000000001"),
  /**
   * {@code V1_2__name.sql}, {@code R__name.sql}, {@code B1_2__name.sql}; rollbacks {@code
   * U1_2__name.sql}, though Flyway's own undo migrations are not written.
   */
  FLYWAY(
      "V(?<version>\\d+(?:[._]\\d+)*)__(?<name>.+)\\.sql",
      "U(?<version>\\d+(?:[._]\\d+)*)__.+\\.sql",
      "1"),
  /** Formatted SQL, one file or several with a number in their names, in the order of names. */
  LIQUIBASE(
      "\\D*?(?<version>" + Patterns.DATE + "|\\d+(?:[._]\\d+)*)[-_.]?(?<name>.*)\\.sql",
      "\\D*?(?<version>" + Patterns.DATE + "|\\d+(?:[._]\\d+)*).*[-._]rollback\\.sql",
      "0001"),
  /** {@code 000001_name.up.sql}; rollbacks {@code 000001_name.down.sql}. */
  GOLANG("(?<version>\\d+)_(?<name>.+)\\.up\\.sql", "(?<version>\\d+)_.+\\.down\\.sql", "000001"),
  /** {@code 001_name.sql} and the like, in the order of their names, run by {@code psql}. */
  PLAIN(
      "(?<version>" + Patterns.DATE + "|\\d+)[-_.]?(?<name>.*)\\.sql",
      "(?<version>" + Patterns.DATE + "|\\d+).*[-._](?:rollback|down|undo)\\.sql",
      "0001");

  private static final Pattern REPEATABLE = Pattern.compile("R__(?<name>.+)\\.sql");
  private static final Pattern BASELINE =
      Pattern.compile("B(?<version>\\d+(?:[._]\\d+)*)__(?<name>.+)\\.sql");
  private static final Pattern CALLBACK =
      Pattern.compile("(?:before|after|create)[A-Z][A-Za-z]*(?:__.+)?\\.sql");

  /** A day, perhaps with a time, as a version. */
  private static final class Patterns {
    static final String DATE = "\\d{4}-\\d{2}-\\d{2}(?:[-_T]\\d+(?:-\\d+)*)?";
  }

  private final Pattern migration;
  private final Pattern rollback;
  private final String firstVersion;

  Layout(String migration, String rollback, String firstVersion) {
    this.migration = Pattern.compile(migration);
    this.rollback = Pattern.compile(rollback);
    this.firstVersion = firstVersion;
  }

  /**
   * Version and name of a migration.
   *
   * @param version as the file's name has it
   * @param description the rest of its name
   */
  public record Name(String version, String description) {}

  /** As settings name them. */
  public static List<String> names() {
    return Stream.of(values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** The layout of that name in any case; empty for an unknown one. */
  public static Optional<Layout> of(String name) {
    return Stream.of(values()).filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The one by whose rule all of these files are named; plain where none of them fits. */
  public static Layout ofFiles(List<String> fileNames) {
    if (fileNames.stream().anyMatch(name -> name.endsWith(".up.sql"))) {
      return GOLANG;
    } else if (fileNames.stream()
        .anyMatch(
            name -> FLYWAY.migration(name).isPresent() || FLYWAY.repeatable(name).isPresent())) {
      return FLYWAY;
    }
    boolean supabase =
        !fileNames.isEmpty() && fileNames.stream().allMatch(name -> name.matches("\\d{14}_.*"));
    return supabase ? SUPABASE : PLAIN;
  }

  /** The migration's file name, such as {@code V3__add_columns.sql}. */
  public String migrationFile(String version, String name) {
    return switch (this) {
      case SUPABASE, PLAIN, LIQUIBASE -> version + "_" + name + ".sql";
      case FLYWAY -> "V" + version + "__" + name + ".sql";
      case GOLANG -> version + "_" + name + ".up.sql";
    };
  }

  /** The file name of a migration's rollback. */
  public String rollbackOf(String migrationFile) {
    return this == GOLANG
        ? migrationFile.replaceFirst("\\.up\\.sql$", ".down.sql")
        : migrationFile.replaceFirst("\\.sql$", "_rollback.sql");
  }

  /** The version of a project's first migration. */
  public String firstVersion() {
    return firstVersion;
  }

  /** Empty for a rollback, and for a name without a version. */
  public Optional<Name> migration(String fileName) {
    return rollbackVersion(fileName).isPresent() ? Optional.empty() : match(migration, fileName);
  }

  public Optional<String> rollbackVersion(String fileName) {
    return match(rollback, fileName).map(Name::version);
  }

  /** The description of a file that Flyway runs again whenever it changed. */
  public Optional<String> repeatable(String fileName) {
    Matcher matcher = REPEATABLE.matcher(fileName);
    return this == FLYWAY && matcher.matches()
        ? Optional.of(matcher.group("name"))
        : Optional.empty();
  }

  /** A file of Flyway that stands for all migrations up to its version. */
  public Optional<Name> baseline(String fileName) {
    return this == FLYWAY ? match(BASELINE, fileName) : Optional.empty();
  }

  /** Whether Flyway runs the file at an event rather than once. */
  public boolean isCallback(String fileName) {
    return this == FLYWAY && CALLBACK.matcher(fileName).matches();
  }

  private static Optional<Name> match(Pattern pattern, String fileName) {
    Matcher matcher = pattern.matcher(fileName);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    boolean named = pattern.pattern().contains("?<name>");
    return Optional.of(new Name(matcher.group("version"), named ? matcher.group("name") : ""));
  }

  /** Whether the runner takes files by their names, so that 10 comes before 9. */
  public boolean ordersByName() {
    return this == PLAIN || this == LIQUIBASE || this == SUPABASE;
  }

  /** Whether the runner looks for migrations in the folders below theirs too. */
  public boolean scansSubfolders() {
    return this == FLYWAY || this == LIQUIBASE;
  }

  /** Only golang-migrate looks for rollbacks, beside its migrations. */
  public boolean keepsRollbacksBesideMigrations() {
    return this == GOLANG;
  }

  /**
   * Whether the runner would run the file as a migration though it is named as a rollback: Supabase
   * takes whatever begins with a number and an underscore.
   */
  public boolean runsRollback(String fileName) {
    return this == SUPABASE && rollbackVersion(fileName).isPresent();
  }

  /**
   * Whether the runner leaves the file out when it is the first: Supabase does so with an {@code
   * init} from before the days of its migrations, 9 December 2021.
   */
  public boolean skipsFirst(String fileName) {
    return this == SUPABASE
        && fileName.matches("\\d{14}_init\\.sql")
        && fileName.compareTo("20211209000000") < 0;
  }

  /** Whether a migration must say BEGIN and COMMIT itself. */
  public boolean wrapsForward() {
    return this == PLAIN;
  }

  /** Whether a rollback must say BEGIN and COMMIT itself. */
  public boolean wrapsRollback() {
    return this != GOLANG;
  }

  /**
   * Whether a file that runs outside a transaction may hold one statement alone, since the runner
   * sends it whole.
   */
  public boolean sendsFilesWhole() {
    return this == SUPABASE || this == LIQUIBASE || this == GOLANG;
  }

  /**
   * The lines that must stand above all else in a migration.
   *
   * @param outside whether it runs outside a transaction
   */
  public List<String> firstLines(String version, String name, boolean outside) {
    return this == LIQUIBASE
        ? List.of(
            "--liquibase formatted sql",
            "",
            "--changeset trammel:"
                + version
                + "_"
                + name
                + " splitStatements:false"
                + (outside ? " runInTransaction:false" : ""))
        : List.of();
  }

  /** What the runner must be told so that it runs a file outside a transaction; else empty. */
  public String beforeOutside() {
    return this == FLYWAY ? "Flyway needs: flyway.postgresql.transactional.lock=false" : "";
  }

  /**
   * What a file beside a migration must hold, named after it with {@code .conf}, so that the runner
   * does not wrap it though it cannot tell by itself.
   */
  public Optional<String> besideOutside() {
    return this == FLYWAY ? Optional.of("executeInTransaction=false\n") : Optional.empty();
  }

  /** What is left to do after a rollback, for its header; empty when nothing is. */
  public String afterRollback(String version, String name) {
    return switch (this) {
      case SUPABASE -> "Then: supabase migration repair --status reverted " + version;
      case FLYWAY -> "Then: delete version " + version + " from flyway_schema_history";
      case LIQUIBASE -> "Then: delete id " + version + "_" + name + " from databasechangelog";
      case GOLANG, PLAIN -> "";
    };
  }
}

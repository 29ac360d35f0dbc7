package dev.trammel.artifact.sql;

import dev.trammel.model.migration.Layout;
import dev.trammel.model.migration.MigrationVersion;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a migration goes.
 *
 * @param database the database's name in the project
 * @param folder of the migrations, relative to the project
 * @param rollbackFolder of the rollbacks; where the runner does not look
 * @param version as the layout writes it
 * @param name letters, digits and underscores; everything else becomes an underscore
 * @param lockTimeout how long a transaction waits for a lock, as PostgreSQL writes it; as long as
 *     the session says when absent
 * @param statementTimeout how long a statement runs that may keep others waiting, likewise
 * @param batchSize how many rows are written before the next commit, where rows are written in
 *     batches
 */
public record MigrationTarget(
    String database,
    String folder,
    String rollbackFolder,
    Layout layout,
    String version,
    String name,
    Optional<String> lockTimeout,
    Optional<String> statementTimeout,
    int batchSize) {

  /** How many rows a batch has unless told otherwise. */
  public static final int BATCH_SIZE = 1000;

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_]+");

  public MigrationTarget(
      String database,
      String folder,
      String rollbackFolder,
      Layout layout,
      String version,
      String name) {
    this(
        database,
        folder,
        rollbackFolder,
        layout,
        version,
        name,
        Optional.empty(),
        Optional.empty(),
        BATCH_SIZE);
  }

  public MigrationTarget {
    name = UNSAFE.matcher(name).replaceAll("_");
  }

  /** The target of the file after this one, when a plan needs several. */
  MigrationTarget next(int number) {
    return new MigrationTarget(
        database,
        folder,
        rollbackFolder,
        layout,
        MigrationVersion.after(version),
        number == 2 ? name + "_2" : name.replaceFirst("_[0-9]+$", "_" + number),
        lockTimeout,
        statementTimeout,
        batchSize);
  }

  String forwardPath() {
    return folder + "/" + layout.migrationFile(version, name);
  }

  String rollbackPath() {
    String where = layout.keepsRollbacksBesideMigrations() ? folder : rollbackFolder;
    return where + "/" + layout.rollbackOf(layout.migrationFile(version, name));
  }
}

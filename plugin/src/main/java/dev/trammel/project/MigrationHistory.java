package dev.trammel.project;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.source.sql.MigrationFile;
import dev.trammel.source.sql.MigrationFolder;
import dev.trammel.source.sql.MigrationSum;
import dev.trammel.source.sql.Migrations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The migrations of a database, told apart by what they are to the next one.
 *
 * @param baseline what was there before the first migration that is replayed
 * @param recorded in the order in which they run, those in the baseline included
 * @param released those of the recorded ones that never change again, or are in the baseline
 * @param next those that Trammel made and that are not released: they are made anew and record
 *     nothing
 */
public record MigrationHistory(
    Optional<Baseline> baseline,
    List<MigrationFile> recorded,
    List<MigrationFile> released,
    List<MigrationFile> next) {

  /**
   * Where the history starts.
   *
   * @param version of the last migration that is in it; none is when absent
   */
  public record Baseline(SourceText text, Optional<String> version) {

    /** Whether the migration's work is in the baseline already; repeatable ones run after all. */
    boolean covers(MigrationFile migration) {
      return !migration.version().isEmpty()
          && version.isPresent()
          && !MigrationFolder.isAfter(migration.version(), version.get());
    }
  }

  /** No migration at all. */
  public static final MigrationHistory EMPTY =
      new MigrationHistory(Optional.empty(), List.of(), List.of(), List.of());

  /** What the first line of a migration starts with when Trammel made it. */
  public static final String MADE = "-- Made by Trammel:";

  public MigrationHistory {
    recorded = List.copyOf(recorded);
    released = List.copyOf(released);
    next = List.copyOf(next);
  }

  /**
   * Sorts a folder's migrations.
   *
   * @param baseline as the settings name it; a runner's own otherwise
   * @param sum the folder's {@code trammel.sum}, if it has one
   */
  static MigrationHistory of(
      Optional<Baseline> baseline,
      Migrations migrations,
      Optional<SourceText> sum,
      Diagnostics diagnostics) {
    diagnostics.addAll(migrations.diagnostics());
    List<MigrationFile> recorded = new ArrayList<>();
    List<MigrationFile> next = new ArrayList<>();
    for (MigrationFile file : migrations.files()) {
      (isReplaceable(file.text(), sum) ? next : recorded).add(file);
    }
    next.addAll(migrations.superseded());
    List<MigrationFile> released = List.of();
    if (sum.isPresent()) {
      diagnostics.addAll(MigrationSum.verify(sum.get(), recorded));
      released = MigrationSum.released(sum.get(), recorded);
    }
    Optional<Baseline> runners =
        migrations.baseline().map(each -> new Baseline(each.sql(), Optional.of(each.version())));
    Optional<Baseline> start = baseline.or(() -> runners);
    List<MigrationFile> out = new ArrayList<>(released);
    recorded.stream()
        .filter(each -> start.isPresent() && start.get().covers(each) && !out.contains(each))
        .forEach(out::add);
    return new MigrationHistory(start, recorded, out, next);
  }

  /** Whether Trammel made a migration and will make it anew, since it is not released. */
  static boolean isReplaceable(SourceText file, Optional<SourceText> sum) {
    return isMade(file) && sum.filter(each -> MigrationSum.names(each, file)).isEmpty();
  }

  /** Some runners want lines of their own above. */
  private static boolean isMade(SourceText file) {
    return file.text().lines().limit(4).anyMatch(line -> line.startsWith(MADE));
  }

  /** Those that are not in the baseline, in the order in which they run. */
  public List<MigrationFile> replayedFiles() {
    return recorded.stream()
        .filter(each -> baseline.isEmpty() || !baseline.get().covers(each))
        .toList();
  }

  /** The SQL that makes the recorded database from nothing, in the order in which it runs. */
  public List<SourceText> replayed() {
    Stream<SourceText> migrations = replayedFiles().stream().map(MigrationFile::sql);
    return Stream.concat(baseline.map(Baseline::text).stream(), migrations).toList();
  }

  /** The version of the last recorded migration, or the baseline's; empty when there is none. */
  public Optional<String> lastVersion() {
    return recorded.stream()
        .map(MigrationFile::version)
        .filter(version -> !version.isEmpty())
        .reduce((before, version) -> version)
        .filter(last -> baselineVersion().map(it -> MigrationFolder.isAfter(last, it)).orElse(true))
        .or(this::baselineVersion);
  }

  private Optional<String> baselineVersion() {
    return baseline.flatMap(Baseline::version);
  }
}

package dev.trammel.project;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.source.sql.MigrationFile;
import dev.trammel.source.sql.MigrationSum;
import dev.trammel.source.sql.Migrations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The migrations of a database, told apart by what they are to the next one.
 *
 * @param recorded in the order in which they run
 * @param next those that Trammel made and that are not released: they are made anew and record
 *     nothing
 */
public record MigrationHistory(List<MigrationFile> recorded, List<MigrationFile> next) {

  /** No migration at all. */
  public static final MigrationHistory EMPTY = new MigrationHistory(List.of(), List.of());

  /** What the first line of a migration starts with when Trammel made it. */
  public static final String MADE = "-- Made by Trammel:";

  public MigrationHistory {
    recorded = List.copyOf(recorded);
    next = List.copyOf(next);
  }

  /**
   * Sorts a folder's migrations.
   *
   * @param sum the folder's {@code trammel.sum}, if it has one
   */
  static MigrationHistory of(
      Migrations migrations, Optional<SourceText> sum, Diagnostics diagnostics) {
    diagnostics.addAll(migrations.diagnostics());
    List<MigrationFile> released = List.of();
    if (sum.isPresent()) {
      diagnostics.addAll(MigrationSum.verify(sum.get(), migrations.files()));
      released = MigrationSum.released(sum.get(), migrations.files());
    }
    List<MigrationFile> recorded = new ArrayList<>();
    List<MigrationFile> next = new ArrayList<>();
    for (MigrationFile file : migrations.files()) {
      boolean remade = file.text().text().startsWith(MADE) && !released.contains(file);
      (remade ? next : recorded).add(file);
    }
    return new MigrationHistory(recorded, next);
  }

  /** The version of the last recorded migration; empty when there is none. */
  public Optional<String> lastVersion() {
    return recorded.stream()
        .map(MigrationFile::version)
        .filter(version -> !version.isEmpty())
        .reduce((before, version) -> version);
  }
}

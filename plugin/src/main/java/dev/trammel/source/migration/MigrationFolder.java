package dev.trammel.source.migration;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The migrations of a folder.
 *
 * @param recorded in the order in which they run
 * @param next the generated one that is not yet released; it is made anew and records nothing
 */
public record MigrationFolder(List<MigrationFile> recorded, Optional<MigrationFile> next) {

  /** The file beside the migrations that lists the released ones. */
  public static final String SUM_FILE = "trammel.sum";

  public MigrationFolder {
    recorded = List.copyOf(recorded);
  }

  /**
   * Sorts the files of a folder.
   *
   * @param sum the folder's {@code trammel.sum}, if it has one
   */
  public static MigrationFolder of(
      MigrationLayout layout,
      List<SourceText> files,
      Optional<SourceText> sum,
      Diagnostics diagnostics) {
    Optional<ReleasedFiles> released = sum.map(text -> ReleasedFiles.read(text, diagnostics));
    List<MigrationFile> migrations = sorted(layout, files, released, diagnostics);
    released.ifPresent(each -> each.verify(migrations, diagnostics));
    List<MigrationFile> recorded = new ArrayList<>(migrations);
    Optional<MigrationFile> next =
        migrations.stream().filter(each -> each.isGenerated() && !each.released()).findFirst();
    next.ifPresent(recorded::remove);
    return new MigrationFolder(recorded, next);
  }

  private static List<MigrationFile> sorted(
      MigrationLayout layout,
      List<SourceText> files,
      Optional<ReleasedFiles> released,
      Diagnostics diagnostics) {
    SortedMap<MigrationLayout.Version, MigrationFile> migrations = new TreeMap<>();
    for (SourceText file : files) {
      String name = file.file().substring(file.file().lastIndexOf('/') + 1);
      if (layout.isSetAside(name)) {
        continue;
      }
      Optional<MigrationLayout.Version> version = layout.version(name);
      if (version.isEmpty()) {
        diagnostics.add(unnamed(file, name, layout));
        continue;
      }
      boolean isReleased = released.filter(each -> each.lists(name)).isPresent();
      MigrationFile migration =
          new MigrationFile(version.get().text(), version.get().description(), file, isReleased);
      MigrationFile other = migrations.putIfAbsent(version.get(), migration);
      if (other != null) {
        diagnostics.add(duplicate(migration, other));
      }
    }
    return List.copyOf(migrations.values());
  }

  private static Diagnostic unnamed(SourceText file, String name, MigrationLayout layout) {
    return Diagnostic.error(Code.TR150, Position.ofFile(file.file()), "the file has no version")
        .found(name)
        .expected(layout.example())
        .fix("rename it, move it elsewhere, or correct the layout in the settings");
  }

  private static Diagnostic duplicate(MigrationFile migration, MigrationFile other) {
    return Diagnostic.error(
            Code.TR150,
            Position.ofFile(migration.path()),
            "two migrations have version " + migration.version())
        .fix("give the later one a version of its own")
        .note(Position.ofFile(other.path()), "the other one");
  }

  /** The version of the last recorded migration; empty when there is none. */
  public Optional<String> lastVersion() {
    return recorded.isEmpty()
        ? Optional.empty()
        : Optional.of(recorded.get(recorded.size() - 1).version());
  }
}

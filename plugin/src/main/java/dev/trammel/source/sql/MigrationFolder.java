package dev.trammel.source.sql;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** Orders a folder's migrations as their runner would, and finds the rollback of each. */
public final class MigrationFolder {

  private final Layout layout;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Map<Version, SourceText> rollbacks = new TreeMap<>();
  private final Map<Version, MigrationFile> migrations = new TreeMap<>();
  private final Map<String, MigrationFile> repeatables = new TreeMap<>();

  private MigrationFolder(Layout layout) {
    this.layout = layout;
  }

  /** A version's numbers; trailing zeros do not count: 1.0 is 1. */
  private record Version(List<BigInteger> parts) implements Comparable<Version> {

    static Version of(String written) {
      List<BigInteger> parts = new ArrayList<>();
      for (String part : List.of(written.split("[._]", -1))) {
        parts.add(new BigInteger(part));
      }
      while (parts.size() > 1 && parts.get(parts.size() - 1).signum() == 0) {
        parts.remove(parts.size() - 1);
      }
      return new Version(List.copyOf(parts));
    }

    @Override
    public int compareTo(Version other) {
      for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
        int order = parts.get(i).compareTo(other.parts.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(parts.size(), other.parts.size());
    }
  }

  /**
   * The migrations among the files.
   *
   * @param files of the folder of migrations; rollbacks may lie among them
   * @param rollbackFiles of the folder of rollbacks, where they have one of their own
   */
  public static Migrations read(
      Layout layout, Collection<SourceText> files, Collection<SourceText> rollbackFiles) {
    MigrationFolder folder = new MigrationFolder(layout);
    rollbackFiles.forEach(folder::addRollback);
    files.stream()
        .filter(each -> layout.rollbackVersion(MigrationFile.fileName(each)).isPresent())
        .forEach(folder::addRollback);
    files.stream()
        .filter(each -> layout.rollbackVersion(MigrationFile.fileName(each)).isEmpty())
        .sorted(Comparator.comparing(SourceText::file))
        .forEach(folder::addMigration);
    return folder.result();
  }

  /** Whether the first version comes behind the second. */
  public static boolean isAfter(String version, String other) {
    return Version.of(version).compareTo(Version.of(other)) > 0;
  }

  private void addRollback(SourceText file) {
    String name = MigrationFile.fileName(file);
    Optional<String> version =
        layout
            .rollbackVersion(name)
            .or(() -> layout.migration(name).map(found -> found.group("version")));
    if (version.isEmpty()) {
      refuseName(file, layout.rollbackFile("1", "name"));
    } else {
      rollbacks.put(Version.of(version.get()), file);
    }
  }

  private void addMigration(SourceText file) {
    String name = MigrationFile.fileName(file);
    Optional<String> repeatable = layout.repeatable(name);
    Optional<Matcher> versioned = layout.migration(name);
    if (repeatable.isPresent()) {
      String description = repeatable.get();
      repeatables.put(description, new MigrationFile(file, "", description, Optional.empty()));
    } else if (versioned.isEmpty()) {
      refuseName(file, layout.migrationFile("1", "name"));
    } else {
      addVersioned(file, versioned.get().group("version"), versioned.get().group("name"));
    }
  }

  private void addVersioned(SourceText file, String written, String description) {
    Version version = Version.of(written);
    Optional<SourceText> rollback = Optional.ofNullable(rollbacks.get(version));
    MigrationFile other = migrations.get(version);
    if (other == null) {
      migrations.put(version, new MigrationFile(file, written, description, rollback));
      return;
    }
    diagnostics.add(
        Diagnostic.error(
                Code.TR150, Position.ofFile(file.file()), "two migrations have one version")
            .found(written)
            .expected("a version for each")
            .fix("give the later one a version of its own")
            .note(Position.ofFile(other.text().file()), "the other one"));
  }

  private void refuseName(SourceText file, String example) {
    diagnostics.add(
        Diagnostic.error(
                Code.TR150, Position.ofFile(file.file()), "a migration's name has no version")
            .found(MigrationFile.fileName(file))
            .expected("a name such as " + example)
            .fix("rename the file, or move it out of the folder"));
  }

  private Migrations result() {
    rollbacks.forEach(
        (version, file) -> {
          if (!migrations.containsKey(version)) {
            diagnostics.add(
                Diagnostic.warning(
                        Code.TR150, Position.ofFile(file.file()), "a rollback has no migration")
                    .found(MigrationFile.fileName(file)));
          }
        });
    if (layout == Layout.PLAIN) {
      reportAmbiguousOrder();
    }
    List<MigrationFile> files = new ArrayList<>(migrations.values());
    files.addAll(repeatables.values());
    return new Migrations(layout, files, diagnostics.all());
  }

  /** Plain files run in the order of their names, which may not be that of their numbers. */
  private void reportAmbiguousOrder() {
    MigrationFile before = null;
    for (MigrationFile file : migrations.values()) {
      if (before != null && before.fileName().compareTo(file.fileName()) > 0) {
        diagnostics.add(
            Diagnostic.error(
                    Code.TR150,
                    Position.ofFile(file.text().file()),
                    "by its name it runs before " + before.fileName() + ", by its number after")
                .found(file.fileName())
                .fix("write the numbers with equally many digits"));
      }
      before = file;
    }
  }
}

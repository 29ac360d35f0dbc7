package dev.trammel.source.sql;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.migration.Layout;
import dev.trammel.model.migration.MigrationVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Orders a folder's migrations as their runner would, and finds the rollback of each. */
public final class MigrationFolder {

  private final Layout layout;
  private final Predicate<SourceText> replaceable;
  private final List<MigrationFile> superseded = new ArrayList<>();
  private final Diagnostics diagnostics = new Diagnostics();
  private final Map<MigrationVersion, SourceText> rollbacks = new TreeMap<>();
  private final Map<MigrationVersion, MigrationFile> migrations = new TreeMap<>();
  private final Map<String, MigrationFile> repeatables = new TreeMap<>();

  private Optional<MigrationFile> baseline = Optional.empty();

  private MigrationFolder(Layout layout, Predicate<SourceText> replaceable) {
    this.layout = layout;
    this.replaceable = replaceable;
  }

  /**
   * The migrations among the files.
   *
   * @param files of the folder of migrations; rollbacks may lie among them
   * @param rollbackFiles of the folder of rollbacks, where they have one of their own
   */
  public static Migrations read(
      Layout layout, Collection<SourceText> files, Collection<SourceText> rollbackFiles) {
    return read(layout, files, rollbackFiles, file -> false);
  }

  /**
   * The same, where some files will be made anew, so that it does no harm when one of them has the
   * version of another file, as after a merge of two branches.
   */
  public static Migrations read(
      Layout layout,
      Collection<SourceText> files,
      Collection<SourceText> rollbackFiles,
      Predicate<SourceText> replaceable) {
    MigrationFolder folder = new MigrationFolder(layout, replaceable);
    rollbackFiles.forEach(folder::addRollback);
    files.stream()
        .filter(each -> layout.rollbackVersion(MigrationFile.fileName(each)).isPresent())
        .peek(folder::reportRun)
        .forEach(folder::addRollback);
    files.stream()
        .filter(each -> layout.rollbackVersion(MigrationFile.fileName(each)).isEmpty())
        .sorted(Comparator.comparing(SourceText::file))
        .forEach(folder::addMigration);
    return folder.result();
  }

  /** Whether the first version comes behind the second. */
  public static boolean isAfter(String version, String other) {
    return MigrationVersion.of(version).compareTo(MigrationVersion.of(other)) > 0;
  }

  private void addRollback(SourceText file) {
    String name = MigrationFile.fileName(file);
    Optional<String> version =
        layout.rollbackVersion(name).or(() -> layout.migration(name).map(Layout.Name::version));
    if (version.isEmpty()) {
      refuseName(file, layout.rollbackOf(layout.migrationFile("1", "name")));
    } else {
      rollbacks.put(MigrationVersion.of(version.get()), file);
    }
  }

  private void addMigration(SourceText file) {
    String name = MigrationFile.fileName(file);
    Optional<String> repeatable = layout.repeatable(name);
    Optional<Layout.Name> versioned = layout.migration(name);
    if (layout.baseline(name).isPresent()) {
      addBaseline(file, layout.baseline(name).get());
    } else if (layout.isCallback(name)) {
      reportCallback(file);
    } else if (repeatable.isPresent()) {
      String description = repeatable.get();
      repeatables.put(description, new MigrationFile(file, "", description, Optional.empty()));
    } else if (versioned.isEmpty()) {
      refuseName(file, layout.migrationFile("1", "name"));
    } else {
      addVersioned(file, versioned.get().version(), versioned.get().description());
    }
  }

  private void addVersioned(SourceText file, String written, String description) {
    MigrationVersion version = MigrationVersion.of(written);
    Optional<SourceText> rollback = Optional.ofNullable(rollbacks.get(version));
    MigrationFile migration =
        layout == Layout.LIQUIBASE
            ? LiquibaseFile.read(file, written, description, diagnostics)
            : new MigrationFile(file, written, description, rollback);
    MigrationFile other = migrations.get(version);
    if (other == null) {
      migrations.put(version, migration);
    } else if (replaceable.test(file)) {
      superseded.add(migration);
    } else if (replaceable.test(other.text())) {
      superseded.add(other);
      migrations.put(version, migration);
    } else {
      refuseVersion(file, written, other);
    }
  }

  private void refuseVersion(SourceText file, String version, MigrationFile other) {
    diagnostics.add(
        Diagnostic.error(
                Code.TR150, Position.ofFile(file.file()), "two migrations have one version")
            .found(version)
            .expected("a version for each")
            .fix("give the later one a version of its own")
            .note(Position.ofFile(other.text().file()), "the other one"));
  }

  /** The latest one stands for all before it. */
  private void addBaseline(SourceText file, Layout.Name name) {
    MigrationFile found =
        new MigrationFile(file, name.version(), name.description(), Optional.empty());
    if (baseline.isEmpty() || isAfter(name.version(), baseline.get().version())) {
      baseline = Optional.of(found);
    }
  }

  private void reportCallback(SourceText file) {
    diagnostics.add(
        Diagnostic.warning(
                Code.TR150, Position.ofFile(file.file()), "a callback of Flyway is not followed")
            .found(MigrationFile.fileName(file))
            .expected("migrations alone")
            .fix("put what it makes into a migration"));
  }

  private void reportRun(SourceText file) {
    if (layout.runsRollback(MigrationFile.fileName(file))) {
      diagnostics.add(
          Diagnostic.warning(
                  Code.TR150,
                  Position.ofFile(file.file()),
                  "Supabase runs this rollback as a migration")
              .found(MigrationFile.fileName(file) + " among the migrations")
              .expected("rollbacks in a folder of their own")
              .fix("move it to the folder that the setting rollbacks names"));
    }
  }

  /** What is recorded would not be there. */
  private void reportSkipped() {
    migrations.values().stream()
        .limit(1)
        .filter(first -> layout.skipsFirst(first.fileName()))
        .forEach(
            first ->
                diagnostics.add(
                    Diagnostic.warning(
                            Code.TR150,
                            Position.ofFile(first.text().file()),
                            "Supabase does not run this migration")
                        .found(first.fileName() + ", the first of all")
                        .expected("a name other than init, or a version from 20211209000000 on")
                        .fix("rename the file")));
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
    if (layout.ordersByName()) {
      reportAmbiguousOrder();
    }
    reportSkipped();
    List<MigrationFile> files = new ArrayList<>(migrations.values());
    files.addAll(repeatables.values());
    return new Migrations(layout, baseline, files, superseded, diagnostics.all());
  }

  /** Files that run in the order of their names may not run in that of their numbers. */
  private void reportAmbiguousOrder() {
    MigrationFile before = null;
    for (MigrationFile file : migrations.values()) {
      if (before != null && before.text().file().compareTo(file.text().file()) > 0) {
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

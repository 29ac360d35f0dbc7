package dev.trammel.project;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.source.SourceFiles;
import java.util.List;

/**
 * The files of a folder of migrations: those in folders below it too where the runner looks there,
 * else each of them is named.
 */
final class MigrationSources {

  private final DatabaseSettings.MigrationSettings settings;
  private final SourceFiles files;
  private final Diagnostics diagnostics;

  MigrationSources(
      DatabaseSettings.MigrationSettings settings, SourceFiles files, Diagnostics diagnostics) {
    this.settings = settings;
    this.files = files;
    this.diagnostics = diagnostics;
  }

  List<SourceText> read() {
    String folder = settings.folder().value();
    Position mentionedAt = settings.folder().position();
    if (settings.layout().scansSubfolders()) {
      return files.tree(folder, ".sql", mentionedAt).stream()
          .filter(each -> isMigration(each.file()))
          .toList();
    }
    files.below(folder, ".sql").stream()
        .filter(this::isMigration)
        .forEach(each -> diagnostics.add(unseen(each)));
    return files.folder(folder, ".sql", mentionedAt);
  }

  /** Rollbacks and a baseline may lie below the migrations. */
  private boolean isMigration(String file) {
    boolean baseline =
        settings.baseline().filter(each -> each.file().value().equals(file)).isPresent();
    return !baseline && !file.startsWith(settings.rollbacks() + "/");
  }

  private static Diagnostic unseen(String file) {
    return Diagnostic.warning(
            Code.TR150, Position.ofFile(file), "the runner does not look into this folder")
        .expected("migrations directly in the folder that the settings name")
        .fix("move the file up, or out of the migrations");
  }
}

package dev.trammel.source.sql;

import dev.trammel.diagnostic.SourceText;
import java.util.Optional;

/**
 * One migration.
 *
 * @param text the file as it is
 * @param sql what of it runs; the places are those of the file
 * @param version as its name has it; empty for one that is run again whenever it changed
 * @param description the rest of its name
 * @param rollback the file that undoes it
 */
public record MigrationFile(
    SourceText text,
    SourceText sql,
    String version,
    String description,
    Optional<SourceText> rollback) {

  /** A file of which all runs. */
  public MigrationFile(
      SourceText text, String version, String description, Optional<SourceText> rollback) {
    this(text, text, version, description, rollback);
  }

  /** The file's name without its folder. */
  public String fileName() {
    return fileName(text);
  }

  static String fileName(SourceText text) {
    return text.file().substring(text.file().lastIndexOf('/') + 1);
  }
}

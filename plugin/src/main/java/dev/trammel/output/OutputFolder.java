package dev.trammel.output;

import dev.trammel.artifact.Artifact;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.Position;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder that artifacts are written into. */
public final class OutputFolder {

  private final Path folder;

  public OutputFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Writes the artifacts whose bytes the folder does not have yet: all of them, or none when one
   * cannot be written.
   *
   * @return the paths of those written, in the given order
   * @throws DiagnosticsException when one cannot be written
   */
  public List<String> write(List<Artifact> artifacts) {
    return new OutputBatch().add(folder, artifacts).write();
  }

  /**
   * Deletes the named files that are there and tells which.
   *
   * @throws DiagnosticsException when some cannot be deleted; the others are
   */
  public List<String> delete(List<String> paths) {
    List<String> deleted = new ArrayList<>();
    Diagnostics diagnostics = new Diagnostics();
    for (String path : paths) {
      try {
        if (Files.deleteIfExists(folder.resolve(path).normalize())) {
          deleted.add(path);
        }
      } catch (IOException e) {
        diagnostics.add(
            Diagnostic.error(Code.TR104, Position.ofFile(path), "the file cannot be deleted")
                .found(e.getClass().getSimpleName() + ": " + e.getMessage())
                .fix("delete it by hand"));
      }
    }
    diagnostics.throwIfErrors();
    return deleted;
  }
}

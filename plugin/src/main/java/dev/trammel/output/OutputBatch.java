package dev.trammel.output;

import dev.trammel.artifact.Artifact;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.Position;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files of one or several folders that are written together: all of them, or none when one cannot
 * be written. Those whose bytes are on the disk already are not touched.
 */
public final class OutputBatch {

  private static final String UNFINISHED = ".trammel-unfinished";

  private final Map<Path, Artifact> targets = new LinkedHashMap<>();
  private final Map<Path, Path> unfinished = new LinkedHashMap<>();
  private final List<Path> newFolders = new ArrayList<>();

  /** Adds a folder's files. */
  public OutputBatch add(Path folder, List<Artifact> artifacts) {
    Path root = folder.toAbsolutePath().normalize();
    artifacts.forEach(each -> targets.put(root.resolve(each.path()).normalize(), each));
    return this;
  }

  /**
   * Writes what the disk does not hold yet.
   *
   * @return the paths of those written, as their artifacts have them, in the given order
   * @throws DiagnosticsException when one cannot be written; the disk is as before then
   */
  public List<String> write() {
    List<String> written = new ArrayList<>();
    for (Map.Entry<Path, Artifact> each : targets.entrySet()) {
      try {
        if (!holds(each.getKey(), each.getValue())) {
          prepare(each.getKey(), each.getValue());
          written.add(each.getValue().path());
        }
      } catch (IOException e) {
        giveUp();
        throw new DiagnosticsException(List.of(unwritable(each.getValue(), e)));
      }
    }
    finish();
    return written;
  }

  private static boolean holds(Path target, Artifact artifact) throws IOException {
    if (Files.isDirectory(target)) {
      throw new FileSystemException(target.toString(), null, "a folder has this name");
    }
    return Files.isRegularFile(target)
        && Arrays.equals(Files.readAllBytes(target), bytes(artifact));
  }

  private void prepare(Path target, Artifact artifact) throws IOException {
    createFolder(target.getParent());
    Path draft = target.resolveSibling(target.getFileName() + UNFINISHED);
    unfinished.put(draft, target);
    Files.write(draft, bytes(artifact));
  }

  private void createFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getParent() != null) {
      createFolder(folder.getParent());
    }
    Files.createDirectory(folder);
    newFolders.add(0, folder);
  }

  private void finish() {
    for (Map.Entry<Path, Path> each : unfinished.entrySet()) {
      try {
        Files.move(each.getKey(), each.getValue(), StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        giveUp();
        throw new DiagnosticsException(List.of(unwritable(targets.get(each.getValue()), e)));
      }
    }
  }

  /** Drafts go, and then the folders that were made for them. */
  private void giveUp() {
    unfinished.keySet().forEach(OutputBatch::deleteQuietly);
    newFolders.forEach(OutputBatch::deleteQuietly);
  }

  private static void deleteQuietly(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // The first failure is the one to report.
    }
  }

  private static Diagnostic unwritable(Artifact artifact, IOException cause) {
    return Diagnostic.error(
            Code.TR104, Position.ofFile(artifact.path()), "the file cannot be written")
        .found(reason(cause))
        .fix("make its folder writable, or clear what is in the way");
  }

  private static String reason(IOException cause) {
    if (cause instanceof FileAlreadyExistsException) {
      return "a file where a folder is needed";
    } else if (cause instanceof AccessDeniedException) {
      return "no permission";
    } else if (cause instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return cause.getClass().getSimpleName();
  }

  private static byte[] bytes(Artifact artifact) {
    return artifact.content().getBytes(StandardCharsets.UTF_8);
  }
}

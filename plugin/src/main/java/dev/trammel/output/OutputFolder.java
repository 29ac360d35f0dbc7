package dev.trammel.output;

import dev.trammel.artifact.Artifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder that artifacts are written into, or compared with. */
public final class OutputFolder {

  private static final String UNFINISHED = ".trammel-unfinished";

  private final Path folder;

  public OutputFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Writes the artifacts whose bytes the folder does not have yet: all of them, or none when one
   * cannot be written.
   *
   * @return the paths of those written, in the given order
   * @throws UncheckedIOException when one cannot be written
   */
  public List<String> write(List<Artifact> artifacts) {
    Map<Path, Path> unfinished = new LinkedHashMap<>();
    List<String> written = new ArrayList<>();
    try {
      for (Artifact artifact : artifacts) {
        Path target = resolve(artifact.path());
        if (!holds(target, artifact)) {
          unfinished.put(prepare(target, artifact), target);
          written.add(artifact.path());
        }
      }
      for (Map.Entry<Path, Path> each : unfinished.entrySet()) {
        Files.move(each.getKey(), each.getValue(), StandardCopyOption.REPLACE_EXISTING);
      }
      return written;
    } catch (IOException e) {
      unfinished.keySet().forEach(OutputFolder::deleteQuietly);
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the artifacts and deletes every other file in the folder, for folders of our own. */
  public List<String> mirror(List<Artifact> artifacts) {
    List<String> written = write(artifacts);
    List<Path> kept = artifacts.stream().map(each -> resolve(each.path())).toList();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path stray : files.filter(Files::isRegularFile).toList()) {
          if (!kept.contains(stray)) {
            Files.delete(stray);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return written;
  }

  /** Deletes the named files that are there and tells which. */
  public List<String> delete(List<String> paths) {
    List<String> deleted = new ArrayList<>();
    for (String path : paths) {
      try {
        if (Files.deleteIfExists(resolve(path))) {
          deleted.add(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return deleted;
  }

  private Path resolve(String path) {
    return folder.resolve(path).normalize();
  }

  private static boolean holds(Path target, Artifact artifact) throws IOException {
    return Files.isRegularFile(target)
        && Arrays.equals(Files.readAllBytes(target), bytes(artifact));
  }

  private static Path prepare(Path target, Artifact artifact) throws IOException {
    Files.createDirectories(target.getParent());
    Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
    Files.write(unfinished, bytes(artifact));
    return unfinished;
  }

  private static byte[] bytes(Artifact artifact) {
    return artifact.content().getBytes(StandardCharsets.UTF_8);
  }

  private static void deleteQuietly(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      // The first failure is the one to report.
    }
  }
}

package dev.trammel.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder of one run of a server: {@code servers/<id>/owner} names the process that owns it and
 * is locked while that process lives; {@code data} is PostgreSQL's.
 */
final class ServerFolder {

  static final String SERVERS = "servers";
  private static final String OWNER = "owner";
  private static final String DATA = "data";
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

  private final Path path;
  private final FileChannel owner;
  private final FileLock lock;

  private ServerFolder(Path path, FileChannel owner, FileLock lock) {
    this.path = path;
    this.owner = owner;
    this.lock = lock;
  }

  static ServerFolder create(Path parent) throws IOException {
    Path path = parent.resolve(SERVERS).resolve(UUID.randomUUID().toString());
    Files.createDirectories(path);
    FileChannel owner =
        FileChannel.open(
            path.resolve(OWNER), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileLock lock = owner.lock();
    ProcessHandle me = ProcessHandle.current();
    String text =
        me.pid() + "\n" + me.info().startInstant().map(Instant::toString).orElse("") + "\n";
    owner.write(java.nio.charset.StandardCharsets.UTF_8.encode(text));
    return new ServerFolder(path, owner, lock);
  }

  Path path() {
    return path;
  }

  Path data() {
    return path.resolve(DATA);
  }

  /** Where the programs of every run are unpacked. */
  Path binaries() {
    return path.getParent().resolveSibling("binaries");
  }

  Optional<ProcessHandle> serverProcess() {
    return serverProcess(path);
  }

  void delete() {
    try {
      lock.release();
      owner.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    delete(path);
  }

  /**
   * Whether the folder is one of ours whose process has ended.
   *
   * @return false also when that cannot be told
   */
  static boolean isAbandoned(Path folder) {
    Path owner = folder.resolve(OWNER);
    if (!Files.isRegularFile(owner)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(owner, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock != null && !ownerLives(Files.readAllLines(owner));
    } catch (IOException | java.nio.channels.OverlappingFileLockException e) {
      return false;
    }
  }

  private static boolean ownerLives(List<String> lines) {
    if (lines.size() < 2) {
      return false;
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0)))
        .flatMap(process -> process.info().startInstant())
        .filter(start -> start.toString().equals(lines.get(1)))
        .isPresent();
  }

  /**
   * The server that runs on the folder's data.
   *
   * @return empty when none runs, or when the process of that number is another one by now
   */
  static Optional<ProcessHandle> serverProcess(Path folder) {
    Path file = folder.resolve(DATA).resolve("postmaster.pid");
    try {
      List<String> lines = Files.readAllLines(file);
      Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          .filter(process -> startedAt(process, started));
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean startedAt(ProcessHandle process, Instant expected) {
    return process
        .info()
        .startInstant()
        .map(start -> Duration.between(start, expected).abs().compareTo(CLOCK_TOLERANCE) < 0)
        .orElse(false);
  }

  /** Removes the folder, and last of all what says that it is ours, as far as that is possible. */
  static void delete(Path folder) {
    try {
      deleteTree(folder.resolve(DATA));
      Path owner = folder.resolve(OWNER);
      try (Stream<Path> rest = Files.list(folder)) {
        for (Path path : rest.filter(each -> !each.equals(owner)).toList()) {
          deleteTree(path);
        }
      }
      Files.deleteIfExists(owner);
      Files.deleteIfExists(folder);
    } catch (IOException | UncheckedIOException e) {
      // A file that is still held: the next start removes it.
      return;
    }
  }

  private static void deleteTree(Path top) throws IOException {
    if (!Files.exists(top)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(top)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}

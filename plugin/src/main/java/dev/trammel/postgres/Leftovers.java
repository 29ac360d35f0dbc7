package dev.trammel.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Stops the servers and removes the folders that killed processes left behind; only those whose
 * {@code owner} file says that they are ours, and whose owner has ended.
 */
final class Leftovers {

  private Leftovers() {}

  static void clear(Path parent) throws IOException {
    Path servers = parent.resolve(ServerFolder.SERVERS);
    if (!Files.isDirectory(servers)) {
      return;
    }
    List<Path> abandoned;
    try (Stream<Path> folders = Files.list(servers)) {
      abandoned = folders.filter(ServerFolder::isAbandoned).toList();
    }
    for (Path folder : abandoned) {
      ServerFolder.serverProcess(folder).ifPresent(Leftovers::stop);
      ServerFolder.delete(folder);
    }
  }

  private static void stop(ProcessHandle server) {
    List<ProcessHandle> workers = server.descendants().toList();
    server.destroy();
    if (!ended(server)) {
      server.destroyForcibly();
      workers.forEach(ProcessHandle::destroyForcibly);
      ended(server);
    }
  }

  private static boolean ended(ProcessHandle server) {
    try {
      server.onExit().get(5, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return !server.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

package dev.trammel.crewai;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Python with CrewAI in it, made once and kept in the user's cache. Where no fitting Python is
 * installed tests are skipped loudly; in CI they fail.
 */
final class PythonEnvironment {

  private static final String CREWAI = "crewai==1.3.0";
  private static final int MINUTES = 25;

  private final Path python;

  private PythonEnvironment(Path python) {
    this.python = python;
  }

  /** The environment with CrewAI; the first time this downloads about 200 MB. */
  static PythonEnvironment withCrewAi(Path constraints) throws Exception {
    String version = systemVersion();
    Path folder = cache().resolve("crewai-1.3.0-python-" + version);
    Path made = folder.resolve("made.txt");
    Path python = folder.resolve("bin/python");
    if (Files.exists(made)) {
      return new PythonEnvironment(python);
    }
    Files.createDirectories(folder.getParent());
    Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!Files.exists(made)) {
        System.err.println("Installing " + CREWAI + " into " + folder + ", once; please wait");
        delete(folder);
        installed(command("python3", "-m", "venv", folder.toString()));
        installed(
            command(
                python.toString(),
                "-m",
                "pip",
                "install",
                "--quiet",
                "--no-input",
                "--disable-pip-version-check",
                "--constraint",
                constraints.toString(),
                CREWAI));
        Files.writeString(made, CREWAI + "\n");
      }
      assert lock.isValid();
    }
    return new PythonEnvironment(python);
  }

  /** Runs a script; gives what it prints, and fails with everything it said when it fails. */
  String run(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(python.toString()));
    command.addAll(List.of(arguments));
    Outcome outcome = execute(folder, command);
    check(outcome);
    return outcome.printed();
  }

  private static String systemVersion() throws Exception {
    String version = "";
    try {
      Outcome outcome =
          command("python3", "-c", "import sys; print('%d.%d' % sys.version_info[:2])");
      version = outcome.exit() == 0 ? outcome.printed().strip() : "";
    } catch (IOException notInstalled) {
      // Told below.
    }
    if (!List.of("3.10", "3.11", "3.12", "3.13").contains(version)) {
      skip("python3 is " + (version.isEmpty() ? "not installed" : version));
    }
    return version;
  }

  /** Skips, so that everybody sees it; CI never skips. */
  private static void skip(String reason) {
    String message = "NOT PROVEN on real CrewAI, which needs Python 3.10 to 3.13: " + reason;
    if ("true".equals(System.getenv("CI"))) {
      fail(message);
    }
    System.err.println("*** " + message);
    abort(message);
  }

  private static Path cache() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path home =
        cache == null || cache.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return home.resolve("trammel");
  }

  private static Outcome command(String... command) throws Exception {
    return execute(Path.of(""), List.of(command));
  }

  private static Outcome execute(Path folder, List<String> command) throws Exception {
    Path printed = Files.createTempFile("python", ".out");
    Path told = Files.createTempFile("python", ".err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toAbsolutePath().toFile())
            .redirectOutput(printed.toFile())
            .redirectError(told.toFile())
            .start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    Outcome outcome =
        new Outcome(
            String.join(" ", command),
            ended ? process.exitValue() : -1,
            Files.readString(printed),
            Files.readString(told));
    Files.delete(printed);
    Files.delete(told);
    return outcome;
  }

  /** Whoever is offline, or has a Python without venv, is told and goes on; CI fails. */
  private static void installed(Outcome outcome) {
    if (outcome.exit() != 0) {
      skip(outcome.command() + " ended with " + outcome.exit() + "\n" + outcome.told());
    }
  }

  private static void check(Outcome outcome) {
    if (outcome.exit() != 0) {
      fail(outcome.command() + " ended with " + outcome.exit() + "\n" + outcome.told());
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private record Outcome(String command, int exit, String printed, String told) {}
}

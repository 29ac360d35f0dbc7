package dev.trammel.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Remembers what went into a build step and what came out, so that the next build can tell without
 * reading anything further that nothing changed. One line a path:
 *
 * <pre>{@code
 * key 0.1.0
 * in trammel.yaml 4f53cda1…
 * in database/migrations c2ab01f5…
 * out dev/trammel/Orders.java 9d5ed678…
 * }</pre>
 *
 * A folder's digest covers the names and contents of the files directly in it.
 */
public final class BuildState {

  private final Path file;
  private final Path inputRoot;
  private final List<Path> outputRoots;

  /**
   * @param file where the state is kept
   * @param inputRoot what inputs are relative to
   * @param outputRoots where an output may lie; the first that has it counts
   */
  public BuildState(Path file, Path inputRoot, List<Path> outputRoots) {
    this.file = file;
    this.inputRoot = inputRoot;
    this.outputRoots = List.copyOf(outputRoots);
  }

  /**
   * The outputs of the last run, when it had the same key and its inputs and outputs still have the
   * same bytes; else an empty list.
   */
  public List<String> unchangedOutputs(String key) {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    List<String> outputs = new ArrayList<>();
    for (String line : lines()) {
      String[] parts = line.split("\t", -1);
      boolean same =
          switch (parts[0]) {
            case "key" -> parts.length == 2 && parts[1].equals(key);
            case "in" -> parts.length == 3 && parts[2].equals(digest(inputRoot.resolve(parts[1])));
            case "out" -> parts.length == 3 && parts[2].equals(digest(output(parts[1])));
            default -> false;
          };
      if (!same) {
        return List.of();
      }
      if (parts[0].equals("out")) {
        outputs.add(parts[1]);
      }
    }
    return outputs;
  }

  /** The outputs of the last run, whatever became of them; empty without one. */
  public List<String> formerOutputs() {
    return Files.isRegularFile(file)
        ? lines().stream()
            .map(line -> line.split("\t", -1))
            .filter(parts -> parts.length == 3 && parts[0].equals("out"))
            .map(parts -> parts[1])
            .toList()
        : List.of();
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of("unreadable");
    }
  }

  /** Puts a run down. */
  public void remember(String key, List<String> inputs, List<String> outputs) {
    StringBuilder state = new StringBuilder("key\t").append(key).append('\n');
    for (String input : inputs.stream().distinct().sorted().toList()) {
      state.append("in\t").append(input).append('\t');
      state.append(digest(inputRoot.resolve(input))).append('\n');
    }
    for (String output : outputs) {
      state.append("out\t").append(output).append('\t');
      state.append(digest(output(output))).append('\n');
    }
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, state);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path output(String path) {
    return outputRoots.stream()
        .map(root -> root.resolve(path))
        .filter(Files::exists)
        .findFirst()
        .orElse(outputRoots.get(0).resolve(path));
  }

  private static String digest(Path path) {
    MessageDigest digest = sha256();
    try {
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.walk(path)) {
          for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(path.relativize(each).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(each));
          }
        }
      } else if (Files.isRegularFile(path)) {
        digest.update(Files.readAllBytes(path));
      } else {
        return "absent";
      }
    } catch (IOException | UncheckedIOException e) {
      return "unreadable";
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package dev.trammel.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of expected files, compared as a set: a missing, an extra and a differing file each
 * fail. {@code -Dtrammel.updateGoldens} rewrites it instead, and is refused where {@code CI} is
 * set.
 */
public final class GoldenFolder {

  static final String SWITCH = "trammel.updateGoldens";

  private final Path folder;
  private final boolean update;

  private GoldenFolder(Path folder, boolean update) {
    this.folder = folder;
    this.update = update;
  }

  /** The expected files below a folder of the source tree; the folder may not exist yet. */
  public static GoldenFolder at(Path folder) {
    return new GoldenFolder(folder, updates(System.getProperty(SWITCH), System.getenv("CI")));
  }

  static GoldenFolder at(Path folder, boolean update) {
    return new GoldenFolder(folder, update);
  }

  /** Compares texts; they are written and read as UTF-8. */
  public void assertHoldsTexts(Map<String, String> actual) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    actual.forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
    assertHolds(files);
  }

  /**
   * Compares files, or rewrites the folder when the switch is on.
   *
   * @param actual contents by path, relative to the folder, with {@code /} between names
   */
  public void assertHolds(Map<String, byte[]> actual) {
    SortedMap<String, byte[]> expected = files(folder);
    SortedMap<String, byte[]> produced = new TreeMap<>(actual);
    SortedMap<String, String> differences = differences(expected, produced);
    if (differences.isEmpty()) {
      return;
    }
    if (update) {
      rewrite(differences.keySet(), produced);
      return;
    }
    StringBuilder message = new StringBuilder(folder + " differs from what was produced:\n");
    differences.values().forEach(message::append);
    message.append(
        "To take what was produced: ./mvnw test -D" + SWITCH + ", then read the diff.\n");
    throw new AssertionError(message.toString());
  }

  /** All files below a folder by their path relative to it; empty when there is no folder. */
  static SortedMap<String, byte[]> files(Path folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, String> differences(
      SortedMap<String, byte[]> expected, SortedMap<String, byte[]> produced) {
    SortedMap<String, String> differences = new TreeMap<>();
    for (Map.Entry<String, byte[]> entry : expected.entrySet()) {
      String path = entry.getKey();
      byte[] content = produced.get(path);
      if (content == null) {
        differences.put(path, "- " + path + ": expected, but was not produced\n");
      } else if (!Arrays.equals(entry.getValue(), content)) {
        differences.put(path, "! " + path + ": differs\n" + diff(entry.getValue(), content));
      }
    }
    produced.forEach(
        (path, content) -> {
          if (!expected.containsKey(path)) {
            differences.put(path, "+ " + path + ": produced, but not expected\n");
          }
        });
    return differences;
  }

  private static String diff(byte[] expected, byte[] produced) {
    try {
      return LineDiff.of(lines(expected), lines(produced));
    } catch (CharacterCodingException e) {
      return "  " + expected.length + " bytes expected, " + produced.length + " produced\n";
    }
  }

  private static List<String> lines(byte[] content) throws CharacterCodingException {
    String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    return Arrays.asList(text.replace("\r", "\\r").split("\n", -1));
  }

  private void rewrite(Iterable<String> paths, Map<String, byte[]> produced) {
    try {
      for (String path : paths) {
        Path file = folder.resolve(path);
        byte[] content = produced.get(path);
        if (content == null) {
          Files.delete(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.write(file, content);
        }
        System.out.println((content == null ? "deleted " : "rewrote ") + file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param value the switch's value; null when it is not given
   * @param ci the environment's {@code CI}; null when it is not set
   */
  static boolean updates(String value, String ci) {
    if (isOn(value) && isOn(ci)) {
      throw new IllegalStateException("-D" + SWITCH + " is refused where CI is set");
    }
    return isOn(value);
  }

  private static boolean isOn(String value) {
    return value != null && !value.equals("false");
  }
}

package dev.trammel.artifact;

/**
 * A file that Trammel makes, still in memory.
 *
 * @param path relative, with {@code /} between its parts
 * @param content the whole text; ends with LF
 */
public record Artifact(String path, String content) implements Comparable<Artifact> {

  /** By path. */
  @Override
  public int compareTo(Artifact other) {
    return path.compareTo(other.path);
  }
}

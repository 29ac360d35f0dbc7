package dev.trammel.diagnostic;

import java.util.Comparator;

/**
 * A place in a source file.
 *
 * @param file path relative to the project's root, with {@code /} between its parts
 * @param line 1-based; 0 when the diagnostic concerns the file as a whole
 * @param column 1-based, in UTF-16 units; 0 when it concerns the line as a whole
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::file)
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  /** The file as a whole. */
  public static Position ofFile(String file) {
    return new Position(file, 0, 0);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:col}, leaving out what is unknown. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}

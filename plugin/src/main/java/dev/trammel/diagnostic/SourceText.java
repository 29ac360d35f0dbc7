package dev.trammel.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** A source file's text, with the arithmetic between offsets and lines. */
public final class SourceText {

  private final String file;
  private final String text;
  private final int[] lineStarts;

  /**
   * @param file path relative to the project's root, with {@code /} between its parts
   * @param text the whole text, as decoded, line endings untouched
   */
  public SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    List<Integer> starts = new ArrayList<>();
    starts.add(0);
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  public String file() {
    return file;
  }

  public String text() {
    return text;
  }

  public int lineCount() {
    return lineStarts.length;
  }

  /** The line's text without its line ending; {@code line} is 1-based. */
  public String line(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    if (end > start && text.charAt(end - 1) == '\r') {
      end--;
    }
    return text.substring(start, end);
  }

  /** Where the 1-based line starts, as an offset into the text. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** The place of an offset into the text. */
  public Position position(int offset) {
    int found = java.util.Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(file, line + 1, offset - lineStarts[line] + 1);
  }
}

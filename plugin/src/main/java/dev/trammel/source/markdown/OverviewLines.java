package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.SourceText;
import java.util.regex.Matcher;

/** Walks over the lines of an overview; text of Trammel's own comes out without its escapes. */
final class OverviewLines {

  private final SourceText source;
  private final boolean trammel;
  private int number;

  /**
   * @param from an offset into the line before the first one
   */
  OverviewLines(SourceText source, int from, boolean trammel) {
    this.source = source;
    this.trammel = trammel;
    this.number = source.position(from).line() + 1;
  }

  boolean isTrammel() {
    return trammel;
  }

  boolean atEnd() {
    return number > source.lineCount();
  }

  String line() {
    return source.line(number);
  }

  void next() {
    number++;
  }

  boolean isSection() {
    return line().startsWith("## ");
  }

  /** Whether a list or table ends before this line. */
  boolean endsBlock() {
    return atEnd() || line().startsWith("## ") || line().startsWith("### ") || line().equals("---");
  }

  void skipBlank() {
    while (!atEnd() && line().isBlank()) {
      next();
    }
  }

  /** Steps over the line if it is this one. */
  void skip(String sentence) {
    if (!atEnd() && line().equals(sentence)) {
      next();
    }
  }

  Located<String> takeHeading() {
    Located<String> heading = at(line().substring(3), 3);
    next();
    return heading;
  }

  /** The line as it stands. */
  Located<String> located() {
    return at(line(), 0);
  }

  Located<Integer> number(Matcher ofLine, int group) {
    return at(Integer.valueOf(ofLine.group(group)), ofLine.start(group));
  }

  Located<String> text(String written, int column) {
    return at(plain(written), column);
  }

  <T> Located<T> at(T value, int column) {
    return at(value, number, column);
  }

  <T> Located<T> at(T value, int line, int column) {
    return new Located<>(value, source.position(source.lineStart(line) + column));
  }

  int lineNumber() {
    return number;
  }

  String plain(String written) {
    return trammel ? unescaped(written) : written;
  }

  private static String unescaped(String written) {
    StringBuilder text = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) == '\\' && i + 1 < written.length()) {
        text.append(written.charAt(++i));
      } else if (written.startsWith("<br>", i)) {
        text.append('\n');
        i += 3;
      } else {
        text.append(written.charAt(i));
      }
    }
    return text.toString();
  }

  /** Everything from here. */
  String rest() {
    String rest = atEnd() ? "" : source.text().substring(source.lineStart(number));
    number = source.lineCount() + 1;
    return rest;
  }

  void skipFence() {
    skipBlank();
    if (!atEnd() && line().startsWith("```")) {
      do {
        next();
      } while (!atEnd() && !line().equals("```"));
      if (!atEnd()) {
        next();
      }
    }
  }

  void skipList() {
    skipBlank();
    while (!atEnd() && line().startsWith("- ")) {
      next();
    }
  }
}

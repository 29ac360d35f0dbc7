package dev.trammel.artifact.sql;

import java.util.List;
import java.util.regex.Pattern;

/** Builds the text of an SQL file: comments, then steps; neighbours share what they say alike. */
final class ScriptText {

  private static final Pattern BREAKS = Pattern.compile("\\R|\\p{Cntrl}");

  private final StringBuilder text = new StringBuilder();
  private String said = "";

  /** A line that the runner wants as it is. */
  void line(String line) {
    text.append(line).append('\n');
  }

  /** A comment line; a name with a line break in it must not end the comment. */
  void comment(String line) {
    text.append("-- ").append(BREAKS.matcher(line).replaceAll(" ")).append('\n');
  }

  /** What a step says of itself stands above it, once for all that follow and say the same. */
  void step(String reason, List<String> statements) {
    if (!reason.equals(said)) {
      text.append('\n');
      comment(reason);
      said = reason;
    }
    statements.forEach(each -> text.append(each).append('\n'));
  }

  void statement(String statement) {
    said = "";
    text.append('\n').append(statement).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

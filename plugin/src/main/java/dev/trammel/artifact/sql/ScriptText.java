package dev.trammel.artifact.sql;

import java.util.List;
import java.util.regex.Pattern;

/** Builds the text of an SQL file: comments, then steps with a blank line before each. */
final class ScriptText {

  private static final Pattern BREAKS = Pattern.compile("\\R|\\p{Cntrl}");

  private final StringBuilder text = new StringBuilder();

  /** A comment line; a name with a line break in it must not end the comment. */
  void comment(String line) {
    text.append("-- ").append(BREAKS.matcher(line).replaceAll(" ")).append('\n');
  }

  void step(String reason, List<String> statements) {
    text.append('\n');
    comment(reason);
    statements.forEach(each -> text.append(each).append('\n'));
  }

  void statement(String statement) {
    text.append('\n').append(statement).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

package dev.trammel.source.sql;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of Liquibase's formatted SQL. Its changesets and rollbacks are comments to PostgreSQL, so
 * most of it is read as it stands; what would not run is made blank, so that all places stay.
 *
 * <pre>{@code
 * --liquibase formatted sql
 *
 * --changeset ada:1 dbms:postgresql
 * CREATE TABLE books (id bigint);
 * --rollback DROP TABLE books;
 * }</pre>
 */
final class LiquibaseFile {

  private static final Pattern CHANGESET =
      Pattern.compile(
          "\\s*--\\s*changeset\\s+(\"[^\"]*\"|[^:\\s]+):(\"[^\"]*\"|\\S+)(.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ANY_CHANGESET =
      Pattern.compile("\\s*--\\s*changeset\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROLLBACK =
      Pattern.compile("\\s*--\\s*rollback\\s+(.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ROLLBACK_BLOCK =
      Pattern.compile("\\s*/\\*\\s*liquibase\\s+rollback\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_ROLLBACK =
      Pattern.compile("(?:not required|empty|changesetid:.*)\\s*;?\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern PRECONDITIONS =
      Pattern.compile("\\s*--\\s*preconditions\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+):(\"[^\"]*\"|\\S+)");

  private final SourceText file;
  private final Diagnostics diagnostics;
  private final char[] forward;
  private final char[] rollback;
  private final Map<String, Position> changesets = new HashMap<>();
  private boolean skipped;
  private boolean inRollback;
  private boolean hasRollback;
  private String delimiter = ";";

  private LiquibaseFile(SourceText file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
    this.forward = file.text().toCharArray();
    this.rollback = file.text().toCharArray();
  }

  /** The migration that the file is. */
  static MigrationFile read(
      SourceText file, String version, String description, Diagnostics diagnostics) {
    LiquibaseFile read = new LiquibaseFile(file, diagnostics);
    for (int number = 1; number <= file.lineCount(); number++) {
      read.line(number);
    }
    SourceText sql = new SourceText(file.file(), String.valueOf(read.forward));
    Optional<SourceText> rollback =
        read.hasRollback
            ? Optional.of(new SourceText(file.file(), String.valueOf(read.rollback)))
            : Optional.empty();
    return new MigrationFile(file, sql, version, description, rollback);
  }

  private void line(int number) {
    String line = file.line(number);
    int start = file.lineStart(number);
    int end = start + line.length();
    Matcher back = ROLLBACK.matcher(line);
    if (inRollback) {
      inRollback = !line.contains("*/");
      blank(rollback, inRollback ? end : start + line.indexOf("*/"), end);
    } else if (ROLLBACK_BLOCK.matcher(line).matches()) {
      inRollback = !line.contains("*/");
      hasRollback |= !skipped;
      blank(rollback, start, end);
    } else if (back.matches() && !skipped && !NO_ROLLBACK.matcher(back.group(1)).matches()) {
      hasRollback = true;
      blank(rollback, start, start + back.start(1));
    } else {
      blank(rollback, start, end);
      if (ANY_CHANGESET.matcher(line).matches()) {
        changeset(line, new Position(file.file(), number, 1));
      } else if (PRECONDITIONS.matcher(line).matches() && !skipped) {
        warn(number, line, "a precondition may keep a changeset from running");
      } else {
        statementLine(line, start, end);
      }
    }
  }

  private void statementLine(String line, int start, int end) {
    if (skipped) {
      blank(forward, start, end);
    } else if (!delimiter.equals(";") && line.stripTrailing().endsWith(delimiter)) {
      int at = start + line.stripTrailing().length() - delimiter.length();
      blank(forward, at, end);
      forward[at] = ';';
    }
  }

  private static void blank(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      text[i] = ' ';
    }
  }

  private void changeset(String line, Position position) {
    Matcher matcher = CHANGESET.matcher(line);
    if (!matcher.matches()) {
      diagnostics.add(
          Diagnostic.error(Code.TR150, position, "a changeset needs an author and an id")
              .underlining(line.length())
              .found(line.strip())
              .expected("--changeset author:id")
              .fix("write both"));
      return;
    }
    Map<String, String> attributes = new HashMap<>();
    for (Matcher each = ATTRIBUTE.matcher(matcher.group(3)); each.find(); ) {
      attributes.put(each.group(1), each.group(2).replace("\"", ""));
    }
    skipped = !runs(attributes);
    delimiter = attributes.getOrDefault("endDelimiter", ";").replace("\\n", "").strip();
    delimiter = delimiter.isEmpty() ? ";" : delimiter;
    unique(matcher.group(1) + ":" + matcher.group(2), position);
  }

  private static boolean runs(Map<String, String> attributes) {
    Set<String> systems =
        Set.copyOf(
            Stream.of(attributes.getOrDefault("dbms", "all").split(",", -1))
                .map(String::strip)
                .map(each -> each.toLowerCase(java.util.Locale.ROOT))
                .toList());
    boolean excluded = systems.contains("none") || systems.contains("!postgresql");
    boolean included =
        systems.contains("all")
            || systems.contains("postgresql")
            || systems.stream().allMatch(each -> each.startsWith("!"));
    return included && !excluded && !"true".equals(attributes.get("ignore"));
  }

  private void unique(String changeset, Position position) {
    Position before = changesets.put(changeset, position);
    if (before != null) {
      diagnostics.add(
          Diagnostic.error(Code.TR150, position, "two changesets have one name")
              .found(changeset)
              .expected("an id for each")
              .fix("give the later one an id of its own")
              .note(before, "the other one"));
    }
  }

  private void warn(int number, String line, String message) {
    diagnostics.add(
        Diagnostic.warning(Code.TR150, new Position(file.file(), number, 1), message)
            .underlining(line.length())
            .found(line.strip())
            .expected("a changeset that always runs")
            .fix("rehearse from a database on which it runs"));
  }
}

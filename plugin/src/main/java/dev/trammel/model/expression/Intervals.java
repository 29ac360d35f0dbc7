package dev.trammel.model.expression;

import dev.trammel.syntax.Token;
import dev.trammel.syntax.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Intervals as months, days and microseconds, the three that PostgreSQL keeps. */
final class Intervals {

  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?:(-?\\d{1,9})\\s*(years?|months?|mons?|weeks?|days?|hours?|minutes?|mins?|seconds?|secs?)"
              + "|(-?)(\\d{1,9}):(\\d\\d)(?::(\\d\\d))?)\\s*");

  private static final Pattern CANONICAL =
      Pattern.compile("(-?\\d+) months (-?\\d+) days (-?\\d+) seconds");

  private static final Set<String> FIELDS =
      Set.of("year", "month", "day", "hour", "minute", "second");

  private Intervals() {}

  /** Whether the word says what a number behind {@code interval} counts. */
  static boolean isField(Token token) {
    return token.kind() == TokenKind.WORD && FIELDS.contains(token.value());
  }

  /** A number counts the field, without its fraction unless it counts seconds. */
  static String whole(String text, String field) {
    String number = text.strip();
    if (!number.matches("-?\\d+(\\.\\d*)?")) {
      return text;
    }
    boolean fraction = number.contains(".");
    return fraction && field.equals("second")
        ? text
        : (fraction ? number.substring(0, number.indexOf('.')) : number) + " " + field;
  }

  /** {@code months days microseconds}; the text itself when it has another shape. */
  static String canonical(String text) {
    Matcher matcher = PART.matcher(text.toLowerCase(Locale.ROOT));
    long months = 0;
    long days = 0;
    long seconds = 0;
    int at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        return text;
      }
      if (matcher.group(2) == null) {
        seconds += clock(matcher);
      } else {
        long number = Long.parseLong(matcher.group(1));
        String unit = matcher.group(2);
        if (unit.startsWith("y")) {
          months += 12 * number;
        } else if (unit.startsWith("mo")) {
          months += number;
        } else if (unit.startsWith("w")) {
          days += 7 * number;
        } else if (unit.startsWith("d")) {
          days += number;
        } else {
          seconds += number * (unit.startsWith("h") ? 3600 : unit.startsWith("mi") ? 60 : 1);
        }
      }
      at = matcher.end();
    }
    return months + " months " + days + " days " + seconds + " seconds";
  }

  /** As PostgreSQL prints it: {@code 1 year 2 mons 3 days 04:05:06}. */
  static String printed(String text) {
    Matcher matcher = CANONICAL.matcher(canonical(text));
    if (!matcher.matches()) {
      return text;
    }
    long months = Long.parseLong(matcher.group(1));
    long days = Long.parseLong(matcher.group(2));
    long seconds = Long.parseLong(matcher.group(3));
    if (months < 0 || days < 0 || seconds < 0) {
      return text;
    }
    List<String> parts = new ArrayList<>();
    addUnless0(parts, months / 12, "year");
    addUnless0(parts, months % 12, "mon");
    addUnless0(parts, days, "day");
    if (seconds > 0 || parts.isEmpty()) {
      parts.add(
          String.format(
              Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60));
    }
    return String.join(" ", parts);
  }

  private static void addUnless0(List<String> parts, long number, String unit) {
    if (number != 0) {
      parts.add(number + " " + unit + (number == 1 ? "" : "s"));
    }
  }

  private static long clock(Matcher matcher) {
    String seconds = matcher.group(6) == null ? "0" : matcher.group(6);
    long total =
        Long.parseLong(matcher.group(4)) * 3600
            + Long.parseLong(matcher.group(5)) * 60
            + Long.parseLong(seconds);
    return matcher.group(3).isEmpty() ? total : -total;
  }
}

package dev.trammel.source.sql;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A backslash command of psql, which reaches to the end of its line. Those that change only what
 * psql shows, or how it runs, are read over; all others are refused.
 *
 * @param line from the backslash on
 */
record PsqlCommand(Position position, String line) {

  /** They change neither what statements follow nor where they run. */
  private static final Set<String> HARMLESS =
      Set.of(
          "a",
          "C",
          "echo",
          "encoding",
          "errverbose",
          "f",
          "H",
          "h",
          "o",
          "p",
          "prompt",
          "pset",
          "qecho",
          "restrict",
          "s",
          "set",
          "t",
          "T",
          "timing",
          "unrestrict",
          "unset",
          "warn",
          "x");

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("c", "what follows belongs to another database"),
          Map.entry("connect", "what follows belongs to another database"),
          Map.entry("copy", "it reads rows from a file"),
          Map.entry("i", "it reads another file"),
          Map.entry("include", "it reads another file"),
          Map.entry("ir", "it reads another file"),
          Map.entry("include_relative", "it reads another file"),
          Map.entry("if", "what follows may not run"),
          Map.entry("elif", "what follows may not run"),
          Map.entry("else", "what follows may not run"),
          Map.entry("gexec", "it runs what a query returns"),
          Map.entry("!", "it runs a program"));

  private static final Pattern NAME = Pattern.compile("\\\\([A-Za-z_]+|[!?])?.*", Pattern.DOTALL);

  /** Without the backslash; empty when none is there. */
  String name() {
    Matcher matcher = NAME.matcher(line);
    return matcher.matches() && matcher.group(1) != null ? matcher.group(1) : "";
  }

  /** Why it cannot be read over; empty when it can. */
  Optional<Diagnostic> refusal() {
    if (HARMLESS.contains(name())) {
      return Optional.empty();
    }
    String reason = REASONS.getOrDefault(name(), "it is no SQL");
    return Optional.of(
        Diagnostic.error(Code.TR140, position, "a command of psql is no SQL")
            .underlining(line.length())
            .found(line)
            .expected("statements alone: " + reason)
            .fix("take it out, or write the SQL that it stands for"));
  }
}

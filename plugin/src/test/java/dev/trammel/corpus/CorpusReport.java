package dev.trammel.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures of one corpus. */
final class CorpusReport {

  static final String HEAD =
      """
      | Repository, commit and path | Files | Statements | Valid DDL | Structured | In part | Opaque | Failed | Invalid, refused | Invalid, taken | Apart | DO read | Dynamic | On dynamic | Seconds | Objects | Equal | Apart by dynamic SQL | Undecided expressions |
      |---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
      """;

  final Corpus corpus;
  int files;
  int statements;
  int ddl;
  int structured;
  int recognised;
  int doRead;
  int dynamic;
  int onDynamic;
  int invalidRefused;
  int invalidOpaque;
  int equal;
  int expressions;
  int undecided;
  double seconds;
  final SortedMap<String, Integer> opaque = new TreeMap<>();
  final SortedMap<String, Integer> partial = new TreeMap<>();
  final SortedMap<String, Integer> apart = new TreeMap<>();
  final List<String> opaqueTexts = new ArrayList<>();
  final List<String> failed = new ArrayList<>();
  final List<String> validRefused = new ArrayList<>();
  final List<String> invalidTaken = new ArrayList<>();
  final List<String> lexical = new ArrayList<>();
  final SortedMap<String, List<String>> differences = new TreeMap<>();
  final SortedMap<String, List<String>> dynamicDifferences = new TreeMap<>();
  List<String> undecidedTexts = List.of();

  CorpusReport(Corpus corpus) {
    this.corpus = corpus;
  }

  /** One row of the table. */
  String row() {
    int objects = equal + differences.size();
    return String.format(
        Locale.ROOT,
        "| `%s` %s `%s` | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %d | %.2f | %d | %d | %d | %d of %d |%n",
        corpus.repository(),
        corpus.commit().substring(0, Math.min(10, corpus.commit().length())),
        corpus.path(),
        files,
        statements,
        ddl,
        structured,
        sum(partial),
        sum(opaque),
        failed.size() + validRefused.size(),
        invalidRefused,
        invalidTaken.size() + invalidOpaque,
        sum(apart),
        doRead,
        dynamic,
        onDynamic,
        seconds,
        objects,
        equal,
        dynamicDifferences.size(),
        undecided,
        expressions);
  }

  static int sum(SortedMap<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Everything that is not as it should be. */
  String details() {
    StringBuilder text = new StringBuilder(HEAD).append(row());
    text.append("\nrecognised ").append(recognised);
    text.append("\ninvalid and refused ").append(invalidRefused);
    text.append("\ninvalid and kept verbatim ").append(invalidOpaque).append("\n");
    list(text, "not split", lexical);
    list(text, "valid and not read", failed);
    list(text, "valid and refused", validRefused);
    list(text, "invalid and taken", invalidTaken);
    text.append("\n== apart\n");
    apart.forEach((why, count) -> text.append(count + " " + why + "\n"));
    text.append("\n== opaque\n");
    opaque.forEach((head, count) -> text.append(count + " " + head + "\n"));
    text.append("\n== in part\n");
    partial.forEach((what, count) -> text.append(count + " " + what + "\n"));
    list(text, "opaque texts", opaqueTexts);
    differences(text, "different", differences);
    differences(text, "different by dynamic SQL", dynamicDifferences);
    list(text, "undecided", undecidedTexts);
    return text.toString();
  }

  private static void list(StringBuilder text, String title, List<String> lines) {
    text.append("\n== ").append(title).append(' ').append(lines.size()).append('\n');
    lines.forEach(line -> text.append(line).append('\n'));
  }

  private static void differences(
      StringBuilder text, String title, SortedMap<String, List<String>> differences) {
    text.append("\n== ").append(title).append(' ').append(differences.size()).append('\n');
    differences.forEach(
        (what, found) -> {
          text.append(what).append('\n');
          found.forEach(each -> text.append("    ").append(each).append('\n'));
        });
  }
}

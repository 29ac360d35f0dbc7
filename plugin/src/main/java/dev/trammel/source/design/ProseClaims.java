package dev.trammel.source.design;

import dev.trammel.source.design.CountClaim.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the counts that a heading or paragraph states. */
final class ProseClaims {

  private static final Pattern PARTS =
      Pattern.compile(
          "[^().]{0,40}(?:\\d\\.\\d+\\.\\d+)?\\s*"
              + "\\(((?:\\d+\\s+(?:of\\s+)?[a-z]+(?:,?\\s+(?:and\\s+)?|(?=\\))))+)\\)");
  private static final Pattern PART = Pattern.compile("(\\d+)\\s+(?:of\\s+)?([a-z]+)");
  private static final Pattern ELLIPTIC =
      Pattern.compile("\\b([a-z_][a-z0-9_]*)\\s+(\\d{1,4})(?=[,.;]|$)");
  private static final Pattern NUMBERED_TABLES =
      Pattern.compile("^Tables?\\s+(\\d+)\\s*[-–]\\s*(\\d+)\\b");
  private static final Pattern PRESENT = Pattern.compile("(?i)\\b(?:current|existing|recorded)\\b");
  private static final Set<String> ALL_OF_THEM =
      Set.of("all", "configuration", "total", "new", "more", "other");
  private static final Map<String, Kind> TABLE_PARTS =
      Map.of(
          "expanded", Kind.EXPANDED_TABLES,
          "new", Kind.NEW_TABLES,
          "unchanged", Kind.UNCHANGED_TABLES);

  private final Prose prose;
  private final Section section;
  private final BitSet taken = new BitSet();
  private final List<CountClaim> claims = new ArrayList<>();

  ProseClaims(Prose prose, Section section) {
    this.prose = prose;
    this.section = section;
  }

  /** The claims in the order of their places. */
  List<CountClaim> read() {
    Matcher numbered = NUMBERED_TABLES.matcher(prose.text());
    if (numbered.find()) {
      int count = Integer.parseInt(numbered.group(2)) - Integer.parseInt(numbered.group(1)) + 1;
      add(Kind.SECTION_TABLES, Optional.of(section.heading()), count, 0, numbered.group());
    }
    for (ClaimPattern each : ClaimPattern.ALL) {
      Matcher match = each.pattern().matcher(prose.text());
      while (match.find()) {
        if (taken.get(match.start(), match.end()).isEmpty()) {
          taken.set(match.start(), match.end());
          state(each, match);
        }
      }
    }
    readElliptic();
    return claims.stream()
        .sorted((first, second) -> first.position().compareTo(second.position()))
        .toList();
  }

  /** {@code `a` has 3 columns, `b` 4.} */
  private void readElliptic() {
    Matcher match = ELLIPTIC.matcher(prose.text());
    while (match.find()) {
      int end = match.end();
      boolean follows =
          claims.stream()
              .filter(claim -> claim.kind() == Kind.COLUMNS)
              .anyMatch(claim -> claim.position().compareTo(prose.position(end - 1)) < 0);
      boolean named = prose.nameBefore(match.start(2)).equals(Optional.of(match.group(1)));
      if (follows && named && taken.get(match.start(), end).isEmpty()) {
        int number = Integer.parseInt(match.group(2));
        add(Kind.COLUMNS, Optional.of(match.group(1)), number, match.start(2), match.group());
      }
    }
  }

  private void state(ClaimPattern pattern, Matcher match) {
    for (int group = 1; group <= match.groupCount(); group++) {
      Kind kind = kind(pattern.kinds().get(group - 1), match.start(group));
      int number = Integer.parseInt(match.group(group));
      add(kind, subject(kind, match), number, match.start(group), match.group());
      if (kind == Kind.TABLES || kind == Kind.PARAMETERS) {
        parts(kind, match.end());
      }
    }
  }

  /** {@code **Current Schema** (15 fields)} speaks of what is there before. */
  private Kind kind(Kind kind, int start) {
    boolean present =
        PRESENT.matcher(prose.text().substring(0, start)).find()
            || PRESENT.matcher(section.heading()).find();
    return kind == Kind.COLUMNS && present ? Kind.RECORDED_COLUMNS : kind;
  }

  private Optional<String> subject(Kind kind, Matcher match) {
    return switch (kind) {
      case COLUMNS, RECORDED_COLUMNS, ADDED_COLUMNS, DECLARED_COLUMNS ->
          prose.nameBefore(match.start(1)).or(section::table);
      case PARAMETERS -> target(match);
      default -> Optional.empty();
    };
  }

  /** {@code 35 agent parameters} names a target, {@code 67 configuration parameters} none. */
  private Optional<String> target(Matcher match) {
    String[] words = match.group().strip().split("\\s+", -1);
    String qualifier = words[words.length - 2].toLowerCase(Locale.ROOT);
    boolean names = qualifier.matches("[a-z]+") && !ALL_OF_THEM.contains(qualifier);
    return names
        ? Optional.of(qualifier)
        : prose.nameBefore(match.start(1)).or(section::headingTable);
  }

  /** {@code (35 agent, 18 crew, 14 task)} behind a total. */
  private void parts(Kind kind, int end) {
    Matcher parts = PARTS.matcher(prose.text()).region(end, prose.text().length());
    if (!parts.lookingAt()) {
      return;
    }
    Matcher part = PART.matcher(prose.text()).region(parts.start(1), parts.end(1));
    while (part.find()) {
      int number = Integer.parseInt(part.group(1));
      if (kind == Kind.PARAMETERS) {
        add(kind, Optional.of(part.group(2)), number, part.start(1), part.group());
      } else if (TABLE_PARTS.containsKey(part.group(2))) {
        Kind partKind = TABLE_PARTS.get(part.group(2));
        add(partKind, Optional.empty(), number, part.start(1), part.group());
      }
    }
  }

  private void add(Kind kind, Optional<String> table, int number, int index, String text) {
    claims.add(new CountClaim(kind, table, number, prose.position(index), text.strip()));
  }
}

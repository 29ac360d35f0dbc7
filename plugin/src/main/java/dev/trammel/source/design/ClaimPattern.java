package dev.trammel.source.design;

import static dev.trammel.source.design.CountClaim.Kind.ADDED_COLUMNS;
import static dev.trammel.source.design.CountClaim.Kind.COLUMNS;
import static dev.trammel.source.design.CountClaim.Kind.DECLARED_COLUMNS;
import static dev.trammel.source.design.CountClaim.Kind.NEW_TABLES;
import static dev.trammel.source.design.CountClaim.Kind.PARAMETERS;
import static dev.trammel.source.design.CountClaim.Kind.RECORDED_COLUMNS;
import static dev.trammel.source.design.CountClaim.Kind.TABLES;

import dev.trammel.source.design.CountClaim.Kind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A way in which prose states counts.
 *
 * @param kinds of the groups 1, 2, … of the pattern
 */
record ClaimPattern(Pattern pattern, List<Kind> kinds) {

  private static final String COLUMN = "(?:fields?|columns?)\\b";

  /** Tried in this order; what one has taken, later ones do not see. */
  static final List<ClaimPattern> ALL =
      List.of(
          of(
              "N \\((?:current|existing|recorded)\\) \\+ N \\((?:new|expanded|added)\\) = N "
                  + COLUMN,
              RECORDED_COLUMNS,
              ADDED_COLUMNS,
              DECLARED_COLUMNS),
          of("N " + COLUMN + " ?→ ?N required", RECORDED_COLUMNS, DECLARED_COLUMNS),
          of("\\bmissing N " + COLUMN, ADDED_COLUMNS),
          of("\\+ ?N " + COLUMN, ADDED_COLUMNS),
          of("\\badd(?:s|ed|ing)? N (?:new )?" + COLUMN, ADDED_COLUMNS),
          of("N (?:new )?" + COLUMN + " (?:are|is|were|get) added", ADDED_COLUMNS),
          of("N new " + COLUMN, ADDED_COLUMNS),
          of("N " + COLUMN + " before\\b", RECORDED_COLUMNS),
          of("N " + COLUMN + " (?:then|after(?:wards)?)\\b", DECLARED_COLUMNS),
          of(
              "(?<!\\bfirst )(?<!\\blast )(?<!\\bother )(?<!\\bthese )(?<!\\bthose )N " + COLUMN,
              COLUMNS),
          of("\\badd(?:s|ed|ing)? N (?:new )?tables\\b", NEW_TABLES),
          of("\\bnew: N tables?\\b", NEW_TABLES),
          of("N new tables?\\b", NEW_TABLES),
          of("(?:^|[(:]|\\bacross |\\bhas |\\bhave |\\bholds )N tables\\b", TABLES),
          of("N(?: [\\w.]+){0,3}? parameters\\b", PARAMETERS));

  private static ClaimPattern of(String regex, Kind... kinds) {
    String number = "(?<![\\d.,])(\\d{1,4})";
    String whole = regex.replace("N ", number + " ").replace("N(", number + "(");
    return new ClaimPattern(
        Pattern.compile(
            whole.replace(" ", "\\s+").replace("\\s+?", "\\s*"), Pattern.CASE_INSENSITIVE),
        List.of(kinds));
  }
}

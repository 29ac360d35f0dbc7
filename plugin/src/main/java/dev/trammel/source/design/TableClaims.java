package dev.trammel.source.design;

import dev.trammel.diagnostic.SourceText;
import dev.trammel.source.design.CountClaim.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.SourceSpan;

/** Finds the counts in a Markdown table whose first column names tables. */
final class TableClaims {

  private static final Pattern CELL = Pattern.compile("\\|([^|]*)(?=\\|)");
  private static final Pattern NUMBER =
      Pattern.compile("\\s*(\\d{1,4})(?:\\s+(?:fields?|columns?))?\\s*");
  private static final Pattern COLUMN_COUNT = Pattern.compile("\\b(?:fields|columns)\\b");
  private static final Pattern PRESENT = Pattern.compile("\\b(?:current|existing|recorded)\\b");
  private static final Pattern NUMBERED_TABLES =
      Pattern.compile("^Tables?\\s+\\d+\\s*[-–]\\s*\\d+\\b.*");

  private final SourceText source;
  private final Section section;

  TableClaims(SourceText source, Section section) {
    this.source = source;
    this.section = section;
  }

  /**
   * The claims of a table.
   *
   * @param lines of the whole table, head and separator first
   */
  List<CountClaim> read(List<SourceSpan> lines) {
    List<CountClaim> claims = new ArrayList<>();
    List<String> heads = heads(lines.get(0));
    if (heads.isEmpty() || !heads.get(0).equals("table")) {
      return claims;
    }
    List<SourceSpan> rows = lines.subList(Math.min(2, lines.size()), lines.size());
    for (SourceSpan row : rows) {
      claims.addAll(row(row, heads));
    }
    if (NUMBERED_TABLES.matcher(section.heading()).matches()) {
      claims.add(
          new CountClaim(
              Kind.SECTION_TABLES,
              Optional.of(section.heading()),
              rows.size(),
              source.position(lines.get(0).getInputIndex()),
              "a table of " + rows.size() + " rows"));
    }
    return claims;
  }

  private List<String> heads(SourceSpan line) {
    List<String> heads = new ArrayList<>();
    Matcher cell = CELL.matcher(text(line));
    while (cell.find()) {
      heads.add(cell.group(1).strip().toLowerCase(Locale.ROOT));
    }
    return heads;
  }

  private List<CountClaim> row(SourceSpan line, List<String> heads) {
    List<CountClaim> claims = new ArrayList<>();
    Optional<String> table = Optional.empty();
    Matcher cell = CELL.matcher(text(line));
    for (int i = 0; i < heads.size() && cell.find(); i++) {
      if (i == 0) {
        table = Optional.of(cell.group(1).replaceAll("[`*]", "").strip());
        continue;
      }
      Matcher number = NUMBER.matcher(cell.group(1));
      if (number.matches() && COLUMN_COUNT.matcher(heads.get(i)).find()) {
        Kind kind = PRESENT.matcher(heads.get(i)).find() ? Kind.RECORDED_COLUMNS : Kind.COLUMNS;
        int offset = line.getInputIndex() + cell.start(1) + number.start(1);
        claims.add(
            new CountClaim(
                kind,
                table,
                Integer.parseInt(number.group(1)),
                source.position(offset),
                cell.group(1).strip()));
      }
    }
    return claims;
  }

  private String text(SourceSpan line) {
    return source.text().substring(line.getInputIndex(), line.getInputIndex() + line.getLength());
  }
}

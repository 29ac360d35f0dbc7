package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.doc.ColumnEntry;
import dev.trammel.model.doc.DocText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code ## Columns (N total)} and holds the count against the rows. */
final class ColumnsReader {

  static final String TABLE_HEAD =
      """
      | Column | Type | Nullable | Default | Description |
      |--------|------|----------|---------|-------------|
      """;

  private static final Pattern HEADING = Pattern.compile("## Columns \\(([0-9]{1,6}) total\\)\n\n");

  /**
   * A line that follows a finished row is a row, well-formed or not: were it taken for a
   * description's second line, a slip in one row would lose it without a word.
   */
  private static final Pattern ROW_START =
      Pattern.compile("\\| |[^\\n]*` \\| (?:YES|\\*\\*NO\\*\\*) \\|");

  private final DocScanner scanner;
  private final Diagnostics diagnostics;

  ColumnsReader(DocScanner scanner, Diagnostics diagnostics) {
    this.scanner = scanner;
    this.diagnostics = diagnostics;
  }

  List<ColumnEntry> read() throws DocSyntaxError {
    Matcher heading = scanner.matcher(HEADING, scanner.offset());
    if (!heading.lookingAt()) {
      throw scanner.error(
          scanner.offset(), "heading of the columns has another form", "## Columns (<n> total)");
    }
    scanner.moveTo(heading.end());
    scanner.expect(TABLE_HEAD, "table of columns has another head");
    List<ColumnEntry> columns = new ArrayList<>();
    boolean complete = true;
    while (!scanner.isBlockEnd(scanner.offset())) {
      Optional<ColumnEntry> column = rowOrReport();
      column.ifPresent(columns::add);
      complete &= column.isPresent();
    }
    scanner.accept("\n");
    if (complete) {
      checkCount(heading, columns.size());
    }
    checkNames(columns);
    return columns;
  }

  private void checkCount(Matcher heading, int actual) {
    int claimed = Integer.parseInt(heading.group(1));
    if (claimed != actual) {
      diagnostics.add(
          Diagnostic.error(
                  Code.TR111,
                  scanner.at(claimed, heading.start(1)).position(),
                  "heading counts " + claimed + " columns above " + actual + " rows")
              .underlining(heading.group(1).length())
              .found(heading.group(1))
              .expected(String.valueOf(actual))
              .fix("write (" + actual + " total), or mend the rows"));
    }
  }

  private void checkNames(List<ColumnEntry> columns) {
    for (int i = 0; i < columns.size(); i++) {
      Located<String> name = columns.get(i).name();
      for (ColumnEntry before : columns.subList(0, i)) {
        if (before.name().value().equals(name.value())) {
          diagnostics.add(
              Diagnostic.error(
                      Code.TR110, name.position(), "column \"" + name.value() + "\" stands twice")
                  .underlining(name.value().length())
                  .fix("delete one of the two rows")
                  .note(before.name().position(), "first row here"));
        }
      }
    }
  }

  private Optional<ColumnEntry> rowOrReport() {
    try {
      return Optional.of(row());
    } catch (DocSyntaxError e) {
      diagnostics.add(e.diagnostic());
      scanner.moveTo(scanner.lineEnd(scanner.offset()) + 1);
      return Optional.empty();
    }
  }

  private ColumnEntry row() throws DocSyntaxError {
    int start = scanner.offset();
    if (!scanner.looksAt("| ")) {
      throw scanner.error(start, "line is no row of the columns table", "| name | `type` | …");
    }
    scanner.accept("| ");
    Located<String> name = scanner.cellOnLine(" | `", "column name");
    Located<String> type = scanner.cellOnLine("` | ", "type of column " + name.value());
    int typeStart = scanner.offset() - type.value().length() - "` | ".length();
    Located<Boolean> nullable = nullable(name.value());
    Optional<Located<String>> defaultValue = defaultValue(name.value());
    Optional<Located<String>> description = description(name.value());
    checkType(name.value(), type.value(), typeStart);
    return new ColumnEntry(name, type, nullable, defaultValue, description);
  }

  private void checkType(String column, String type, int start) {
    boolean known =
        scanner.isTrammel()
            ? TypeReader.inFull(type).isPresent()
            : TypeReader.isInformationSchemaCell(type);
    if (!known) {
      diagnostics.add(
          scanner
              .error(start, "type of column " + column + " is unknown", expectedTypes())
              .diagnostic()
              .underlining(type.length())
              .found(type));
    }
  }

  private String expectedTypes() {
    return scanner.isTrammel()
        ? "a type as SQL writes it, such as numeric(5,2) or text[]"
        : "a type as the information schema names it, such as integer(32) or ARRAY";
  }

  private Located<Boolean> nullable(String column) throws DocSyntaxError {
    int start = scanner.offset();
    if (scanner.accept("YES | ")) {
      return scanner.at(true, start);
    }
    if (scanner.accept("**NO** | ")) {
      return scanner.at(false, start);
    }
    throw scanner.error(start, "nullability of column " + column + " is unclear", "YES or **NO**");
  }

  private Optional<Located<String>> defaultValue(String column) throws DocSyntaxError {
    if (scanner.accept("- | ")) {
      return Optional.empty();
    }
    scanner.expect("`", "default of column " + column + " has another form");
    return Optional.of(scanner.cell("` | ", "default of column " + column));
  }

  /** A cell of Trammel's dialect stays on its line. */
  private int rowEnd() {
    int end = scanner.lineEnd(scanner.offset()) - 2;
    return end >= scanner.offset() && scanner.looksAt(" |\n", end) ? end : -1;
  }

  private Optional<Located<String>> description(String column) throws DocSyntaxError {
    int end = scanner.isTrammel() ? rowEnd() : scanner.elementEnd(" |\n", ROW_START);
    if (end < 0) {
      throw scanner.error(
          scanner.offset(), "row of column " + column + " is not ended", "| at the line's end");
    }
    int start = scanner.offset();
    String raw = scanner.slice(start, end);
    if (raw.equals("-") || (scanner.isTrammel() && raw.equals("\\-"))) {
      scanner.moveTo(end + 3);
      return raw.equals("-") ? Optional.empty() : Optional.of(scanner.at("-", start));
    }
    return Optional.of(scanner.take(end, 3, DocText.Place.CELL));
  }
}

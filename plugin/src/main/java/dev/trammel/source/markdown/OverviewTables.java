package dev.trammel.source.markdown;

import dev.trammel.diagnostic.Located;
import dev.trammel.model.Policy;
import dev.trammel.model.doc.OverviewClaim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tables of an overview by the names of their columns. */
final class OverviewTables {

  private static final Pattern LINK = Pattern.compile("\\[((?:\\\\.|[^\\]\\\\])+)\\]\\(([^)]*)\\)");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");
  private static final Map<String, Boolean> MARKS =
      Map.of("\u2705", true, "\u274c", false, "on", true, "off", false);
  private static final List<Policy.Command> COMMANDS =
      List.of(
          Policy.Command.SELECT,
          Policy.Command.INSERT,
          Policy.Command.UPDATE,
          Policy.Command.DELETE);

  private final OverviewLines lines;
  private final List<OverviewClaim> claims;

  OverviewTables(OverviewLines lines, List<OverviewClaim> claims) {
    this.lines = lines;
    this.claims = claims;
  }

  /** A row's cells by the names of their columns, as written. */
  private record Row(Map<String, Located<String>> cells, int line) {

    Optional<Located<String>> cell(String column) {
      return Optional.ofNullable(cells.get(column));
    }
  }

  void quickReference(Located<String> heading) {
    List<String> listed = new ArrayList<>();
    for (Row row : rows()) {
      Located<String> cell = row.cell("Table").orElseThrow();
      Matcher link = LINK.matcher(cell.value());
      if (!link.matches()) {
        continue;
      }
      int column = cell.position().column() - 1;
      Located<String> table =
          lines.at(lines.plain(link.group(1)), row.line(), column + link.start(1));
      String name = table.value();
      listed.add(name);
      claims.add(new OverviewClaim.TableNamed(table));
      claims.add(
          new OverviewClaim.TableLink(
              name, lines.at(link.group(2), row.line(), column + link.start(2))));
      facts(name, row);
    }
    claims.add(new OverviewClaim.TableList(heading, listed));
  }

  private void facts(String table, Row row) {
    number(row, "Columns")
        .map(each -> new OverviewClaim.ColumnCount(table, each))
        .ifPresent(claims::add);
    number(row, "Policies")
        .map(each -> new OverviewClaim.PolicyCount(table, each))
        .ifPresent(claims::add);
    row.cell("RLS")
        .filter(each -> MARKS.containsKey(each.value()))
        .map(each -> new Located<>(MARKS.get(each.value()), each.position()))
        .ifPresent(each -> claims.add(new OverviewClaim.RowSecurity(table, each)));
    row.cell("Description")
        .map(each -> new Located<>(description(each.value()), each.position()))
        .ifPresent(each -> claims.add(new OverviewClaim.Description(table, each)));
  }

  private String description(String written) {
    return written.equals("-") ? "" : lines.plain(written).strip();
  }

  private static Optional<Located<Integer>> number(Row row, String column) {
    return row.cell(column)
        .filter(each -> NUMBER.matcher(each.value()).matches())
        .map(each -> new Located<>(Integer.valueOf(each.value()), each.position()));
  }

  void keys() {
    lines.skipBlank();
    lines.skip("None.");
    for (Row row : rows()) {
      Located<String> table = plain(row.cell("Table").orElseThrow());
      claims.add(new OverviewClaim.TableNamed(table));
      claims.add(
          new OverviewClaim.Key(
              table.value(),
              plain(row.cell("Columns").orElse(table)),
              plain(row.cell("References").orElse(table)),
              row.cell("On delete"),
              row.cell("On update")));
    }
  }

  void access() {
    lines.skipBlank();
    lines.skip(
        "Roles that some policy lets in; what rows they see or write, each table's doc says.");
    for (Row row : rows()) {
      Located<String> table = plain(row.cell("Table").orElseThrow());
      claims.add(new OverviewClaim.TableNamed(table));
      for (Policy.Command command : COMMANDS) {
        row.cell(command.name())
            .ifPresent(
                roles ->
                    claims.add(new OverviewClaim.Access(table.value(), command, plain(roles))));
      }
    }
  }

  void enumTypes() {
    for (Row row : rows()) {
      row.cell("Type")
          .ifPresent(
              type ->
                  row.cell("Labels")
                      .ifPresent(
                          labels ->
                              claims.add(
                                  new OverviewClaim.EnumLabels(plain(type), plain(labels)))));
    }
  }

  /** A table whose facts stand nowhere else in the database. */
  void skip() {
    lines.skipBlank();
    lines.skip(
        "Tables of others that foreign keys or columns lean on, as far as they are known here.");
    rows();
  }

  private Located<String> plain(Located<String> cell) {
    return new Located<>(lines.plain(cell.value()), cell.position());
  }

  /** The rows of the table that starts here; a row of a foreign page may span lines. */
  private List<Row> rows() {
    lines.skipBlank();
    List<Row> rows = new ArrayList<>();
    if (lines.atEnd() || !lines.line().startsWith("| ")) {
      return rows;
    }
    List<String> columns = List.of(lines.line().replaceAll("^\\| | \\|$", "").split(" \\| ", -1));
    lines.next();
    if (!lines.atEnd() && lines.line().startsWith("|-")) {
      lines.next();
    }
    while (!lines.atEnd() && lines.line().startsWith("| ")) {
      row(columns).ifPresent(rows::add);
    }
    return rows;
  }

  private Optional<Row> row(List<String> columns) {
    int first = lines.lineNumber();
    StringBuilder text = new StringBuilder(lines.line());
    lines.next();
    while (text.lastIndexOf(" |") != text.length() - 2 && !lines.endsBlock()) {
      text.append('\n').append(lines.line());
      lines.next();
    }
    Map<String, Located<String>> cells = new HashMap<>();
    int at = 2;
    for (int i = 0; i < columns.size(); i++) {
      int end = i + 1 < columns.size() ? text.indexOf(" | ", at) : text.length() - 2;
      if (end < at) {
        return Optional.empty();
      }
      cells.put(columns.get(i), lines.at(text.substring(at, end), first, at));
      at = end + 3;
    }
    return cells.containsKey("Table") || cells.containsKey("Type")
        ? Optional.of(new Row(cells, first))
        : Optional.empty();
  }
}

package dev.trammel.rehearsal;

import static dev.trammel.rehearsal.CatalogDifference.ABSENT;
import static dev.trammel.rehearsal.CatalogDifference.PRESENT;

import dev.trammel.diagnostic.SourceText;
import dev.trammel.source.sql.StatementSplitter;
import dev.trammel.source.sql.StatementText;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A schema as {@code pg_dump} writes it, but for the order of statements, the positions of columns,
 * and casts and parentheses: PostgreSQL prints these otherwise once it has read an expression that
 * it printed.
 *
 * @param statements as written, by what is compared of them
 */
record DumpedSchema(TreeMap<String, String> statements) {

  private static final String CAST =
      "::(?:\"[^\"]+\"|[\\w.]+)(?: varying| precision| without time zone| with time zone)?"
          + "(?:\\(\\d+(?:,\\d+)?\\))?(?:\\[])*";

  static DumpedSchema of(String dump) {
    TreeMap<String, String> statements = new TreeMap<>();
    for (StatementText each :
        StatementSplitter.split(new SourceText("dump.sql", dump)).statements()) {
      String head = each.tokens().get(0).value();
      if (!head.equalsIgnoreCase("set") && !head.startsWith("\\")) {
        statements.put(compared(each.sql()), each.sql());
      }
    }
    return new DumpedSchema(statements);
  }

  private static String compared(String sql) {
    List<String> lines = new ArrayList<>(sql.lines().map(String::strip).toList());
    int end = lines.size() - 1;
    if (lines.get(0).startsWith("CREATE TABLE ") && lines.get(0).endsWith("(") && end > 1) {
      List<String> members = lines.subList(1, end);
      members.replaceAll(each -> each.replaceAll(",$", ""));
      members.sort(null);
    }
    return lines.stream()
        .map(each -> each.replaceAll(CAST, "").replaceAll("[()\\s]+", " "))
        .collect(Collectors.joining("\n"));
  }

  /** What one has and the other has not, as differences between both. */
  static List<CatalogDifference> differences(DumpedSchema expected, DumpedSchema found) {
    List<CatalogDifference> differences = new ArrayList<>();
    expected.statements.forEach(
        (compared, sql) -> {
          if (!found.statements.containsKey(compared)) {
            differences.add(difference(sql, PRESENT, ABSENT));
          }
        });
    found.statements.forEach(
        (compared, sql) -> {
          if (!expected.statements.containsKey(compared)) {
            differences.add(difference(sql, ABSENT, PRESENT));
          }
        });
    return differences;
  }

  private static CatalogDifference difference(String sql, String expected, String found) {
    return new CatalogDifference("pg_dump: " + sql.replaceAll("\\s+", " "), "", expected, found);
  }
}

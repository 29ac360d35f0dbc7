package dev.trammel.rehearsal;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to try in a column: what its checks name first, as it is likely to pass them. */
final class ColumnValues {

  private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w'.])-?\\d{1,9}(?:\\.\\d+)?(?![\\w'])");
  private static final int LONGEST = 200;

  private ColumnValues() {}

  /**
   * SQL expressions, in the order in which they are tried.
   *
   * @param rules that say something of the column
   */
  static List<String> of(Column column, ValueTexts texts, List<Expression> rules) {
    DataType type = column.type();
    Set<String> found = new LinkedHashSet<>();
    List<String> usual = texts.of(type);
    boolean number = isNumber(type);
    for (Expression rule : rules) {
      literals(rule, number, found);
    }
    if (!type.isArray() && !number) {
      rules.forEach(each -> lengths(each, found));
    }
    List<String> all = new ArrayList<>(usual);
    if (usual.size() > 2 || usual.isEmpty()) {
      all = new ArrayList<>(found);
      usual.stream().filter(each -> !found.contains(each)).forEach(all::add);
    }
    String sql = SqlTypes.of(type);
    return all.stream().map(each -> Literals.quote(each) + "::" + sql).toList();
  }

  private static boolean isNumber(DataType type) {
    return !type.isArray()
        && Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision")
            .contains(type.name());
  }

  private static void literals(Expression rule, boolean number, Set<String> found) {
    Matcher literal = LITERAL.matcher(rule.sql());
    while (literal.find()) {
      String text = literal.group(1).replace("''", "'");
      if (!number || text.matches("-?\\d+(\\.\\d+)?")) {
        found.add(text);
      }
    }
    Matcher digits = NUMBER.matcher(rule.sql());
    while (number && digits.find()) {
      java.math.BigDecimal value = new java.math.BigDecimal(digits.group());
      found.add(value.toPlainString());
      found.add(value.add(java.math.BigDecimal.ONE).toPlainString());
      found.add(value.subtract(java.math.BigDecimal.ONE).toPlainString());
    }
  }

  /** For rules of how long a text is. */
  private static void lengths(Expression rule, Set<String> found) {
    Matcher digits = NUMBER.matcher(rule.sql());
    while (rule.sql().contains("length(") && digits.find()) {
      if (digits.group().matches("\\d{1,3}") && Integer.parseInt(digits.group()) <= LONGEST) {
        int length = Integer.parseInt(digits.group());
        found.add("v".repeat(length));
        found.add("w".repeat(length + 1));
      }
    }
  }
}

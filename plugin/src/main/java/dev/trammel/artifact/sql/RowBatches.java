package dev.trammel.artifact.sql;

import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints a loop that writes a table's rows some at a time in the order of their key, and commits
 * after each batch. Rows that are done no longer meet the condition, so that a loop that was
 * stopped goes on where it was when it is run again.
 */
final class RowBatches {

  private final Table table;
  private final List<String> key;
  private final int size;

  RowBatches(Table table, int size) {
    this.table = table;
    this.key = table.primaryKey().map(PrimaryKey::columns).orElseThrow();
    this.size = size;
  }

  /**
   * The statement.
   *
   * @param open which rows are not done yet
   * @param work the statement that does the rows of a condition; with its semicolon
   */
  String statement(String open, UnaryOperator<String> work) {
    String name = Names.of(table.name());
    String keys = Names.list(key);
    String whole = "    " + work.apply(range()).replace("\n", "\n    ");
    String body =
        "\nDECLARE\n"
            + declarations("first")
            + declarations("last")
            + "BEGIN\n"
            + next(open, "  ")
            + "  WHILE FOUND LOOP\n    SELECT "
            + keys
            + " INTO "
            + variables("last")
            + " FROM (\n      SELECT "
            + keys
            + " FROM "
            + name
            + "\n      WHERE "
            + open
            + " AND "
            + compare(">=", "first")
            + "\n      ORDER BY "
            + keys
            + " LIMIT "
            + size
            + "\n    ) AS batch ORDER BY "
            + key.stream().map(each -> Names.of(each) + " DESC").collect(Collectors.joining(", "))
            + " LIMIT 1;\n"
            + whole
            + "\n    COMMIT;\n"
            + next(open + " AND " + compare(">", "last"), "    ")
            + "  END LOOP;\nEND\n";
    return "DO " + FunctionSql.dollarQuoted(body, "trammel") + ";";
  }

  private String next(String condition, String indent) {
    String keys = Names.list(key);
    return indent
        + "SELECT "
        + keys
        + " INTO "
        + variables("first")
        + " FROM "
        + Names.of(table.name())
        + "\n"
        + indent
        + "WHERE "
        + condition
        + "\n"
        + indent
        + "ORDER BY "
        + keys
        + " LIMIT 1;\n";
  }

  private String range() {
    return compare(">=", "first") + " AND " + compare("<=", "last");
  }

  private String compare(String operator, String end) {
    String columns = key.stream().map(Names::of).collect(Collectors.joining(", "));
    return key.size() == 1
        ? columns + " " + operator + " " + variables(end)
        : "(" + columns + ") " + operator + " (" + variables(end) + ")";
  }

  private String variables(String end) {
    return IntStream.rangeClosed(1, key.size())
        .mapToObj(each -> "trammel_" + end + "_" + each)
        .collect(Collectors.joining(", "));
  }

  private String declarations(String end) {
    List<String> lines = new ArrayList<>();
    QualifiedName name = table.name();
    for (int i = 0; i < key.size(); i++) {
      lines.add(
          "  trammel_"
              + end
              + "_"
              + (i + 1)
              + " "
              + Names.of(name)
              + "."
              + Names.of(key.get(i))
              + "%TYPE;\n");
    }
    return String.join("", lines);
  }
}

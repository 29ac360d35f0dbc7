package dev.trammel.artifact.sql;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Prints CREATE TABLE, a line for each column and constraint, types aligned. */
final class TableSql {

  private static final List<Class<? extends Constraint>> FIRST =
      List.of(
          PrimaryKey.class,
          dev.trammel.model.UniqueConstraint.class,
          CheckConstraint.class,
          ForeignKey.class,
          ExclusionConstraint.class);

  private TableSql() {}

  static String create(Table table) {
    int width =
        table.columns().stream().mapToInt(each -> Names.of(each.name()).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (Column column : table.columns()) {
      String name = Names.of(column.name());
      String gap = " ".repeat(width - name.length() + 1);
      lines.add("  " + name + gap + ColumnSql.definition(column));
    }
    table.constraints().stream()
        .sorted(Comparator.comparing(each -> FIRST.indexOf(each.getClass())))
        .forEach(each -> lines.add("  " + ConstraintSql.of(each)));
    String body = lines.isEmpty() ? "()" : "(\n" + String.join(",\n", lines) + "\n)";
    return "CREATE "
        + (table.storage().unlogged() ? "UNLOGGED " : "")
        + "TABLE "
        + Names.of(table.name())
        + " "
        + body
        + LineageSql.partitionBy(table.lineage())
        + ParameterSql.with(table.storage().parameters())
        + ";";
  }
}

package dev.trammel.artifact.sql;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.ForeignSource;
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

  /**
   * Of a table that inherits only what it states itself.
   *
   * @param before where its parents are
   */
  static String create(Table table, Database before) {
    List<Table> parents =
        table.lineage().inheritance().parents().stream()
            .flatMap(each -> before.table(each).stream())
            .toList();
    List<Column> columns =
        table.columns().stream().filter(each -> isStated(each.name(), table, parents)).toList();
    int width = columns.stream().mapToInt(each -> Names.of(each.name()).length()).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (Column column : columns) {
      String name = Names.of(column.name());
      String gap = " ".repeat(width - name.length() + 1);
      lines.add("  " + name + gap + ColumnSql.definition(column));
    }
    table.constraints().stream()
        .filter(each -> isStated(each, table, parents))
        .sorted(Comparator.comparing(each -> FIRST.indexOf(each.getClass())))
        .forEach(each -> lines.add("  " + ConstraintSql.of(each)));
    String body = lines.isEmpty() ? "()" : "(\n" + String.join(",\n", lines) + "\n)";
    return "CREATE "
        + (table.storage().unlogged() ? "UNLOGGED " : "")
        + (table.isForeign() ? "FOREIGN " : "")
        + "TABLE "
        + Names.of(table.name())
        + " "
        + body
        + LineageSql.inherits(table.lineage())
        + LineageSql.partitionBy(table.lineage())
        + ParameterSql.with(table.storage().parameters())
        + table.storage().foreign().map(TableSql::server).orElse("")
        + ";";
  }

  private static String server(ForeignSource source) {
    return "\n  SERVER " + Names.of(source.server()) + RemoteSql.options(source.options());
  }

  private static boolean isStated(String column, Table table, List<Table> parents) {
    return table.lineage().inheritance().columns().contains(column)
        || parents.stream().noneMatch(each -> each.column(column).isPresent());
  }

  private static boolean isStated(Constraint constraint, Table table, List<Table> parents) {
    return !(constraint instanceof CheckConstraint)
        || table.lineage().inheritance().constraints().contains(constraint.name())
        || parents.stream()
            .flatMap(each -> each.checkConstraints().stream())
            .noneMatch(each -> each.name().equals(constraint.name()) && !each.noInherit());
  }
}

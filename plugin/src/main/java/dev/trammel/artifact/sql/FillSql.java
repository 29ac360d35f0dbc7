package dev.trammel.artifact.sql;

import dev.trammel.model.Database;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.EmptyColumn;
import dev.trammel.model.change.FillColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints how rows without a value get one, and how they lose it again. Which rows had none lies in
 * schema {@code trammel_kept}, beside the row's key and the value that it got.
 */
final class FillSql {

  private final Table table;
  private final String name;
  private final List<String> key;
  private final String kept;

  private FillSql(Database before, QualifiedName table, String column) {
    this.table = before.tables().get(table);
    this.name = Names.of(column);
    this.key = this.table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
    this.kept =
        Names.of(new QualifiedName(KeptValues.SCHEMA, KeptValues.name(table, column + "__filled")));
  }

  static List<String> fill(FillColumn change, Database before) {
    FillSql sql = new FillSql(before, change.table(), change.column());
    TableTriggers triggers = new TableTriggers(sql.table);
    List<String> statements = sql.shelves(change);
    statements.addAll(triggers.disable());
    statements.add(sql.fill(change, ""));
    statements.addAll(triggers.enable());
    return statements;
  }

  static List<String> fillInBatches(FillColumn change, Database before, int size) {
    FillSql sql = new FillSql(before, change.table(), change.column());
    TableTriggers triggers = new TableTriggers(sql.table);
    List<String> statements = sql.shelves(change);
    statements.add(
        new RowBatches(sql.table, size)
            .statement(
                sql.name + " IS NULL",
                range -> triggers.without(sql.fill(change, " AND " + range))));
    return statements;
  }

  static List<String> empty(EmptyColumn change, Database before) {
    FillSql sql = new FillSql(before, change.table(), change.column());
    TableTriggers triggers = new TableTriggers(sql.table);
    List<String> statements = new ArrayList<>(triggers.disable());
    statements.add(sql.empty());
    statements.addAll(triggers.enable());
    statements.add(KeptValues.clear(sql.kept, "true"));
    return statements;
  }

  private List<String> shelves(FillColumn change) {
    if (!change.keeps()) {
      return new ArrayList<>();
    }
    List<String> columns = new ArrayList<>();
    KeptValues.columns(table, key).forEach(each -> columns.add(each + " NOT NULL"));
    columns.add("trammel_filled text NOT NULL");
    return KeptValues.shelves(kept, columns);
  }

  private String fill(FillColumn change, String range) {
    String update =
        "UPDATE "
            + Names.of(table.name())
            + "\nSET "
            + name
            + " = "
            + change.value().sql()
            + "\nWHERE "
            + name
            + " IS NULL"
            + range;
    if (!change.keeps()) {
      return update + ";";
    }
    String keys = Names.list(key);
    return "WITH filled AS (\n  "
        + update.replace("\n", "\n  ")
        + "\n  RETURNING "
        + keys
        + ", "
        + name
        + "::text AS trammel_filled\n)\nINSERT INTO "
        + kept
        + " ("
        + keys
        + ", trammel_filled)\nSELECT "
        + keys
        + ", trammel_filled\nFROM filled\nWHERE trammel_filled IS NOT NULL;";
  }

  private String empty() {
    return "UPDATE "
        + Names.of(table.name())
        + " AS here\nSET "
        + name
        + " = NULL\nFROM "
        + kept
        + " AS kept\nWHERE "
        + key.stream()
            .map(each -> "kept." + Names.of(each) + " = here." + Names.of(each))
            .collect(Collectors.joining(" AND "))
        + "\n  AND here."
        + name
        + "::text = kept.trammel_filled;";
  }
}

package dev.trammel.artifact.sql;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints how values that another type would lose are kept, and how they come back.
 *
 * <p>They lie in schema {@code trammel_kept}, as text beside the row's key and the value that comes
 * back from the other type. By this value a row is known that nobody edited since. A column that is
 * converted several times has a layer for each, and the way back takes the uppermost.
 */
final class ConvertedValues {

  private static final String LAYER = "trammel_layer";
  private static final String FORMER = "trammel_former";
  private static final String RETURNED = "trammel_returned";

  private final Table table;
  private final Column column;
  private final DataType meanwhile;
  private final String kept;

  ConvertedValues(Database before, QualifiedName table, String column, DataType meanwhile) {
    this.table = before.tables().get(table);
    this.column = this.table.column(column).orElseThrow();
    this.meanwhile = meanwhile;
    this.kept =
        Names.of(
            new QualifiedName(KeptValues.SCHEMA, KeptValues.name(table, column + "__converted")));
  }

  List<String> keep() {
    String keys = Names.list(key());
    List<String> statements = shelves();
    statements.add(
        "INSERT INTO %s (%s)\nSELECT coalesce(max(%s), 0) + 1\nFROM %s;"
            .formatted(kept, LAYER, LAYER, kept));
    statements.add(lock());
    statements.add(
        "INSERT INTO %s (%s, %s, %s, %s)\nSELECT %s, %s::text, %s, %s\nFROM %s\nWHERE %s::text <> %s;"
            .formatted(
                kept,
                keys,
                FORMER,
                RETURNED,
                LAYER,
                keys,
                name(),
                returned(),
                uppermost(),
                Names.of(table.name()),
                name(),
                returned()));
    return statements;
  }

  /**
   * Changes nothing, and takes the lock of the conversion, so that nobody writes a value between
   * its being kept and its being converted.
   */
  private String lock() {
    String column = "ALTER TABLE " + Names.of(table.name()) + " ALTER COLUMN " + name();
    if (this.column.generation().isPresent()) {
      return column + " SET NOT NULL;";
    }
    return this.column
        .defaultValue()
        .map(each -> column + " SET DEFAULT " + each.sql() + ";")
        .orElse(column + " DROP DEFAULT;");
  }

  List<String> restore() {
    TableTriggers triggers = new TableTriggers(table);
    List<String> statements = new ArrayList<>(triggers.disable());
    statements.add(
        "UPDATE %s AS here\nSET %s = kept.%s::%s\nFROM %s AS kept\nWHERE %shere.%s::text = kept.%s\n  AND kept.%s = %s;"
            .formatted(
                Names.of(table.name()),
                name(),
                FORMER,
                Names.of(column.type()),
                kept,
                sameRow(),
                name(),
                RETURNED,
                LAYER,
                uppermost()));
    statements.addAll(triggers.enable());
    statements.add("DELETE FROM %s\nWHERE %s = %s;".formatted(kept, LAYER, uppermost()));
    statements.add(KeptValues.clear(kept, "NOT EXISTS (SELECT FROM " + kept + ")"));
    return statements;
  }

  private List<String> shelves() {
    List<String> columns = new ArrayList<>(KeptValues.columns(table, key()));
    columns.add(FORMER + " text");
    columns.add(RETURNED + " text");
    columns.add(LAYER + " integer NOT NULL");
    return KeptValues.shelves(kept, columns);
  }

  /** A key that is itself converted came back as something else, by which the row is known. */
  private String sameRow() {
    return key().stream()
        .filter(each -> !each.equals(column.name()))
        .map(each -> "kept.%1$s = here.%1$s AND ".formatted(Names.of(each)))
        .collect(Collectors.joining());
  }

  /** What comes back, as text. */
  private String returned() {
    String there = cast(name(), column.type(), meanwhile);
    return cast("(" + there + ")", meanwhile, column.type()) + "::text";
  }

  /** With the other type's modifiers, which may round. */
  private static String cast(String value, DataType from, DataType to) {
    String modifiers = to.modifiers().isEmpty() ? "" : "::" + Names.of(to);
    return Conversion.of(value, from, to) + modifiers;
  }

  private List<String> key() {
    return table.primaryKey().map(PrimaryKey::columns).orElseThrow();
  }

  private String uppermost() {
    return "(SELECT max(" + LAYER + ") FROM " + kept + ")";
  }

  private String name() {
    return Names.of(column.name());
  }
}

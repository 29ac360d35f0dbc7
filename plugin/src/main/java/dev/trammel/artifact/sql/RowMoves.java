package dev.trammel.artifact.sql;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.Generation;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.SetRowsAside;
import dev.trammel.model.change.TakeRowsBack;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints how rows leave a table that is made anew, and come back to it. */
final class RowMoves {

  private static final String ENDING = "__rows";

  private RowMoves() {}

  /** Partitions that stay were detached, so that those which are left go with their table. */
  static List<String> aside(SetRowsAside change, Database before) {
    String name = Names.of(change.table());
    String waiting = waiting(change.table());
    Table table = before.table(change.table()).orElseThrow();
    String columns =
        change.columns().stream()
            .map(each -> Names.of(each) + " " + Names.of(table.column(each).orElseThrow().type()))
            .collect(Collectors.joining(", "));
    List<String> statements = new ArrayList<>();
    lock(table, before, statements);
    statements.add("CREATE TABLE " + waiting + " (" + columns + ");");
    statements.add(
        "INSERT INTO " + waiting + " SELECT " + names(change.columns()) + " FROM " + name + ";");
    for (String each : change.columns()) {
      identity(table, each).ifPresent(it -> statements.add(keepPosition(table, each)));
    }
    statements.add("DROP TABLE " + name + ";");
    return statements;
  }

  /**
   * What others write meanwhile would be lost, so this takes the lock of what follows first. It
   * changes nothing, as row security goes before.
   */
  private static void lock(Table table, Database before, List<String> statements) {
    statements.add("ALTER TABLE " + Names.of(table.name()) + " DISABLE ROW LEVEL SECURITY;");
    table.lineage().children().stream()
        .flatMap(each -> before.table(each).stream())
        .forEach(each -> lock(each, before, statements));
  }

  static List<String> back(TakeRowsBack change, Table table) {
    String name = Names.of(change.table());
    String waiting = waiting(change.table());
    List<String> statements = new ArrayList<>();
    statements.add(
        "INSERT INTO "
            + name
            + (change.columns().isEmpty() ? "" : " (" + names(change.columns()) + ")")
            + (isAlways(change, table) ? " OVERRIDING SYSTEM VALUE" : "")
            + " SELECT "
            + names(change.columns())
            + " FROM "
            + waiting
            + ";");
    for (String each : change.columns()) {
      identity(table, each).ifPresent(it -> statements.add(advance(table, each, it)));
    }
    statements.add("DROP TABLE " + waiting + ";");
    return statements;
  }

  private static String waiting(QualifiedName table) {
    String name = Identifiers.truncate(table.name(), Identifiers.MAX_BYTES - ENDING.length());
    return Names.of(table.withName(name + ENDING));
  }

  private static String names(List<String> columns) {
    return columns.stream().map(Names::of).collect(Collectors.joining(", "));
  }

  private static Optional<Generation.Identity> identity(Table table, String column) {
    return table
        .column(column)
        .flatMap(Column::generation)
        .filter(Generation.Identity.class::isInstance)
        .map(Generation.Identity.class::cast);
  }

  private static boolean isAlways(TakeRowsBack change, Table table) {
    return change.columns().stream()
        .flatMap(each -> identity(table, each).stream())
        .anyMatch(Generation.Identity::always);
  }

  /** Rows that are gone had values too, which must not be given again. */
  private static String keepPosition(Table table, String column) {
    return "SELECT set_config("
        + Literals.quote(position(table, column))
        + ", coalesce(pg_sequence_last_value("
        + sequence(table, column)
        + ")::text, ''), false);";
  }

  /** Past whatever was given; where nothing was, the sequence stays where it starts. */
  private static String advance(Table table, String column, Generation.Identity identity) {
    boolean down = identity.options().filter(each -> each.increment() < 0).isPresent();
    return "SELECT setval("
        + sequence(table, column)
        + (down ? ", least(" : ", greatest(")
        + "nullif(current_setting("
        + Literals.quote(position(table, column))
        + ", true), '')::bigint, "
        + (down ? "min(" : "max(")
        + Names.of(column)
        + "))) FROM "
        + Names.of(table.name())
        + ";";
  }

  private static String sequence(Table table, String column) {
    return "pg_get_serial_sequence("
        + Literals.quote(Names.of(table.name()))
        + ", "
        + Literals.quote(column)
        + ")";
  }

  /** A setting of the session, named after the column by what a name of a setting may hold. */
  private static String position(Table table, String column) {
    String name = Names.of(table.name()) + "." + Names.of(column);
    return String.format(Locale.ROOT, "trammel.position_%08x", name.hashCode());
  }
}

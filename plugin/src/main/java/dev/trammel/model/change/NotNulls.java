package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.NotNull;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.Optional;

/** The names of the constraints behind NOT NULL, of which the usual ones are not kept. */
public final class NotNulls {

  private static final String LABEL = "not_null";

  private NotNulls() {}

  /** The name of the constraint behind a column that is NOT NULL. */
  public static String name(QualifiedName table, Column column) {
    return column.notNull().name().orElseGet(() -> usual(table, column.name()));
  }

  private static String usual(QualifiedName table, String column) {
    return GeneratedNames.objectName(table.name(), column, LABEL);
  }

  /** The column with the name of its constraint, which outlives other names. */
  public static Column named(QualifiedName table, Column column) {
    return column.withNotNull(column.notNull().withName(name(table, column)));
  }

  /** The column as a table below gets it: with the same constraint. */
  public static Column inherited(QualifiedName table, Column column) {
    return column.notNull().noInherit() ? column.withNullable(true) : copied(table, column);
  }

  /** The column as a new table, that has no rows, gets it: with the same constraint. */
  public static Column copied(QualifiedName table, Column column) {
    Column named = named(table, column);
    return named.withNotNull(named.notNull().withValidated(true));
  }

  /** The database as a server before PostgreSQL 18 would keep it: without any of the names. */
  public static Database unnamed(Database database) {
    Database unnamed = database;
    for (Table table : database.tables().values()) {
      if (table.columns().stream().anyMatch(each -> each.notNull().name().isPresent())) {
        unnamed =
            unnamed.with(
                table.withColumns(
                    table.columns().stream()
                        .map(each -> each.withNotNull(each.notNull().withName("")))
                        .toList()));
      }
    }
    return unnamed;
  }

  /** The table with the names of all its constraints. */
  static Table named(Table table) {
    return table.withColumns(
        table.columns().stream().map(each -> named(table.name(), each)).toList());
  }

  /**
   * The table without names that PostgreSQL would give, and without the numbers behind those that
   * it gave another table.
   */
  public static Table settled(Table table) {
    boolean settled =
        table.columns().stream()
            .noneMatch(
                each -> each.notNull().name().filter(it -> isGiven(it, table, each)).isPresent());
    return settled
        ? table
        : table.withColumns(table.columns().stream().map(each -> settled(each, table)).toList());
  }

  /**
   * The table with the names that PostgreSQL would not give, as other tables of its schema have
   * them.
   */
  public static Table said(Table table, Database database) {
    return table.withColumns(
        table.columns().stream()
            .map(
                each ->
                    !each.nullable() && isTaken(name(table.name(), each), table, database)
                        ? named(table.name(), each)
                        : each)
            .toList());
  }

  private static boolean isTaken(String name, Table table, Database database) {
    return database.tables().values().stream()
        .filter(each -> each.name().schema().equals(table.name().schema()))
        .filter(each -> !each.name().equals(table.name()))
        .anyMatch(
            other ->
                other.constraint(name).isPresent()
                    || other.columns().stream()
                        .anyMatch(it -> !it.nullable() && name(other.name(), it).equals(name)));
  }

  private static Column settled(Column column, Table table) {
    Optional<String> name =
        column
            .notNull()
            .name()
            .filter(each -> !isUsual(each, table, column))
            .map(each -> isNumbered(each) ? each.substring(0, end(each)) : each);
    return column.withNotNull(column.notNull().withName(name));
  }

  private static boolean isGiven(String name, Table table, Column column) {
    return isNumbered(name) || isUsual(name, table, column);
  }

  private static boolean isNumbered(String name) {
    int end = end(name);
    return end < name.length() && name.startsWith("_" + LABEL, end - LABEL.length() - 1);
  }

  /** Where the number begins that a name ends in. */
  private static int end(String name) {
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether it is just what PostgreSQL makes of NOT NULL at a column. */
  public static boolean isUsual(NotNull notNull, QualifiedName table, String column) {
    return notNull.validated()
        && !notNull.noInherit()
        && notNull.name().filter(each -> each.equals(usual(table, column))).isPresent();
  }

  /** Which number PostgreSQL adds where a name is taken depends on what was there first. */
  private static boolean isUsual(String name, Table table, Column column) {
    int end = end(name);
    return name.startsWith(LABEL, end - LABEL.length())
        && name.equals(
            GeneratedNames.objectName(
                table.name().name(), column.name(), LABEL + name.substring(end)));
  }

  /** The column behind whose NOT NULL the constraint stands. */
  public static Optional<Column> find(Table table, String constraint) {
    Optional<Column> exact =
        table.columns().stream()
            .filter(each -> !each.nullable() && name(table.name(), each).equals(constraint))
            .findFirst();
    return exact.or(
        () ->
            table.columns().stream()
                .filter(each -> !each.nullable() && each.notNull().name().isEmpty())
                .filter(each -> isUsual(constraint, table, each))
                .findFirst());
  }

  /** The database with the constraint under another name, there and in all tables below. */
  static Database rename(Database database, QualifiedName table, String column, String to) {
    Table target = database.tables().get(table);
    Column former = target.column(column).orElseThrow();
    Table renamed =
        settled(target.mapColumn(column, each -> each.withNotNull(each.notNull().withName(to))));
    Database after = database.with(renamed);
    return former.notNull().noInherit()
        ? after
        : Descendants.each(after, table, (now, child) -> rename(now, child.name(), column, to));
  }

  /** The database with the column held to NOT NULL, in the table and in all below. */
  static Database set(Database database, QualifiedName table, String column, NotNull notNull) {
    Table target = database.tables().get(table);
    Column former = target.column(column).orElseThrow();
    NotNull later = former.nullable() ? notNull : notNull.withName(former.notNull().name());
    Table changed =
        settled(target.mapColumn(column, each -> each.withNullable(false).withNotNull(later)));
    String name = name(table, changed.column(column).orElseThrow());
    Database after = database.with(changed);
    return notNull.noInherit()
        ? after
        : Descendants.each(
            after,
            table,
            (now, child) ->
                child.column(column).isEmpty()
                    ? now
                    : set(now, child.name(), column, notNull.withName(name)));
  }

  /** The database without NOT NULL of the column, of the table and of what has it from there. */
  static Database drop(Database database, QualifiedName table, String column) {
    Table target = database.tables().get(table);
    Column former = target.column(column).orElseThrow();
    if (former.nullable()) {
      return database;
    }
    Database after = database.with(target.mapColumn(column, each -> each.withNullable(true)));
    return former.notNull().noInherit()
        ? after
        : Descendants.each(
            after,
            table,
            (now, child) ->
                keeps(now, child, table, named(table, former))
                    ? now
                    : drop(now, child.name(), column));
  }

  /** What a table that inherits names otherwise it states itself. */
  private static boolean keeps(Database database, Table child, QualifiedName parent, Column above) {
    boolean elsewhere =
        Descendants.comesFromOther(
            database,
            child,
            parent,
            each -> each.column(above.name()).filter(it -> !it.nullable()).isPresent());
    boolean own =
        !child.lineage().isPartition()
            && child
                .column(above.name())
                .filter(each -> !name(child.name(), each).equals(above.notNull().name().orElse("")))
                .isPresent();
    return elsewhere || own;
  }
}

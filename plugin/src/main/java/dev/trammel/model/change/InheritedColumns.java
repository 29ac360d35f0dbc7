package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.ColumnStorage;
import dev.trammel.model.Database;
import dev.trammel.model.Inheritance;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Carries changes of a table's columns on to the tables that have them from it. */
public final class InheritedColumns {

  private InheritedColumns() {}

  /** The column of the table as one below gets it. */
  public static Column inherited(QualifiedName table, Column column) {
    ColumnStorage storage = column.storage();
    return NotNulls.inherited(table, column)
        .withComment(Optional.empty())
        .withPrivileges(Privileges.NONE)
        .withStorage(
            ColumnStorage.DEFAULT
                .withStorage(storage.storage())
                .withCompression(storage.compression()));
  }

  /** The database with the column behind the others of the table, and of those below. */
  static Database add(Database database, Table table, Column column) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(column);
    return Descendants.each(
        database.with(NotNulls.settled(table.withColumns(columns))),
        table.name(),
        (now, child) ->
            child.column(column.name()).isPresent()
                ? now.with(stating(child, column.name()))
                : add(now, child, inherited(table.name(), column)));
  }

  /** A table that had the column before its parent states it itself. */
  private static Table stating(Table table, String column) {
    if (table.lineage().isPartition()) {
      return table;
    }
    SortedSet<String> columns = new TreeSet<>(table.lineage().inheritance().columns());
    columns.add(column);
    return table.withLineage(
        table.lineage().withInheritance(table.lineage().inheritance().withColumns(columns)));
  }

  /** The database without the column, of the table and of those that have it from there alone. */
  static Database drop(Database database, QualifiedName table, String column) {
    Table target = database.tables().get(table);
    Database after =
        DefinedObjects.withoutColumn(
            OwnedSequences.of(database, table, column)
                .without(database)
                .with(Members.withoutColumn(target, column)),
            table,
            column);
    return Descendants.each(
        after,
        table,
        (now, child) -> {
          boolean elsewhere =
              Descendants.comesFromOther(
                  now, child, table, each -> each.column(column).isPresent());
          if (child.column(column).isEmpty() || elsewhere) {
            return now;
          }
          Inheritance inheritance = child.lineage().inheritance();
          if (!inheritance.columns().contains(column)) {
            return drop(now, child.name(), column);
          }
          SortedSet<String> columns = new TreeSet<>(inheritance.columns());
          columns.remove(column);
          return now.with(
              child.withLineage(child.lineage().withInheritance(inheritance.withColumns(columns))));
        });
  }

  /** The database with the column changed in the table and in all below. */
  static Database map(
      Database database, QualifiedName table, String column, UnaryOperator<Column> change) {
    return Descendants.each(
        database.with(database.tables().get(table).mapColumn(column, change)),
        table,
        (now, child) -> map(now, child.name(), column, change));
  }

  /** As {@link #map}, in partitions alone. */
  static Database mapPartitions(
      Database database, QualifiedName table, String column, UnaryOperator<Column> change) {
    return Descendants.eachPartition(
        database.with(database.tables().get(table).mapColumn(column, change)),
        table,
        (now, child) -> mapPartitions(now, child.name(), column, change));
  }

  static Database rename(Database database, QualifiedName table, String column, String to) {
    return Descendants.each(
        Renaming.column(database, table, column, to),
        table,
        (now, child) -> rename(now, child.name(), column, to));
  }
}

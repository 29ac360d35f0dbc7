package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The partitions of a table and the tables that inherit from it. */
final class Descendants {

  private Descendants() {}

  /** Those right below the table. */
  static List<Table> children(Database database, QualifiedName table) {
    Table parent = database.tables().get(table);
    return parent == null || parent.lineage().children().isEmpty()
        ? List.of()
        : parent.lineage().children().stream()
            .flatMap(each -> database.table(each).stream())
            .toList();
  }

  /** The database after {@code step} was taken with each table right below. */
  static Database each(
      Database database, QualifiedName table, BiFunction<Database, Table, Database> step) {
    Database after = database;
    for (Table child : children(database, table)) {
      after = step.apply(after, after.tables().get(child.name()));
    }
    return after;
  }

  /** As {@link #each}, for partitions alone. */
  static Database eachPartition(
      Database database, QualifiedName table, BiFunction<Database, Table, Database> step) {
    return each(
        database,
        table,
        (now, child) -> child.lineage().isPartition() ? step.apply(now, child) : now);
  }

  /** Whether a parent of the table, other than the one named, has what is asked for. */
  static boolean comesFromOther(
      Database database, Table child, QualifiedName parent, Predicate<Table> has) {
    return child.lineage().parents().stream()
        .filter(each -> !each.equals(parent))
        .flatMap(each -> database.table(each).stream())
        .anyMatch(has);
  }

  /** The table, known to its parents. */
  static Database linked(Database database, Table table) {
    Database after = database.with(table);
    for (QualifiedName each : table.lineage().parents()) {
      Table parent = after.tables().get(each);
      if (parent != null) {
        after = after.with(parent.withLineage(parent.lineage().withChild(table.name())));
      }
    }
    return after;
  }

  /** The parents of the table no longer know it. */
  static Database unlinked(Database database, Table table) {
    Database after = database;
    for (QualifiedName each : table.lineage().parents()) {
      Table parent = after.tables().get(each);
      if (parent != null) {
        after = after.with(parent.withLineage(parent.lineage().withoutChild(table.name())));
      }
    }
    return after;
  }
}

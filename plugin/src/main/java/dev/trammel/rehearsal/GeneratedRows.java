package dev.trammel.rehearsal;

import dev.trammel.model.Database;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Fills the tables of a database with a few rows each, referenced tables first. The server judges
 * each row; what it refuses is tried with other values of the columns that it complains of. The
 * same database gets the same rows.
 *
 * @param count how many rows there are now
 * @param unfilled tables that stay empty, with the reason
 */
public record GeneratedRows(int count, SortedMap<QualifiedName, String> unfilled) {

  public GeneratedRows {
    unfilled = Collections.unmodifiableSortedMap(new TreeMap<>(unfilled));
  }

  /**
   * Fills what is empty.
   *
   * @param connection in autocommit mode, and left so
   * @param recorded what is there
   * @param declared where a plan leads; the rows fit what it demands of the columns that it keeps
   * @param changes the plan's
   */
  public static GeneratedRows fill(
      Connection connection, Database recorded, Database declared, List<Change> changes)
      throws SQLException {
    Demands demands = new Demands(recorded, declared, changes);
    int count = 0;
    SortedMap<QualifiedName, String> unfilled = new TreeMap<>();
    for (Table table : inOrder(recorded)) {
      if (table.lineage().isPartition() || table.isForeign()) {
        continue;
      }
      Optional<String> hindrance = demands.hindrance(table);
      TableFilling filling = new TableFilling(connection, recorded, table, demands);
      int rows = hindrance.isPresent() ? 0 : filling.fill();
      count += rows;
      if (rows == 0) {
        unfilled.put(table.name(), hindrance.orElseGet(filling::reason));
      }
    }
    return new GeneratedRows(count, unfilled);
  }

  /** Tables of others first; referenced ones before those that refer to them, as far as can be. */
  private static List<Table> inOrder(Database database) {
    List<Table> order = new ArrayList<>();
    for (ExternalTable external : database.externals().values()) {
      order.add(
          Table.of(
              external.name(),
              external.columns(),
              external.primaryKey().isEmpty()
                  ? List.of()
                  : List.of(new PrimaryKey("key", external.primaryKey()))));
    }
    Set<QualifiedName> seen = new LinkedHashSet<>();
    database.tables().values().forEach(table -> visit(database, table, seen));
    seen.forEach(name -> order.add(database.tables().get(name)));
    return order;
  }

  private static void visit(Database database, Table table, Set<QualifiedName> done) {
    visit(database, table, done, new LinkedHashSet<>());
  }

  private static void visit(
      Database database, Table table, Set<QualifiedName> done, Set<QualifiedName> open) {
    if (done.contains(table.name()) || !open.add(table.name())) {
      return;
    }
    for (ForeignKey key : table.foreignKeys()) {
      Table referenced = database.tables().get(key.referencedTable());
      if (referenced != null) {
        visit(database, referenced, done, open);
      }
    }
    done.add(table.name());
  }
}

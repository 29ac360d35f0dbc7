package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference.ColumnReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.FillColumn;
import dev.trammel.model.change.MapValues;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.RenameConstraint;
import dev.trammel.model.change.RenameIndex;
import dev.trammel.model.change.RenameTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The part of the owners' intent that is still to be carried out. A rename is done when its old
 * name is gone from {@code from}; then it does nothing.
 */
final class Intents {

  private final List<Change> all;
  private final Database to;
  private final List<Change> renames = new ArrayList<>();
  private final Map<QualifiedName, QualifiedName> tables = new HashMap<>();
  private final Map<ColumnReference, String> columns = new HashMap<>();
  private Database renamed;

  Intents(List<Change> all, Database from, Database to) {
    this.all = all;
    this.to = to;
    this.renamed = from;
    for (Change change : all) {
      if (change instanceof RenameTable it) {
        table(it);
      } else if (change instanceof RenameColumn it) {
        column(it);
      } else if (change instanceof RenameConstraint it) {
        constraint(it);
      } else if (change instanceof RenameIndex it) {
        index(it);
      } else if (ObjectRenames.isOpen(change, renamed, to)) {
        carryOut(change);
      }
    }
  }

  /** The renames to carry out, each preceded by the drop of what stands in its way. */
  List<Change> renames() {
    return List.copyOf(renames);
  }

  /** {@code from} after the renames. */
  Database renamed() {
    return renamed;
  }

  /** The drops on purpose, in the names after the renames as well as in those written. */
  Set<Change> drops() {
    Set<Change> drops = new HashSet<>(all);
    for (Change change : all) {
      if (change instanceof DropColumn it) {
        drops.add(new DropColumn(current(it.table()), it.column()));
      }
    }
    return drops;
  }

  /** The value maps of columns that both databases have, in the names after the renames. */
  List<MapValues> valueMaps() {
    return all.stream()
        .filter(MapValues.class::isInstance)
        .map(MapValues.class::cast)
        .map(this::current)
        .filter(each -> has(renamed, each) && has(to, each))
        .toList();
  }

  /** The values for rows that have none, in the names after the renames. */
  List<FillColumn> fills() {
    return all.stream()
        .filter(FillColumn.class::isInstance)
        .map(FillColumn.class::cast)
        .map(
            each -> {
              QualifiedName table = current(each.table());
              String column =
                  columns.getOrDefault(new ColumnReference(table, each.column()), each.column());
              return new FillColumn(table, column, each.value(), each.keeps());
            })
        .filter(each -> column(to, each.table(), each.column()))
        .toList();
  }

  private static boolean has(Database database, MapValues map) {
    return column(database, map.table(), map.column());
  }

  private static boolean column(Database database, QualifiedName table, String column) {
    return database.table(table).flatMap(each -> each.column(column)).isPresent();
  }

  private MapValues current(MapValues map) {
    QualifiedName table = current(map.table());
    String column = columns.getOrDefault(new ColumnReference(table, map.column()), map.column());
    return new MapValues(table, column, map.values());
  }

  private QualifiedName current(QualifiedName table) {
    return tables.getOrDefault(table, table);
  }

  private void table(RenameTable intent) {
    QualifiedName target = intent.table().withName(intent.to());
    boolean open = renamed.table(intent.table()).isPresent() && to.table(target).isPresent();
    if (!open) {
      return;
    }
    if (renamed.table(target).isPresent() && !clear(new DropTable(target))) {
      return;
    }
    carryOut(intent);
    tables.put(intent.table(), target);
  }

  private void column(RenameColumn intent) {
    QualifiedName table = current(intent.table());
    boolean open =
        column(renamed, table, intent.column())
            && column(to, table, intent.to())
            && !column(to, table, intent.column());
    if (!open) {
      return;
    }
    if (column(renamed, table, intent.to()) && !clear(new DropColumn(table, intent.to()))) {
      return;
    }
    carryOut(new RenameColumn(table, intent.column(), intent.to()));
    columns.put(new ColumnReference(table, intent.column()), intent.to());
  }

  private void constraint(RenameConstraint intent) {
    QualifiedName table = current(intent.table());
    Optional<Table> present = renamed.table(table);
    boolean open =
        present.flatMap(each -> each.constraint(intent.constraint())).isPresent()
            && present.flatMap(each -> each.constraint(intent.to())).isEmpty()
            && to.table(table).flatMap(each -> each.constraint(intent.to())).isPresent();
    if (open) {
      carryOut(new RenameConstraint(table, intent.constraint(), intent.to()));
    }
  }

  private void index(RenameIndex intent) {
    QualifiedName table = current(intent.table());
    Optional<Table> present = renamed.table(table);
    boolean open =
        present.flatMap(each -> each.index(intent.index())).isPresent()
            && present.flatMap(each -> each.index(intent.to())).isEmpty()
            && to.table(table).flatMap(each -> each.index(intent.to())).isPresent();
    if (open) {
      carryOut(new RenameIndex(table, intent.index(), intent.to()));
    }
  }

  /** Drops on purpose what has the name that a rename takes. */
  private boolean clear(Change drop) {
    boolean intended = all.contains(drop);
    if (intended) {
      carryOut(drop);
    }
    return intended;
  }

  void carryOut(Change change) {
    renames.add(change);
    renamed = change.apply(renamed);
  }
}

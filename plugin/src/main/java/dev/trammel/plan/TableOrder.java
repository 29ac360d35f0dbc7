package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.ObjectReference.ColumnReference;
import dev.trammel.model.ObjectReference.ConstraintReference;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.change.AttachPartition;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Orders tables by their foreign keys. */
final class TableOrder {

  private TableOrder() {}

  /** Parents and referenced tables first; a cycle is broken where it is met. */
  static List<Table> of(SortedMap<QualifiedName, Table> tables) {
    return TopologicalOrder.of(
        tables,
        table ->
            Stream.concat(
                    table.lineage().parents().stream(),
                    table.foreignKeys().stream().map(ForeignKey::referencedTable))
                .toList());
  }

  /**
   * The changes that make the tables, each after those that it references. A foreign key to what is
   * not there yet is added by a change of its own.
   *
   * @param before the database that the new tables come into
   * @param to the database at the end of the plan
   * @param releases what of the tables that stay goes meanwhile
   */
  static List<Change> creations(
      SortedMap<QualifiedName, Table> tables, Database before, Database to, Releases releases) {
    List<Change> changes = new ArrayList<>();
    Set<QualifiedName> made = new HashSet<>();
    for (Table table : of(tables)) {
      made.add(table.name());
      changes.addAll(
          Expansion.of(
              AttachPartition.bare(table, to),
              key ->
                  (made.contains(key.referencedTable()) && isKey(tables, key))
                      || isThere(before, to, key),
              givesAlways(table, before, to, releases) ? to : Database.EMPTY,
              before));
    }
    return changes;
  }

  /** Whether none of what the table inherits comes, changes or goes in the plan. */
  private static boolean givesAlways(Table table, Database before, Database to, Releases releases) {
    return table.lineage().inheritance().parents().stream()
        .flatMap(each -> before.table(each).stream())
        .allMatch(
            former ->
                to.table(former.name())
                        .filter(later -> columnsAndChecks(former).equals(columnsAndChecks(later)))
                        .isPresent()
                    && former.columns().stream()
                        .map(each -> new ColumnReference(former.name(), each.name()))
                        .noneMatch(releases::isRemade)
                    && former.checkConstraints().stream()
                        .map(each -> new ConstraintReference(former.name(), each.name()))
                        .noneMatch(releases::contains));
  }

  private static Set<Object> columnsAndChecks(Table table) {
    Set<Object> all = new HashSet<>(table.checkConstraints());
    all.addAll(table.columns());
    return all;
  }

  /** A key by index alone comes later than the table. */
  private static boolean isKey(SortedMap<QualifiedName, Table> tables, ForeignKey key) {
    return hasKey(tables.get(key.referencedTable()), key);
  }

  private static boolean isThere(Database before, Database to, ForeignKey key) {
    return before.external(key.referencedTable()).isPresent()
        || before
            .table(key.referencedTable())
            .filter(referenced -> hasKey(referenced, key) && isStable(referenced, to, key))
            .isPresent();
  }

  /** Whether the plan leaves the referenced columns and keys as they are. */
  private static boolean isStable(Table referenced, Database to, ForeignKey key) {
    Table later = to.table(referenced.name()).orElse(referenced);
    return later.constraints().containsAll(keys(referenced))
        && key.referencedColumns().stream()
            .allMatch(each -> type(referenced, each).equals(type(later, each)));
  }

  private static List<Constraint> keys(Table table) {
    return table.constraints().stream()
        .filter(each -> each instanceof PrimaryKey || each instanceof UniqueConstraint)
        .toList();
  }

  private static Optional<DataType> type(Table table, String column) {
    return table.column(column).map(Column::type);
  }

  private static boolean hasKey(Table referenced, ForeignKey key) {
    Set<String> columns = Set.copyOf(key.referencedColumns());
    return keys(referenced).stream().anyMatch(each -> Set.copyOf(each.columns()).equals(columns));
  }

  /**
   * The foreign keys that must go before the tables can be dropped in the reverse of {@link #of}.
   */
  static List<ForeignKeyOf> inTheWay(SortedMap<QualifiedName, Table> tables) {
    List<Table> order = of(tables);
    List<ForeignKeyOf> keys = new ArrayList<>();
    Set<QualifiedName> earlier = new HashSet<>();
    for (Table table : order) {
      earlier.add(table.name());
      for (ForeignKey key : table.foreignKeys()) {
        boolean dropped = tables.containsKey(key.referencedTable());
        boolean waits = !earlier.contains(key.referencedTable()) || isPartitioned(tables, key);
        if (dropped && waits && !isInherited(tables, table, key)) {
          keys.add(new ForeignKeyOf(table.name(), key));
        }
      }
    }
    return keys;
  }

  /**
   * Drops the foreign keys of a table that goes that lead to keys or tables which go before.
   *
   * @param first the tables that go before others
   */
  static List<DropConstraint> leaning(Table gone, Set<QualifiedName> first, PhasedChanges changes) {
    Set<QualifiedName> losing = new HashSet<>(first);
    for (Phase each : List.of(Phase.DROP_KEYS, Phase.DROP_INDEXES)) {
      changes.in(each).forEach(change -> change.subject().owner().ifPresent(losing::add));
    }
    return gone.lineage().isOfOthers()
        ? List.of()
        : gone.foreignKeys().stream()
            .filter(each -> !each.referencedTable().equals(gone.name()))
            .filter(each -> losing.contains(each.referencedTable()))
            .map(each -> new DropConstraint(gone.name(), each.name()))
            .toList();
  }

  /** Then it leads to each of the partitions too, which go one by one. */
  private static boolean isPartitioned(SortedMap<QualifiedName, Table> tables, ForeignKey key) {
    return Optional.ofNullable(tables.get(key.referencedTable()))
        .flatMap(each -> each.lineage().partitionKey())
        .isPresent();
  }

  /** It goes with that of the table above. */
  private static boolean isInherited(
      SortedMap<QualifiedName, Table> tables, Table table, ForeignKey key) {
    return table
        .lineage()
        .partition()
        .map(each -> tables.get(each.parent()))
        .flatMap(each -> each.constraint(key.name()))
        .filter(ForeignKey.class::isInstance)
        .isPresent();
  }

  /** A foreign key and the table that has it. */
  record ForeignKeyOf(QualifiedName table, ForeignKey key) {}
}

package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.Partition;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.expression.BaseTypes;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The tables of both databases that are made anew, as they are partitioned otherwise. */
final class RemadeTables {

  private final Database from;
  private final Database to;
  private final SortedSet<QualifiedName> repartitioned = new TreeSet<>();
  private final SortedSet<QualifiedName> anew = new TreeSet<>();

  RemadeTables(Database from, Database to, ExpressionEquality equality) {
    this.from = from;
    this.to = to;
    for (Table former : from.tables().values()) {
      Optional<Table> later = to.table(former.name());
      boolean differs =
          later
              .filter(each -> !former.isForeign() && !each.isForeign())
              .filter(
                  each ->
                      !new Sameness(equality, BaseTypes.of(each, to))
                          .samePartitionKeys(former.lineage(), each.lineage()))
              .isPresent();
      if (differs) {
        repartitioned.add(former.name());
      }
    }
    repartitioned.forEach(this::spread);
    repartitioned.removeIf(this::goesWithParent);
  }

  /** Partitions that stay partitions of it are made anew with it. */
  private void spread(QualifiedName table) {
    anew.add(table);
    for (QualifiedName each : from.tables().get(table).lineage().children()) {
      boolean stays =
          parent(from, each).equals(Optional.of(table))
              && parent(to, each).equals(Optional.of(table));
      if (stays) {
        spread(each);
      }
    }
  }

  private boolean goesWithParent(QualifiedName table) {
    Optional<QualifiedName> parent = parent(from, table);
    return parent.isPresent() && parent.equals(parent(to, table)) && anew.contains(parent.get());
  }

  private static Optional<QualifiedName> parent(Database database, QualifiedName table) {
    return database.table(table).flatMap(each -> each.lineage().partition()).map(Partition::parent);
  }

  /** Those that change themselves, and whose rows move. */
  SortedSet<QualifiedName> repartitioned() {
    return repartitioned;
  }

  /** Those and the partitions that are made again with them. */
  SortedSet<QualifiedName> anew() {
    return anew;
  }

  Table former(QualifiedName table) {
    return from.tables().get(table);
  }
}

package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.Generation;
import dev.trammel.model.Lineage;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Partition;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.AttachIndex;
import dev.trammel.model.change.AttachPartition;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DetachPartition;
import dev.trammel.model.change.Disinherit;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.Inherit;
import dev.trammel.model.change.PartitionIndexes;
import dev.trammel.model.change.RenameConstraint;
import dev.trammel.model.change.RenameIndex;
import dev.trammel.model.expression.BaseTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the changes of the tables that both databases have, parents first: what changes there
 * reaches the tables below, which then differ in less.
 */
final class CommonTables {

  private final ExpressionEquality equality;
  private final Database to;
  private final Releases releases;
  private final Drops drops;
  private final PhasedChanges changes;
  private final List<Difference.Unreachable> unreachable = new ArrayList<>();
  private Database current;

  CommonTables(
      PlanRequest request, Database from, Releases releases, Drops drops, PhasedChanges changes) {
    this.equality = request.equality().between(from, request.to());
    this.current = from;
    this.to = request.to();
    this.releases = releases;
    this.drops = drops;
    this.changes = changes;
  }

  /** What no change can do. */
  List<Difference.Unreachable> find() {
    SortedMap<QualifiedName, Table> common = new TreeMap<>(current.tables());
    common.keySet().retainAll(to.tables().keySet());
    List<Table> childrenFirst =
        TopologicalOrder.of(new TreeMap<>(current.tables()), each -> each.lineage().parents());
    Collections.reverse(childrenFirst);
    childrenFirst.stream().filter(each -> each.lineage().isPartition()).forEach(this::detach);
    common.values().forEach(this::disinherit);
    TopologicalOrder.of(common, each -> current.tables().get(each.name()).lineage().parents())
        .forEach(each -> table(to.tables().get(each.name())));
    new StatedChecks(current, to, changes).place();
    return unreachable;
  }

  private void detach(Table former) {
    if (leaves(former)) {
      Change detach = new DetachPartition(former.name());
      changes.add(Phase.DETACH_PARTITIONS, detach);
      current = detach.apply(current);
    }
  }

  private void disinherit(Table former) {
    Optional<Table> later = to.table(former.name());
    for (QualifiedName each : former.lineage().inheritance().parents()) {
      boolean stays =
          later.isEmpty()
              || (later.get().lineage().inheritance().parents().contains(each)
                  && !InheritedNames.change(former, each, current, to));
      if (!stays) {
        Change change = new Disinherit(former.name(), each);
        changes.add(Phase.DETACH_PARTITIONS, change);
        current = change.apply(current);
      }
    }
  }

  private boolean leaves(Table former) {
    Optional<Partition> partition = former.lineage().partition();
    Optional<Table> later = to.table(former.name());
    if (partition.isEmpty()) {
      return false;
    }
    return later.isPresent()
        ? !isSame(partition.get(), later.get())
            || awaitsIdentity(partition.get())
            || InheritedNames.change(former, partition.get().parent(), current, to)
        : isReferenced(partition.get().parent()) && to.table(partition.get().parent()).isPresent();
  }

  /** Identity comes with the attachment, and to the partition itself alone. */
  private boolean awaitsIdentity(Partition partition) {
    boolean identity =
        to.table(partition.parent()).stream()
            .flatMap(each -> each.columns().stream())
            .anyMatch(each -> each.generation().orElse(null) instanceof Generation.Identity);
    return identity && current.table(partition.parent()).filter(this::leaves).isPresent();
  }

  /** PostgreSQL drops no partition of a table that foreign keys lead to, or one above it. */
  private boolean isReferenced(QualifiedName table) {
    Table parent = current.tables().get(table);
    return current.tables().values().stream()
            .flatMap(each -> each.foreignKeys().stream())
            .anyMatch(each -> each.referencedTable().equals(table))
        || parent.lineage().partition().filter(each -> isReferenced(each.parent())).isPresent();
  }

  private boolean isSame(Partition former, Table later) {
    Optional<Partition> partition = later.lineage().partition();
    return partition.isPresent()
        && partition.get().parent().equals(former.parent())
        && BoundEquality.in(to, partition.get().parent(), equality)
            .equal(former.bound(), partition.get().bound());
  }

  private void table(Table later) {
    Table former = current.tables().get(later.name());
    PhasedChanges own = new PhasedChanges();
    Sameness sameness = new Sameness(equality, BaseTypes.of(later, to));
    if (ForeignTables.isOtherKind(former, later)) {
      refuse(later, "cannot move its rows: one of the two is a foreign table");
      return;
    }
    if (!sameness.samePartitionKeys(former.lineage(), later.lineage())) {
      refuse(later, "cannot be partitioned otherwise: PostgreSQL would have to make it anew");
    }
    renameParts(former, later, own);
    Table renamed = current.tables().get(later.name());
    Table wanted = isAttachedLater(later) ? AttachPartition.bare(later, to) : later;
    Inherited inherited = Inherited.of(renamed, current);
    new TableDifference(renamed, wanted, sameness, inherited, releases, drops, own).find();
    lineage(renamed.lineage(), later, own);
    if (!former.lineage().children().isEmpty()) {
      own.all().forEach(this::apply);
    }
    changes.addAll(own);
  }

  private void refuse(Table later, String reason) {
    unreachable.add(
        new Difference.Unreachable(new ObjectReference.TableReference(later.name()), reason));
  }

  /** Whether it gets something from above only when it or a table above is attached. */
  private boolean isAttachedLater(Table later) {
    return later
        .lineage()
        .partition()
        .filter(
            each ->
                !isPartition(current, later.name())
                    || to.table(each.parent()).filter(this::isAttachedLater).isPresent())
        .isPresent();
  }

  private static boolean isPartition(Database database, QualifiedName table) {
    return database.table(table).filter(each -> each.lineage().isPartition()).isPresent();
  }

  private void lineage(Lineage former, Table later, PhasedChanges own) {
    Optional<Partition> partition = later.lineage().partition();
    if (partition.isPresent() && !former.isPartition()) {
      own.add(
          Phase.PARTITIONS,
          new AttachPartition(partition.get().parent(), later.name(), partition.get().bound()));
    }
    for (QualifiedName each : later.lineage().inheritance().parents()) {
      if (!former.inheritance().parents().contains(each)) {
        own.add(Phase.PARTITIONS, new Inherit(later.name(), each));
      }
    }
  }

  /** Parts of the same index above are the same, whatever they are called. */
  private void renameParts(Table former, Table later, PhasedChanges own) {
    if (!former.lineage().isPartition() || !later.lineage().isPartition()) {
      return;
    }
    SortedMap<String, String> wanted = later.lineage().partition().orElseThrow().indexes();
    for (Map.Entry<String, String> each : wanted.entrySet()) {
      String index = each.getKey();
      Optional<String> part = PartitionIndexes.partOf(former, each.getValue());
      if (part.isEmpty()) {
        boolean there = former.index(index).isPresent() || former.constraint(index).isPresent();
        if (there) {
          own.add(Phase.PARTITIONS, new AttachIndex(later.name(), index, each.getValue()));
        }
      } else if (!part.get().equals(index)) {
        boolean plain = former.index(part.get()).isPresent();
        Change rename =
            plain
                ? new RenameIndex(later.name(), part.get(), index)
                : new RenameConstraint(later.name(), part.get(), index);
        own.add(plain ? Phase.INDEXES : Phase.KEYS, rename);
        apply(rename);
      }
    }
  }

  private void apply(Change change) {
    try {
      current = change.apply(current);
    } catch (InapplicableChange e) {
      // It stands on what another change brings, so it reaches nothing that is there now.
      return;
    }
  }
}

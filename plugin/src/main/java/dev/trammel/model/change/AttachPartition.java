package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Generation;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Partition;
import dev.trammel.model.PartitionBound;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * {@code ALTER TABLE … ATTACH PARTITION}: a table becomes a partition. What it has like its parent
 * becomes a part of that; what it lacks it gets: indexes, keys, foreign keys, row triggers.
 */
public record AttachPartition(QualifiedName table, QualifiedName partition, PartitionBound bound)
    implements LineageChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TableReference(partition);
  }

  @Override
  public Database apply(Database before) {
    Table parent = Members.require(before, table, subject());
    Table child = Members.require(before, partition, subject());
    if (!parent.lineage().isPartitioned()) {
      throw refusal(table + " is not partitioned");
    } else if (!child.lineage().parents().isEmpty()) {
      throw refusal("it has a parent already");
    }
    requireSameColumns(parent, child);
    Table attached =
        child.withLineage(
            child
                .lineage()
                .withPartition(
                    Optional.of(new Partition(table, bound, Collections.emptySortedMap()))));
    Database after = identities(Descendants.linked(before, attached), parent);
    after = PartitionIndexes.spreadAll(after, parent, partition);
    after = PartitionForeignKeys.spreadAll(after, parent, partition);
    return PartitionTriggers.spreadAll(after, parent, partition);
  }

  private InapplicableChange refusal(String reason) {
    return new InapplicableChange(subject(), "cannot be attached: " + reason);
  }

  private void requireSameColumns(Table parent, Table child) {
    for (Column each : parent.columns()) {
      Column own = child.column(each.name()).orElseThrow(() -> refusal("it lacks " + each.name()));
      if (!own.type().equals(each.type())) {
        throw refusal(each.name() + " has another type");
      } else if (own.nullable() && !each.nullable()) {
        throw refusal(each.name() + " must be NOT NULL");
      }
    }
    for (Column each : child.columns()) {
      if (parent.column(each.name()).isEmpty()) {
        throw refusal(table + " lacks " + each.name());
      }
    }
    parent.checkConstraints().stream()
        .filter(each -> !each.noInherit() && child.constraint(each.name()).isEmpty())
        .findFirst()
        .ifPresent(
            each -> {
              throw refusal("it lacks constraint " + each.name());
            });
  }

  /** The partition without what being attached gives it: identity and row triggers. */
  public static Table bare(Table partition, Database database) {
    Optional<Table> parent =
        partition.lineage().partition().flatMap(each -> database.table(each.parent()));
    if (parent.isEmpty()) {
      return partition;
    }
    return partition
        .withColumns(
            partition.columns().stream()
                .map(
                    each ->
                        each.generation().orElse(null) instanceof Generation.Identity
                            ? each.withGeneration(Optional.empty())
                            : each)
                .toList())
        .withTriggers(
            partition.triggers().stream()
                .filter(
                    each -> parent.get().trigger(each.name()).filter(Trigger::forEachRow).isEmpty())
                .toList());
  }

  /** Identity is the parent's; PostgreSQL hands it to the partition, not to those below it. */
  private Database identities(Database database, Table parent) {
    Database after = database;
    for (Column each : parent.columns()) {
      if (each.generation().orElse(null) instanceof Generation.Identity identity) {
        Table child = after.tables().get(partition);
        after =
            after.with(
                child.mapColumn(each.name(), it -> it.withGeneration(Optional.of(identity))));
      }
    }
    return after;
  }

  @Override
  public Database declare(Database base) {
    boolean attached =
        base.table(partition).filter(each -> each.lineage().isPartition()).isPresent();
    return apply(attached ? new DetachPartition(partition).apply(base) : base);
  }

  /** What the partition got by being attached goes again. */
  @Override
  public Reversal reverse(Database before) {
    Table child = Members.require(before, partition, subject());
    Table attached = apply(before).tables().get(partition);
    List<Change> changes = new ArrayList<>();
    changes.add(new DetachPartition(partition));
    for (Constraint each : attached.constraints()) {
      if (child.constraint(each.name()).isEmpty()
          && (each instanceof ForeignKey || PartitionIndexes.hasIndex(each))) {
        changes.add(new DropConstraint(partition, each.name()));
      }
    }
    attached.indexes().stream()
        .filter(each -> child.index(each.name()).isEmpty())
        .forEach(each -> changes.add(new DropIndex(partition, each.name())));
    return Reversal.exact(changes.toArray(Change[]::new));
  }

  @Override
  public <R> R acceptLineage(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}

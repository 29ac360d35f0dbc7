package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.Generation;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Partition;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import java.util.Optional;

/**
 * {@code ALTER TABLE … DETACH PARTITION}: a partition becomes a table by itself. It keeps what it
 * has, but for its parent's triggers and identity.
 */
public record DetachPartition(QualifiedName partition) implements LineageChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TableReference(partition);
  }

  @Override
  public Database apply(Database before) {
    Table child = Members.require(before, partition, subject());
    Partition part = part(child);
    Table parent = Members.require(before, part.parent(), subject());
    Database after =
        Descendants.unlinked(before, child)
            .with(child.withLineage(child.lineage().withPartition(Optional.empty())));
    for (Trigger each : parent.triggers()) {
      if (each.forEachRow()) {
        after = after.with(Members.withoutTrigger(after.tables().get(partition), each.name()));
        after = PartitionTriggers.dropParts(after, partition, each.name());
      }
    }
    for (Column each : parent.columns()) {
      if (each.generation().orElse(null) instanceof Generation.Identity) {
        after =
            InheritedColumns.mapPartitions(
                after, partition, each.name(), it -> it.withGeneration(Optional.empty()));
      }
    }
    return after;
  }

  private Partition part(Table child) {
    return child
        .lineage()
        .partition()
        .orElseThrow(() -> new InapplicableChange(subject(), "is no partition"));
  }

  @Override
  public Database declare(Database base) {
    boolean attached =
        base.table(partition).filter(each -> each.lineage().isPartition()).isPresent();
    return attached ? apply(base) : base;
  }

  @Override
  public Reversal reverse(Database before) {
    Partition part = part(Members.require(before, partition, subject()));
    return Reversal.exact(new AttachPartition(part.parent(), partition, part.bound()));
  }

  @Override
  public <R> R acceptLineage(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}

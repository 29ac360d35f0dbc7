package dev.trammel.model.change;

import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an index of a partitioned table again, with no more parts than it had. */
final class PartedIndexes {

  private PartedIndexes() {}

  /** As the database has it; with all that PostgreSQL makes where every partition has its part. */
  static List<Change> creation(Database before, QualifiedName table, Index index) {
    List<Table> partitions = partitions(before, table);
    if (partitions.stream().allMatch(each -> part(each, index.name()).isPresent())) {
      return List.of(new CreateIndex(table, index));
    }
    List<Change> changes = new ArrayList<>();
    changes.add(new Only(new CreateIndex(table, index.withComment(Optional.empty()))));
    comment(new ObjectReference.IndexReference(table, index.name()), index.comment(), changes);
    partitions.forEach(each -> part(each, index.name(), changes));
    return changes;
  }

  /** As {@link #creation(Database, QualifiedName, Index)}, of a key. */
  static List<Change> creation(Database before, QualifiedName table, Constraint key) {
    List<Table> partitions = partitions(before, table);
    if (partitions.stream().allMatch(each -> part(each, key.name()).isPresent())) {
      return List.of(new AddConstraint(table, key));
    }
    List<Change> changes = new ArrayList<>();
    changes.add(new Only(new AddConstraint(table, key.withComment(Optional.empty()))));
    comment(new ObjectReference.ConstraintReference(table, key.name()), key.comment(), changes);
    partitions.forEach(each -> part(each, key.name(), changes));
    return changes;
  }

  private static List<Table> partitions(Database database, QualifiedName table) {
    return Descendants.children(database, table).stream()
        .filter(each -> each.lineage().isPartition())
        .toList();
  }

  private static Optional<String> part(Table partition, String index) {
    return PartitionIndexes.partOf(partition, index);
  }

  private static void comment(
      ObjectReference subject, Optional<String> comment, List<Change> changes) {
    comment.ifPresent(each -> changes.add(new SetComment(subject, comment)));
  }

  private static void part(Table partition, String index, List<Change> changes) {
    Optional<String> part = part(partition, index);
    part.flatMap(partition::index)
        .ifPresent(each -> changes.add(new CreateIndex(partition.name(), each)));
    part.flatMap(partition::constraint)
        .ifPresent(each -> changes.add(new AddConstraint(partition.name(), each)));
    part.ifPresent(each -> changes.add(new AttachIndex(partition.name(), each, index)));
  }
}

package dev.trammel.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where a table stands among others.
 *
 * @param partitionKey of a table that has partitions instead of rows
 * @param type of a table that is {@code OF} it
 * @param children its partitions and the tables that inherit from it
 */
public record Lineage(
    Optional<PartitionKey> partitionKey,
    Optional<Partition> partition,
    Inheritance inheritance,
    Optional<QualifiedName> type,
    SortedSet<QualifiedName> children) {

  /** That of a table by itself. */
  public static final Lineage NONE =
      new Lineage(
          Optional.empty(),
          Optional.empty(),
          Inheritance.NONE,
          Optional.empty(),
          Collections.emptySortedSet());

  public Lineage {
    children = Collections.unmodifiableSortedSet(new TreeSet<>(children));
  }

  /** What it is a partition of, or inherits from. */
  public List<QualifiedName> parents() {
    return Stream.concat(partition.map(Partition::parent).stream(), inheritance.parents().stream())
        .toList();
  }

  /** Parents and children. */
  public List<QualifiedName> relatives() {
    return Stream.concat(parents().stream(), children.stream()).toList();
  }

  /**
   * What of it a plan can bring about: which of the inherited members the table states itself too
   * is left out, since PostgreSQL takes all of them for the table's own where a table that is there
   * comes to inherit.
   */
  public Lineage reachable() {
    return withInheritance(Inheritance.NONE.withParents(inheritance.parents()));
  }

  /** Whether the table has, or may have, tables above or below it. */
  public boolean isOfOthers() {
    return isPartitioned() || !relatives().isEmpty();
  }

  public boolean isPartitioned() {
    return partitionKey.isPresent();
  }

  public boolean isPartition() {
    return partition.isPresent();
  }

  public Lineage withPartitionKey(Optional<PartitionKey> other) {
    return new Lineage(other, partition, inheritance, type, children);
  }

  public Lineage withPartition(Optional<Partition> other) {
    return new Lineage(partitionKey, other, inheritance, type, children);
  }

  public Lineage withInheritance(Inheritance other) {
    return new Lineage(partitionKey, partition, other, type, children);
  }

  public Lineage withType(Optional<QualifiedName> other) {
    return new Lineage(partitionKey, partition, inheritance, other, children);
  }

  public Lineage withChildren(SortedSet<QualifiedName> other) {
    return new Lineage(partitionKey, partition, inheritance, type, other);
  }

  public Lineage withChild(QualifiedName child) {
    SortedSet<QualifiedName> more = new TreeSet<>(children);
    more.add(child);
    return withChildren(more);
  }

  public Lineage withoutChild(QualifiedName child) {
    SortedSet<QualifiedName> less = new TreeSet<>(children);
    less.remove(child);
    return withChildren(less);
  }

  /** The same with every relative under the name that {@code change} gives it. */
  public Lineage mapRelatives(UnaryOperator<QualifiedName> change) {
    SortedSet<QualifiedName> renamed = new TreeSet<>();
    children.forEach(each -> renamed.add(change.apply(each)));
    return new Lineage(
        partitionKey,
        partition.map(each -> each.withParent(change.apply(each.parent()))),
        inheritance.withParents(inheritance.parents().stream().map(change).toList()),
        type,
        renamed);
  }
}

package dev.trammel.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a table is a partition of.
 *
 * @param indexes of the parent, by the names of the partition's own that are parts of them; those
 *     behind keys included
 */
public record Partition(
    QualifiedName parent, PartitionBound bound, SortedMap<String, String> indexes) {

  public Partition {
    indexes = Collections.unmodifiableSortedMap(new TreeMap<>(indexes));
  }

  public Partition withParent(QualifiedName other) {
    return new Partition(other, bound, indexes);
  }

  public Partition withIndexes(SortedMap<String, String> other) {
    return new Partition(parent, bound, other);
  }
}

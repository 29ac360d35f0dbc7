package dev.trammel.model.change;

import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.Partition;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.expression.ColumnTypes;
import dev.trammel.model.expression.Equivalence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The indexes of a partitioned table, keys among them, and their parts in its partitions. */
public final class PartitionIndexes {

  private PartitionIndexes() {}

  /** Whether an index stands behind the constraint. */
  static boolean hasIndex(Constraint constraint) {
    return constraint instanceof PrimaryKey
        || constraint instanceof UniqueConstraint
        || constraint instanceof ExclusionConstraint;
  }

  /** The table's index or key of which that of the partition is a part. */
  public static Optional<String> parentOf(Table table, String index) {
    return table
        .lineage()
        .partition()
        .flatMap(each -> Optional.ofNullable(each.indexes().get(index)));
  }

  /** The partition's own index or key that is a part of the parent's. */
  public static Optional<String> partOf(Table partition, String parentIndex) {
    return partition.lineage().partition().stream()
        .flatMap(each -> each.indexes().entrySet().stream())
        .filter(each -> each.getValue().equals(parentIndex))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The partition with its own index known as a part of the parent's. */
  static Table linked(Table partition, String index, String parentIndex) {
    return mapLinks(
        partition,
        links -> {
          SortedMap<String, String> more = new TreeMap<>(links);
          more.put(index, parentIndex);
          return more;
        });
  }

  /** The table without what it knows of an index that is gone. */
  static Table unlinked(Table table, String index) {
    return mapLinks(
        table,
        links -> {
          SortedMap<String, String> less = new TreeMap<>(links);
          less.remove(index);
          return less;
        });
  }

  /** The table without what it knows of indexes that it no longer has. */
  static Table retained(Table table) {
    return mapLinks(
        table,
        links -> {
          SortedMap<String, String> left = new TreeMap<>(links);
          left.keySet()
              .removeIf(each -> table.index(each).isEmpty() && table.constraint(each).isEmpty());
          return left;
        });
  }

  private static Table mapLinks(Table table, UnaryOperator<SortedMap<String, String>> change) {
    Optional<Partition> partition = table.lineage().partition();
    return partition.isEmpty()
        ? table
        : table.withLineage(
            table
                .lineage()
                .withPartition(
                    partition.map(each -> each.withIndexes(change.apply(each.indexes())))));
  }

  /** Gives every partition its part of an index that the table has. */
  static Database spread(Database database, QualifiedName table, Index index) {
    return Descendants.eachPartition(
        database, table, (now, partition) -> spread(now, partition, index));
  }

  private static Database spread(Database database, Table partition, Index parent) {
    Optional<String> own =
        Stream.concat(
                partition.indexes().stream()
                    .filter(each -> same(each, parent, partition))
                    .map(Index::name),
                partition.constraints().stream()
                    .filter(each -> isBehind(each, parent))
                    .map(Constraint::name))
            .filter(each -> parentOf(partition, each).isEmpty())
            .findFirst();
    if (own.isPresent()) {
      return database.with(linked(partition, own.get(), parent.name()));
    }
    Index part =
        parent
            .withName(GeneratedNames.ofIndex(parent, partition, database))
            .withComment(Optional.empty());
    Table with = (Table) Members.with(partition, part);
    return spread(database.with(linked(with, part.name(), parent.name())), partition.name(), part);
  }

  /** Gives every partition its part of a key that the table has. */
  static Database spread(Database database, QualifiedName table, Constraint key) {
    return Descendants.eachPartition(
        database, table, (now, partition) -> spread(now, partition, key));
  }

  private static Database spread(Database database, Table partition, Constraint parent) {
    Optional<Constraint> own =
        partition.constraints().stream()
            .filter(each -> parentOf(partition, each.name()).isEmpty())
            .filter(each -> same(each, parent))
            .findFirst();
    if (own.isPresent()) {
      return database.with(linked(partition, own.get().name(), parent.name()));
    }
    Constraint part =
        parent
            .withName(GeneratedNames.ofConstraint(parent, partition, database))
            .withComment(Optional.empty());
    Table with = Members.with(partition, part);
    return spread(database.with(linked(with, part.name(), parent.name())), partition.name(), part);
  }

  /** Gives the partition its part of every index and key of its parent. */
  static Database spreadAll(Database database, Table parent, QualifiedName partition) {
    Database after = database;
    for (Constraint each : parent.constraints()) {
      if (hasIndex(each)) {
        after = spread(after, after.tables().get(partition), each);
      }
    }
    for (Index each : parent.indexes()) {
      after = spread(after, after.tables().get(partition), each);
    }
    return after;
  }

  /** Takes the parts of an index or key that is gone out of the partitions. */
  static Database dropParts(Database database, QualifiedName table, String parentIndex) {
    return Descendants.eachPartition(
        database,
        table,
        (now, partition) -> {
          Optional<String> part = partOf(partition, parentIndex);
          if (part.isEmpty()) {
            return now;
          }
          Table without =
              Members.withoutConstraint(Members.withoutIndex(partition, part.get()), part.get());
          return dropParts(now.with(unlinked(without, part.get())), partition.name(), part.get());
        });
  }

  /** What partitions know once an index or key of the table has another name. */
  static Database rename(Database database, QualifiedName table, String from, String to) {
    Table target = database.tables().get(table);
    Database after =
        target == null
            ? database
            : database.with(
                mapLinks(
                    target,
                    links -> {
                      SortedMap<String, String> renamed = new TreeMap<>();
                      links.forEach((own, its) -> renamed.put(own.equals(from) ? to : own, its));
                      return renamed;
                    }));
    return Descendants.eachPartition(
        after,
        table,
        (now, partition) ->
            now.with(
                mapLinks(
                    partition,
                    links -> {
                      SortedMap<String, String> renamed = new TreeMap<>(links);
                      renamed.replaceAll((own, its) -> its.equals(from) ? to : its);
                      return renamed;
                    })));
  }

  /** {@code CompareIndexInfo}: names, order and parameters do not count. */
  static boolean same(Index own, Index parent, Table table) {
    return own.unique() == parent.unique()
        && own.method().equals(parent.method())
        && own.nullsNotDistinct() == parent.nullsNotDistinct()
        && own.include().equals(parent.include())
        && own.predicate().isPresent() == parent.predicate().isPresent()
        && (own.predicate().isEmpty()
            || Equivalence.compare(
                    own.predicate().get(), parent.predicate().get(), ColumnTypes.of(table))
                == Equivalence.EQUAL)
        && same(own.keys(), parent.keys(), table);
  }

  private static boolean same(List<IndexKey> own, List<IndexKey> parent, Table table) {
    if (own.size() != parent.size()) {
      return false;
    }
    for (int i = 0; i < own.size(); i++) {
      IndexKey left = own.get(i);
      IndexKey right = parent.get(i);
      boolean same =
          left.collation().equals(right.collation())
              && left.operatorClass().equals(right.operatorClass())
              && same(left.term(), right.term(), table);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(IndexKey.Term own, IndexKey.Term parent, Table table) {
    if (own instanceof IndexKey.ExpressionTerm left
        && parent instanceof IndexKey.ExpressionTerm right) {
      return Equivalence.compare(left.expression(), right.expression(), ColumnTypes.of(table))
          == Equivalence.EQUAL;
    }
    return own.equals(parent);
  }

  /** Whether an index like the parent's stands behind a key of the partition. */
  static boolean isBehind(Constraint key, Index parent) {
    boolean unique = key instanceof PrimaryKey ? !parent.nullsNotDistinct() : isUnique(key, parent);
    return unique
        && parent.unique()
        && parent.method().equals("btree")
        && parent.predicate().isEmpty()
        && !KeyIndexes.of(key).withoutOverlaps()
        && KeyIndexes.of(key).include().equals(parent.include())
        && parent.keys().stream()
            .map(each -> IndexKey.column(plainColumn(each)))
            .toList()
            .equals(key.columns().stream().map(IndexKey::column).toList());
  }

  private static boolean isUnique(Constraint key, Index parent) {
    return key instanceof UniqueConstraint unique
        && unique.nullsNotDistinct() == parent.nullsNotDistinct();
  }

  /** Empty for what no key can be made of. */
  private static String plainColumn(IndexKey key) {
    boolean plain = key.collation().isEmpty() && key.operatorClass().isEmpty();
    return plain && key.term() instanceof IndexKey.ColumnTerm column ? column.column() : "";
  }

  /** Exclusion constraints are never taken for parts of others. */
  static boolean same(Constraint own, Constraint parent) {
    return hasIndex(own)
        && !(own instanceof ExclusionConstraint)
        && own.withName("")
            .withComment(Optional.empty())
            .equals(
                KeyIndexes.with(parent, KeyIndexes.of(own).parameters())
                    .withName("")
                    .withComment(Optional.empty()));
  }
}

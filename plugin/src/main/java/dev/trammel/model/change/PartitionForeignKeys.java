package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.Comparator;
import java.util.Optional;

/** The foreign keys of a partitioned table, which each of its partitions has too. */
public final class PartitionForeignKeys {

  private PartitionForeignKeys() {}

  /** The partition's own foreign key that stands for the parent's. */
  public static Optional<ForeignKey> partOf(Table partition, ForeignKey parent) {
    return partition.foreignKeys().stream()
        .filter(each -> nameless(each).equals(nameless(parent)))
        .min(Comparator.comparing(each -> !each.name().equals(parent.name())));
  }

  private static ForeignKey nameless(ForeignKey key) {
    return key.withName("").withValidated(true).withComment(Optional.empty());
  }

  /** Gives every partition a foreign key that the table has. */
  static Database spread(Database database, QualifiedName table, ForeignKey key) {
    return Descendants.eachPartition(
        database, table, (now, partition) -> spread(now, partition, key));
  }

  private static Database spread(Database database, Table partition, ForeignKey parent) {
    if (partOf(partition, parent).isPresent()) {
      return database;
    }
    String name =
        partition.constraint(parent.name()).isEmpty()
            ? parent.name()
            : GeneratedNames.ofConstraint(parent, partition, database);
    ForeignKey part = parent.withName(name).withComment(Optional.empty());
    return spread(database.with(Members.with(partition, part)), partition.name(), part);
  }

  /** Gives the partition every foreign key of its parent. */
  static Database spreadAll(Database database, Table parent, QualifiedName partition) {
    Database after = database;
    for (ForeignKey each : parent.foreignKeys()) {
      after = spread(after, after.tables().get(partition), each);
    }
    return after;
  }

  /** Takes a foreign key that is gone out of the partitions. */
  static Database dropParts(Database database, QualifiedName table, ForeignKey parent) {
    return Descendants.eachPartition(
        database,
        table,
        (now, partition) -> {
          Optional<ForeignKey> part = partOf(partition, parent);
          return part.isEmpty()
              ? now
              : dropParts(
                  now.with(Members.withoutConstraint(partition, part.get().name())),
                  partition.name(),
                  part.get());
        });
  }

  /** Gives the table and its partitions the foreign key as it has become. */
  static Database alter(Database database, Table table, ForeignKey from, ForeignKey to) {
    Database after = database.with(Members.with(table, to.withComment(from.comment())));
    return Descendants.eachPartition(
        after,
        table.name(),
        (now, partition) ->
            partOf(partition, from)
                .map(part -> alter(now, partition, part, to.withName(part.name())))
                .orElse(now));
  }
}

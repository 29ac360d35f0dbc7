package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The row triggers of a partitioned table, which each of its partitions has too. */
public final class PartitionTriggers {

  private PartitionTriggers() {}

  /** Whether partitions have the trigger from the table. */
  public static boolean isSpread(Table table, Trigger trigger) {
    return table.lineage().isPartitioned() && trigger.forEachRow();
  }

  static Database spread(Database database, QualifiedName table, Trigger trigger) {
    return Descendants.eachPartition(
        database,
        table,
        (now, partition) ->
            spread(
                now.with((Table) Members.with(partition, trigger.withComment(Optional.empty()))),
                partition.name(),
                trigger));
  }

  /** Gives the partition and those below it every row trigger of its parent. */
  static Database spreadAll(Database database, Table parent, QualifiedName partition) {
    Database after = database;
    for (Trigger each : parent.triggers()) {
      if (each.forEachRow()) {
        Trigger part = each.withComment(Optional.empty());
        after = after.with((Table) Members.with(after.tables().get(partition), part));
        after = spread(after, partition, part);
      }
    }
    return after;
  }

  static Database dropParts(Database database, QualifiedName table, String trigger) {
    return Descendants.eachPartition(
        database,
        table,
        (now, partition) ->
            dropParts(
                now.with(Members.withoutTrigger(partition, trigger)), partition.name(), trigger));
  }

  static Database map(
      Database database, QualifiedName table, String trigger, UnaryOperator<Trigger> change) {
    return Descendants.eachPartition(
        database,
        table,
        (now, partition) ->
            map(
                partition
                    .trigger(trigger)
                    .map(each -> now.with(Members.with(partition, change.apply(each))))
                    .orElse(now),
                partition.name(),
                trigger,
                change));
  }
}

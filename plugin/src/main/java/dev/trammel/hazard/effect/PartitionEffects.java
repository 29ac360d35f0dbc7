package dev.trammel.hazard.effect;

import static dev.trammel.hazard.effect.LockMode.ACCESS_EXCLUSIVE;

import dev.trammel.model.Database;
import dev.trammel.model.Partition;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.AlterConstraint;
import dev.trammel.model.change.AttachPartition;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetColumnNullability;
import dev.trammel.model.change.SetColumnType;
import java.util.Optional;
import java.util.Set;

/** What a statement on a partitioned table does to its partitions, and the other way round. */
final class PartitionEffects {

  /** What is done to the children of a table with it. */
  private static final Set<Class<? extends Change>> PASSED_DOWN =
      Set.of(
          AddColumn.class,
          AddConstraint.class,
          AlterConstraint.class,
          CreateIndex.class,
          DropColumn.class,
          DropConstraint.class,
          RenameColumn.class,
          SetColumnDefault.class,
          SetColumnNullability.class,
          SetColumnType.class);

  private PartitionEffects() {}

  /** The effect of one of the statement's changes with all that it entails. */
  static Effect of(Transition transition, ExecutedStatement statement, Effect effect) {
    Change change = transition.change();
    Database before = transition.before();
    if (change instanceof DropTable drop) {
      return parent(drop.table(), before)
          .map(each -> effect.andLock(each, ACCESS_EXCLUSIVE))
          .orElse(effect);
    } else if (change instanceof AttachPartition attach && statement.starts("create", "table")) {
      return effect.andLock(attach.table(), ACCESS_EXCLUSIVE);
    }
    Optional<QualifiedName> table = change.subject().owner();
    return PASSED_DOWN.contains(change.getClass()) && table.isPresent()
        ? passed(table.get(), before, effect)
        : effect;
  }

  private static Optional<QualifiedName> parent(QualifiedName partition, Database before) {
    return before
        .table(partition)
        .flatMap(each -> each.lineage().partition())
        .map(Partition::parent);
  }

  /** A partitioned table has no rows of its own. */
  private static Effect passed(QualifiedName name, Database before, Effect effect) {
    Optional<Table> table = before.table(name);
    if (table.isEmpty() || table.get().lineage().children().isEmpty()) {
      return effect;
    }
    Effect result = effect;
    for (QualifiedName child : table.get().lineage().children()) {
      result =
          effect.locks().containsKey(name)
              ? result.andLock(child, effect.locks().get(name))
              : result;
      result = effect.rewritten().contains(name) ? result.andRewrite(child) : result;
      result = effect.scanned().contains(name) ? result.andScan(child) : result;
      result = passed(child, before, result);
    }
    return table.get().lineage().partitionKey().isPresent() ? result.withoutWorkOn(name) : result;
  }
}

package dev.trammel.plan;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.change.PartitionForeignKeys;
import dev.trammel.model.change.PartitionIndexes;
import java.util.List;
import java.util.Optional;

/** What a table has from those above it, so that it changes with them alone. */
record Inherited(Table table, List<Table> parents) {

  static Inherited of(Table table, Database database) {
    List<QualifiedName> parents = table.lineage().parents();
    return new Inherited(
        table, parents.stream().flatMap(each -> database.table(each).stream()).toList());
  }

  boolean hasColumn(String column) {
    return parents.stream().anyMatch(each -> each.column(column).isPresent());
  }

  boolean has(Constraint constraint) {
    if (constraint instanceof CheckConstraint) {
      return parents.stream()
          .flatMap(each -> each.constraint(constraint.name()).stream())
          .anyMatch(each -> each instanceof CheckConstraint check && !check.noInherit());
    } else if (constraint instanceof ForeignKey) {
      return table.lineage().isPartition()
          && parents.stream()
              .flatMap(each -> each.foreignKeys().stream())
              .map(each -> PartitionForeignKeys.partOf(table, each))
              .anyMatch(Optional.of(constraint)::equals);
    }
    return hasIndex(constraint.name());
  }

  boolean hasIndex(String index) {
    return PartitionIndexes.parentOf(table, index).isPresent();
  }

  boolean hasTrigger(String trigger) {
    return table.lineage().isPartition()
        && parents.stream()
            .anyMatch(each -> each.trigger(trigger).filter(Trigger::forEachRow).isPresent());
  }
}

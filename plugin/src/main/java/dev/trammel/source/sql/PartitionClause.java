package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Generation;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.PartitionBound;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.AttachPartition;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.InheritedColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code CREATE TABLE … PARTITION OF} as written: a table like its parent, attached to it.
 *
 * @param own the table with what is written of its columns, and its constraints
 */
record PartitionClause(TableClause own, QualifiedName parent, PartitionBound bound)
    implements Clause {

  @Override
  public List<Change> changes(Situation now) {
    ObjectReference subject = new ObjectReference.TableReference(own.name());
    Table above = now.table(parent, subject);
    if (!above.lineage().isPartitioned()) {
      throw new InapplicableChange(
          subject, "cannot be a partition: " + parent + " is not partitioned");
    }
    List<Constraint> constraints = new ArrayList<>();
    for (CheckConstraint each : above.checkConstraints()) {
      constraints.add(each.withValidated(each.enforced()).withComment(Optional.empty()));
    }
    own.constraints().stream()
        .filter(each -> each.name().isEmpty() || !has(constraints, each.name()))
        .forEach(constraints::add);
    List<Change> changes =
        new ArrayList<>(own.withColumns(columns(above)).withConstraints(constraints).changes(now));
    if (!changes.isEmpty()) {
      changes.add(new AttachPartition(parent, own.name(), bound));
    }
    boolean indexed = above.indexes().stream().anyMatch(Index::unique);
    return indexed && !now.declaring() ? keysLast(changes) : changes;
  }

  /** PostgreSQL makes the parts of indexes first, and then the partition's own keys beside them. */
  private List<Change> keysLast(List<Change> changes) {
    List<Change> before = new ArrayList<>();
    List<Change> last = new ArrayList<>();
    for (Change each : changes) {
      if (each instanceof CreateTable creation) {
        List<Constraint> others = new ArrayList<>(creation.table().constraints());
        others.removeIf(Keys::isKey);
        creation.table().constraints().stream()
            .filter(Keys::isKey)
            .forEach(key -> last.add(new AddConstraint(own.name(), key)));
        before.add(new CreateTable(creation.table().withConstraints(others)));
      } else {
        before.add(each);
      }
    }
    before.addAll(last);
    return before;
  }

  private static boolean has(List<Constraint> constraints, String name) {
    return constraints.stream().anyMatch(each -> each.name().equals(name));
  }

  private List<ColumnDefinition> columns(Table above) {
    for (ColumnDefinition each : own.columns()) {
      Members.column(above, each.column().name());
    }
    return above.columns().stream().map(each -> own.held(definition(above.name(), each))).toList();
  }

  /** Identity comes with the parent. */
  private ColumnDefinition definition(QualifiedName table, Column above) {
    Column column = InheritedColumns.inherited(table, above);
    if (column.generation().orElse(null) instanceof Generation.Identity) {
      column = column.withGeneration(Optional.empty());
    }
    for (ColumnDefinition each : own.columns()) {
      if (each.column().name().equals(above.name())) {
        return each.over(column);
      }
    }
    return new ColumnDefinition(column, false, List.of(), Position.ofFile(""));
  }

  @Override
  public Map<ObjectReference, Position> places() {
    return own.places();
  }
}

package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.Generation;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A table and its partitions go so that one of another kind can take its name; its rows wait in a
 * table beside it until {@link TakeRowsBack} puts them there.
 *
 * @param columns whose values are kept
 */
public record SetRowsAside(QualifiedName table, List<String> columns) implements LineageChange {

  public SetRowsAside {
    columns = List.copyOf(columns);
  }

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TableReference(table);
  }

  @Override
  public Database apply(Database before) {
    return new DropTable(table).apply(before);
  }

  @Override
  public Database declare(Database base) {
    return new DropTable(table).declare(base);
  }

  /** The table comes back with its partitions before its rows do. */
  @Override
  public Reversal reverse(Database before) {
    List<Change> changes = new ArrayList<>();
    creations(table, before, changes);
    changes.add(new TakeRowsBack(table, columns));
    return keepsAll(Members.require(before, table, subject()), columns)
        ? new Reversal(changes, Reversibility.REVERSIBLE)
        : Reversal.losingData(changes);
  }

  /** Whether the columns are all that a table stores. */
  static boolean keepsAll(Table table, List<String> columns) {
    return table.columns().stream()
        .filter(each -> !(each.generation().orElse(null) instanceof Generation.Computed))
        .map(Column::name)
        .allMatch(columns::contains);
  }

  private static void creations(QualifiedName name, Database before, List<Change> changes) {
    Table whole = before.tables().get(name);
    new DropTable(name)
        .reverse(before).changes().stream()
            .map(
                each ->
                    each instanceof CreateTable it
                        ? new CreateTable(NotNulls.said(it.table(), before))
                        : each)
            .forEach(changes::add);
    whole.lineage().children().stream()
        .filter(each -> before.table(each).filter(it -> it.lineage().isPartition()).isPresent())
        .forEach(each -> creations(each, before, changes));
  }

  @Override
  public <R> R acceptLineage(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}

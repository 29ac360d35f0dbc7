package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;

/** {@code ALTER TABLE … DROP COLUMN}; constraints, indexes and sequences of it go with it. */
public record DropColumn(QualifiedName table, String column) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ColumnReference(table, column);
  }

  @Override
  public Database apply(Database before) {
    Members.requireColumn(before, table, column, subject());
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    Members.require(base, table, subject());
    return InheritedColumns.drop(base, table, column);
  }

  @Override
  public Reversal reverse(Database before) {
    Table target = Members.require(before, table, subject());
    List<Change> changes = new ArrayList<>();
    target.column(column).ifPresent(each -> changes.add(new AddColumn(table, each)));
    Table after = Members.withoutColumn(target, column);
    target.constraints().stream()
        .filter(each -> after.constraint(each.name()).isEmpty())
        .forEach(each -> changes.add(new AddConstraint(table, each)));
    target.indexes().stream()
        .filter(each -> after.index(each.name()).isEmpty())
        .forEach(each -> changes.add(new CreateIndex(table, each)));
    return Members.sparingForeign(
        before, table, Reversal.losingData(ownedSequences(before).around(changes)));
  }

  private OwnedSequences ownedSequences(Database database) {
    return OwnedSequences.of(database, table, column);
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;

/** {@code DROP INDEX}. */
public record DropIndex(QualifiedName table, String index) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.IndexReference(table, index);
  }

  @Override
  public Database apply(Database before) {
    Relation target = Members.requireRelation(before, table, subject());
    if (target.index(index).isEmpty()) {
      throw new InapplicableChange(subject(), "is not there");
    }
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    Relation target = Members.requireRelation(base, table, subject());
    return base.with(
        target.withIndexes(
            target.indexes().stream().filter(each -> !each.name().equals(index)).toList()));
  }

  @Override
  public Reversal reverse(Database before) {
    Index dropped = Members.requireRelation(before, table, subject()).index(index).orElseThrow();
    return Reversal.exact(new CreateIndex(table, dropped));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

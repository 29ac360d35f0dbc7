package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Table;

/** {@code ALTER INDEX … RENAME TO}. */
public record RenameIndex(QualifiedName table, String index, String to) implements Change {

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
    if (target.index(to).isPresent()) {
      throw new InapplicableChange(subject(), "cannot be renamed: " + to + " is there already");
    }
    Relation renamed =
        target.withIndexes(
            target.indexes().stream()
                .map(each -> each.name().equals(index) ? each.withName(to) : each)
                .toList());
    Database after =
        before.with(
            renamed instanceof Table it
                ? it.withStorage(it.storage().renamingIndex(index, to))
                : renamed);
    return PartitionIndexes.rename(after, table, index, to);
  }

  @Override
  public Database declare(Database base) {
    Relation target = Members.requireRelation(base, table, subject());
    boolean done = target.index(index).isEmpty() && target.index(to).isPresent();
    return done ? base : apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new RenameIndex(table, to, index));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

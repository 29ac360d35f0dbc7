package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;

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
    if (target instanceof Table it) {
      Database after = base.with(PartitionIndexes.unlinked(Members.withoutIndex(it, index), index));
      return PartitionIndexes.dropParts(after, table, index);
    }
    return base.with(
        target.withIndexes(
            target.indexes().stream().filter(each -> !each.name().equals(index)).toList()));
  }

  @Override
  public Reversal reverse(Database before) {
    Relation target = Members.requireRelation(before, table, subject());
    List<Change> changes =
        new ArrayList<>(PartedIndexes.creation(before, table, target.index(index).orElseThrow()));
    boolean stored =
        target instanceof Table it && !it.storage().withoutIndex(index).equals(it.storage());
    if (stored) {
      changes.add(new SetTableStorage(table, ((Table) target).storage()));
    }
    return Reversal.exact(changes.toArray(Change[]::new));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

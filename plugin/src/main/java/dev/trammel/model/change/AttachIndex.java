package dev.trammel.model.change;

import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code ALTER INDEX … ATTACH PARTITION}: the index of a partition becomes a part of its parent's.
 */
public record AttachIndex(QualifiedName table, String index, String parentIndex)
    implements LineageChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.IndexReference(table, index);
  }

  @Override
  public Database apply(Database before) {
    Table target = Members.require(before, table, subject());
    Table parent =
        target
            .lineage()
            .partition()
            .flatMap(each -> before.table(each.parent()))
            .orElseThrow(() -> refusal(table + " is no partition"));
    Optional<String> attached = PartitionIndexes.parentOf(target, index);
    if (attached.isPresent()) {
      if (attached.get().equals(parentIndex)) {
        return before;
      }
      throw refusal("it is a part of " + attached.get() + " already");
    } else if (PartitionIndexes.partOf(target, parentIndex).isPresent()) {
      throw refusal(parentIndex + " has another part already");
    } else if (!fits(target, parent)) {
      throw refusal(parentIndex + " is another kind of index");
    }
    return before.with(PartitionIndexes.linked(target, index, parentIndex));
  }

  private boolean fits(Table target, Table parent) {
    Optional<Constraint> key = parent.constraint(parentIndex);
    if (key.isPresent()) {
      return target
          .constraint(index)
          .filter(each -> PartitionIndexes.same(each, key.get()))
          .isPresent();
    }
    Optional<Index> own = target.index(index);
    return parent
        .index(parentIndex)
        .filter(
            each ->
                own.isPresent()
                    ? PartitionIndexes.same(own.get(), each, target)
                    : target
                        .constraint(index)
                        .filter(it -> PartitionIndexes.isBehind(it, each))
                        .isPresent())
        .isPresent();
  }

  private InapplicableChange refusal(String reason) {
    return new InapplicableChange(subject(), "cannot be attached: " + reason);
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  /** PostgreSQL cannot take an index away from its parent's; both are made anew. */
  @Override
  public Reversal reverse(Database before) {
    Table target = Members.require(before, table, subject());
    QualifiedName parent = target.lineage().partition().orElseThrow().parent();
    Table above = Members.require(before, parent, subject());
    Optional<Constraint> key = above.constraint(parentIndex);
    List<Change> changes = new ArrayList<>();
    if (key.isPresent()) {
      changes.add(new DropConstraint(parent, parentIndex));
      changes.addAll(PartedIndexes.creation(before, parent, key.get()));
    } else {
      changes.add(new DropIndex(parent, parentIndex));
      changes.addAll(
          PartedIndexes.creation(before, parent, above.index(parentIndex).orElseThrow()));
    }
    target.constraint(index).ifPresent(each -> changes.add(new AddConstraint(table, each)));
    target.index(index).ifPresent(each -> changes.add(new CreateIndex(table, each)));
    return Reversal.exact(changes.toArray(Change[]::new));
  }

  @Override
  public <R> R acceptLineage(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}

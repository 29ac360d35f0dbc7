package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.List;

/** {@code DROP TABLE}; its partitions and the sequences that its columns own go with it. */
public record DropTable(QualifiedName table) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TableReference(table);
  }

  @Override
  public Database apply(Database before) {
    Members.require(before, table, subject());
    return declare(before);
  }

  @Override
  public Database declare(Database base) {
    Database after = base;
    for (Table each : Descendants.children(base, table)) {
      after = each.lineage().isPartition() ? new DropTable(each.name()).declare(after) : after;
    }
    after =
        DefinedObjects.withoutRelation(
            ownedSequences(base).without(after).withoutTable(table), table);
    Table dropped = base.tables().get(table);
    return dropped == null ? after : Descendants.unlinked(after, dropped);
  }

  @Override
  public Reversal reverse(Database before) {
    Table dropped = Members.require(before, table, subject());
    Change creation = new CreateTable(AttachPartition.bare(dropped, before));
    List<Change> all = ownedSequences(before).around(List.of(creation));
    return dropped.isForeign()
        ? new Reversal(all, Reversibility.REVERSIBLE)
        : Reversal.losingData(all);
  }

  private OwnedSequences ownedSequences(Database database) {
    return OwnedSequences.of(database, table);
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

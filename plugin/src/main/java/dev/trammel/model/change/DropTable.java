package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import java.util.List;

/** {@code DROP TABLE}; the sequences that its columns own go with it. */
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
    return ownedSequences(base).without(base).withoutTable(table);
  }

  @Override
  public Reversal reverse(Database before) {
    Table dropped = Members.require(before, table, subject());
    return Reversal.losingData(ownedSequences(before).around(List.of(new CreateTable(dropped))));
  }

  private OwnedSequences ownedSequences(Database database) {
    return OwnedSequences.of(database, table);
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

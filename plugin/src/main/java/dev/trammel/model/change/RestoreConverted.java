package dev.trammel.model.change;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/**
 * Brings back what {@link KeepConverted} kept, where the value is the one that came back from the
 * other type.
 *
 * @param type that the column had meanwhile
 */
public record RestoreConverted(QualifiedName table, String column, DataType type)
    implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ColumnReference(table, column);
  }

  @Override
  public Database apply(Database before) {
    Members.requireColumn(before, table, column, subject());
    return before;
  }

  @Override
  public Database declare(Database base) {
    return base;
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new KeepConverted(table, column, type));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

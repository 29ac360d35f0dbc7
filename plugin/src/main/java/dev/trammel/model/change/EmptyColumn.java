package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/**
 * Takes the values back that {@link FillColumn} gave, where nobody changed them since.
 *
 * @param value that was given
 */
public record EmptyColumn(QualifiedName table, String column, Expression value) implements Change {

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
    return Reversal.exact(new FillColumn(table, column, value, true));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import java.util.List;

/**
 * Gives the rows that have no value in a column one.
 *
 * @param value in terms of the row's other columns
 * @param keeps whether it is remembered which rows had none, in schema {@code trammel_kept}, so
 *     that they can lose it again; needless for a column that goes on the way back
 */
public record FillColumn(QualifiedName table, String column, Expression value, boolean keeps)
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
    return keeps
        ? Reversal.exact(new EmptyColumn(table, column, value))
        : new Reversal(List.of(), Reversibility.REVERSIBLE);
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.NotNull;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/**
 * {@code ALTER COLUMN … DROP NOT NULL}, {@code SET NOT NULL}, or {@code ADD CONSTRAINT … NOT NULL}
 * of a table.
 *
 * @param notNull the constraint, whose name is passed over where there is one already
 */
public record SetColumnNullability(
    QualifiedName table, String column, boolean nullable, NotNull notNull) implements Change {

  public SetColumnNullability(QualifiedName table, String column, boolean nullable) {
    this(table, column, nullable, NotNull.DEFAULT);
  }

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ColumnReference(table, column);
  }

  @Override
  public Database apply(Database before) {
    Members.requireColumn(before, table, column, subject());
    return nullable
        ? NotNulls.drop(before, table, column)
        : NotNulls.set(before, table, column, notNull);
  }

  @Override
  public Database declare(Database base) {
    Database after = apply(base);
    return nullable || notNull.name().isEmpty()
        ? after
        : NotNulls.rename(after, table, column, notNull.name().get());
  }

  /** No statement makes a constraint that was read unread. */
  @Override
  public Reversal reverse(Database before) {
    Column former = Members.requireColumn(before, table, column, subject());
    if (former.nullable()) {
      return Reversal.exact(new SetColumnNullability(table, column, true));
    }
    Change back = new SetColumnNullability(table, column, false, former.notNull());
    return nullable || former.notNull().validated()
        ? Reversal.exact(back)
        : Reversal.exact(new SetColumnNullability(table, column, true), back);
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;

/** {@code ALTER TABLE … RENAME COLUMN}. */
public record RenameColumn(QualifiedName table, String column, String to) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ColumnReference(table, column);
  }

  @Override
  public Database apply(Database before) {
    Members.requireColumn(before, table, column, subject());
    if (Members.require(before, table, subject()).column(to).isPresent()) {
      throw new InapplicableChange(subject(), "cannot be renamed: " + to + " is there already");
    }
    return Renaming.column(before, table, column, to);
  }

  @Override
  public Database declare(Database base) {
    Table target = Members.require(base, table, subject());
    boolean done = target.column(column).isEmpty() && target.column(to).isPresent();
    return done ? base : apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new RenameColumn(table, to, column));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

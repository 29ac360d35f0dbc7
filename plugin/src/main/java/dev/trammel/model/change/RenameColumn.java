package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.View;
import java.util.List;

/** {@code ALTER TABLE … RENAME COLUMN}, or that of a view. */
public record RenameColumn(QualifiedName table, String column, String to) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ColumnReference(table, column);
  }

  @Override
  public Database apply(Database before) {
    View view = before.views().get(table);
    if (view != null) {
      return inView(before, view);
    }
    Members.requireColumn(before, table, column, subject());
    if (Members.require(before, table, subject()).column(to).isPresent()) {
      throw new InapplicableChange(subject(), "cannot be renamed: " + to + " is there already");
    }
    return InheritedColumns.rename(before, table, column, to);
  }

  private Database inView(Database before, View view) {
    if (!view.columns().isEmpty() && view.column(column).isEmpty()) {
      throw InapplicableChange.needs(subject(), "column", table + "." + column);
    } else if (view.column(to).isPresent()) {
      throw new InapplicableChange(subject(), "cannot be renamed: " + to + " is there already");
    }
    Database after = before.with(Views.renamed(view, column, to));
    return QueryRenaming.column(before, after, table, column, to);
  }

  @Override
  public Database declare(Database base) {
    List<String> columns = Members.requireRelation(base, table, subject()).columnNames();
    boolean done = !columns.contains(column) && columns.contains(to);
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

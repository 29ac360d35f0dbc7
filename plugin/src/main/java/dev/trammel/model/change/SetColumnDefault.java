package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.View;
import dev.trammel.model.ViewColumn;
import java.util.Optional;

/** {@code ALTER COLUMN … SET DEFAULT}, or {@code DROP DEFAULT} when empty. */
public record SetColumnDefault(
    QualifiedName table, String column, Optional<Expression> defaultValue) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ColumnReference(table, column);
  }

  @Override
  public Database apply(Database before) {
    View view = before.views().get(table);
    if (view != null) {
      return before.with(view.mapColumn(column, each -> each.withDefault(defaultValue)));
    }
    Members.requireColumn(before, table, column, subject());
    return InheritedColumns.map(before, table, column, each -> each.withDefault(defaultValue));
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    View view = before.views().get(table);
    if (view != null) {
      Optional<Expression> former = view.column(column).flatMap(ViewColumn::defaultValue);
      return Reversal.exact(new SetColumnDefault(table, column, former));
    }
    Column former = Members.requireColumn(before, table, column, subject());
    return Reversal.exact(new SetColumnDefault(table, column, former.defaultValue()));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

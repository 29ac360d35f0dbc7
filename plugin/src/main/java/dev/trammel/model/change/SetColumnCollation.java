package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import java.util.Optional;

/** {@code ALTER COLUMN … TYPE … COLLATE …} with the type as it is; empty for the type's own. */
public record SetColumnCollation(QualifiedName table, String column, Optional<String> collation)
    implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ColumnReference(table, column);
  }

  @Override
  public Database apply(Database before) {
    Members.requireColumn(before, table, column, subject());
    return InheritedColumns.map(before, table, column, each -> each.withCollation(collation));
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    Column former = Members.requireColumn(before, table, column, subject());
    return Reversal.exact(new SetColumnCollation(table, column, former.collation()));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;

/** {@code ALTER TABLE … ENABLE|DISABLE|FORCE|NO FORCE ROW LEVEL SECURITY}: the state afterwards. */
public record SetRowSecurity(QualifiedName table, boolean enabled, boolean forced)
    implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TableReference(table);
  }

  @Override
  public Database apply(Database before) {
    Table target = Members.require(before, table, subject());
    return before.with(target.withRowSecurity(enabled, forced));
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    Table former = Members.require(before, table, subject());
    return Reversal.exact(
        new SetRowSecurity(table, former.rowSecurity(), former.forceRowSecurity()));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

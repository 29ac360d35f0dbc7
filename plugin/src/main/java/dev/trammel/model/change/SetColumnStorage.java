package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.ColumnStorage;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/** {@code ALTER COLUMN … SET STORAGE}, {@code COMPRESSION}, {@code STATISTICS} or {@code (…)}. */
public record SetColumnStorage(QualifiedName table, String column, ColumnStorage storage)
    implements SettingChange {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ColumnReference(table, column);
  }

  @Override
  public Database apply(Database before) {
    Members.requireColumn(before, table, column, subject());
    return before.with(
        Members.require(before, table, subject())
            .mapColumn(column, each -> each.withStorage(storage)));
  }

  @Override
  public Database declare(Database base) {
    return apply(base);
  }

  @Override
  public Reversal reverse(Database before) {
    Column former = Members.requireColumn(before, table, column, subject());
    return Reversal.exact(new SetColumnStorage(table, column, former.storage()));
  }

  @Override
  public <R> R acceptSetting(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}

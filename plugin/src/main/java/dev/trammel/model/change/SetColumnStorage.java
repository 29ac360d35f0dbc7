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
    ColumnStorage former = Members.requireColumn(before, table, column, subject()).storage();
    Database after = InheritedColumns.map(before, table, column, each -> inherited(each, former));
    return after.with(
        after.tables().get(table).mapColumn(column, each -> each.withStorage(storage)));
  }

  /** Tables below get what the statements of it give them: STORAGE and STATISTICS. */
  private Column inherited(Column below, ColumnStorage former) {
    ColumnStorage later = below.storage();
    if (!storage.storage().equals(former.storage())) {
      later = later.withStorage(storage.storage());
    }
    return storage.statistics().equals(former.statistics())
        ? below.withStorage(later)
        : below.withStorage(later.withStatistics(storage.statistics()));
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

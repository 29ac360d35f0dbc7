package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;

/**
 * {@code ALTER TABLE … ADD COLUMN}, which tables below get too; its constraints are changes of
 * their own.
 */
public record AddColumn(QualifiedName table, Column column) implements Change {

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ColumnReference(table, column.name());
  }

  @Override
  public Database apply(Database before) {
    Table target = Members.require(before, table, subject());
    if (target.column(column.name()).isPresent()) {
      throw new InapplicableChange(subject(), "is there already");
    }
    if (target.columns().size() >= CreateTable.MOST_COLUMNS) {
      throw new InapplicableChange(
          new ObjectReference.TableReference(table), "has 1600 columns already");
    }
    return InheritedColumns.add(before, target, column);
  }

  @Override
  public Database declare(Database base) {
    Table target = Members.require(base, table, subject());
    return target.column(column.name()).isEmpty()
        ? apply(base)
        : base.with(NotNulls.settled(target.mapColumn(column.name(), this::keepingComment)));
  }

  @Override
  public Reversal reverse(Database before) {
    return Members.sparingForeign(
        before, table, Reversal.discardingLaterData(new DropColumn(table, column.name())));
  }

  private Column keepingComment(Column existing) {
    return column
        .withPrivileges(existing.privileges())
        .withComment(column.comment().or(existing::comment));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

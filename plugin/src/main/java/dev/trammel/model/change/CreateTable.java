package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code CREATE TABLE} with all that belongs to the table. */
public record CreateTable(Table table) implements Change {

  /** A row of more would not fit anywhere. */
  static final int MOST_COLUMNS = 1600;

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TableReference(table.name());
  }

  @Override
  public Database apply(Database before) {
    if (before.tables().containsKey(table.name())) {
      throw new InapplicableChange(subject(), "is there already");
    }
    if (table.columns().size() > MOST_COLUMNS) {
      throw new InapplicableChange(subject(), "has more than 1600 columns");
    }
    return Descendants.linked(before, NewPrivileges.of(NotNulls.settled(table), before));
  }

  @Override
  public Database declare(Database base) {
    Optional<Table> existing = base.table(table.name());
    if (table.isForeign() && existing.filter(CreateTable::standsAlone).isPresent()) {
      return Descendants.linked(base, overlay(existing.get()).withLineage(table.lineage()));
    }
    return base.with(
        base.table(table.name())
            .map(this::overlay)
            .map(NotNulls::settled)
            .orElseGet(() -> NewPrivileges.of(NotNulls.settled(table), base)));
  }

  @Override
  public Reversal reverse(Database before) {
    Change drop = new DropTable(table.name());
    return table.isForeign() ? Reversal.exact(drop) : Reversal.discardingLaterData(drop);
  }

  private static boolean standsAlone(Table existing) {
    return existing.lineage().parents().isEmpty() && existing.lineage().children().isEmpty();
  }

  /** What exists keeps what this table does not mention. */
  private Table overlay(Table existing) {
    List<Column> columns = new ArrayList<>();
    for (Column column : existing.columns()) {
      columns.add(table.column(column.name()).orElse(column));
    }
    for (Column column : table.columns()) {
      if (existing.column(column.name()).isEmpty()) {
        columns.add(column);
      }
    }
    Optional<String> comment = table.comment().or(existing::comment);
    Table overlaid = Members.overlay(existing.withColumns(columns), table).withComment(comment);
    // That a table is a foreign one says all of how it is stored.
    return table.isForeign() ? overlaid.withStorage(table.storage()) : overlaid;
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

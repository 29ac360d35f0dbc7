package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import java.util.List;

/**
 * The rows of a table that was made anew come back from where {@link SetRowsAside} put them. Those
 * that fit no partition stop it.
 *
 * @param columns whose values were kept
 */
public record TakeRowsBack(QualifiedName table, List<String> columns) implements LineageChange {

  public TakeRowsBack {
    columns = List.copyOf(columns);
  }

  @Override
  public ObjectReference subject() {
    return new ObjectReference.TableReference(table);
  }

  @Override
  public Database apply(Database before) {
    columns.forEach(each -> Members.requireColumn(before, table, each, subject()));
    return before;
  }

  @Override
  public Database declare(Database base) {
    return base;
  }

  /** Undoes the making of the table too, which needs no way back of its own. */
  @Override
  public Reversal reverse(Database before) {
    Change aside = new SetRowsAside(table, columns);
    return SetRowsAside.keepsAll(Members.require(before, table, subject()), columns)
        ? Reversal.exact(aside)
        : Reversal.discardingLaterData(aside);
  }

  @Override
  public <R> R acceptLineage(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}

package dev.trammel.model.change;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;

/**
 * Keeps the values of a column that would not come back as they were from another type, in schema
 * {@code trammel_kept}. It goes before the {@link SetColumnType} that converts them.
 *
 * @param type that the column gets
 */
public record KeepConverted(QualifiedName table, String column, DataType type) implements Change {

  /** Whether each row of the table, and of those below it, has a key to keep its value under. */
  public static boolean isPossible(Database database, QualifiedName table) {
    return database
        .table(table)
        .filter(each -> each.primaryKey().isPresent())
        .filter(each -> each.lineage().children().isEmpty() || each.lineage().isPartitioned())
        .isPresent();
  }

  @Override
  public ObjectReference subject() {
    return new ObjectReference.ColumnReference(table, column);
  }

  @Override
  public Database apply(Database before) {
    Members.requireColumn(before, table, column, subject());
    return before;
  }

  @Override
  public Database declare(Database base) {
    return base;
  }

  @Override
  public Reversal reverse(Database before) {
    return Reversal.exact(new RestoreConverted(table, column, type));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

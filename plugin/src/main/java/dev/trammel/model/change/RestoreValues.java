package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Brings back what {@link MapValues} kept, where the mapped value was not changed since. */
public record RestoreValues(QualifiedName table, String column, SortedMap<String, String> values)
    implements Change {

  public RestoreValues {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
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
    return Reversal.exact(new MapValues(table, column, values));
  }

  @Override
  public <R> R accept(ChangeVisitor<R> visitor) {
    return visitor.visit(this);
  }
}

package dev.trammel.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values for some of a table's columns. It remembers which were set, null included: an INSERT
 * leaves out the others, so that the database's defaults apply, and an UPDATE leaves them alone.
 * Not thread-safe.
 *
 * @param <R> the generated record
 */
public abstract class RowBuilder<R> {

  private final Map<Column<?>, Object> values = new LinkedHashMap<>();

  /** For generated builders. */
  protected RowBuilder() {}

  /** Whether the column was given a value, which may be null. */
  public final boolean isSet(Column<?> column) {
    return values.containsKey(column);
  }

  /** Null when the column is not set, or set to null. */
  @Nullable
  public final <T> T get(Column<T> column) {
    return column.cast(values.get(column));
  }

  /** The columns that were set, in the order of their first setting. */
  public final List<Column<?>> setColumns() {
    return new ArrayList<>(values.keySet());
  }

  /** Forgets a column's value; an INSERT takes its default again. */
  public final void unset(Column<?> column) {
    values.remove(column);
  }

  /** For generated setters. */
  protected final <T> void set(Column<T> column, @Nullable T value) {
    values.put(column, column.type().copy(value));
  }

  /**
   * For generated {@code build()}: the value of a column that is never null.
   *
   * @throws IllegalStateException when it is not set, or set to null
   */
  protected final <T> T require(Column<T> column) {
    T value = get(column);
    if (value == null) {
      throw new IllegalStateException(
          "column " + column.name() + " is NOT NULL, and no value was set");
    }
    return value;
  }

  /**
   * The complete row; a column that was not set is null.
   *
   * @throws IllegalStateException when a NOT NULL column has no value
   */
  public abstract R build();

  @Override
  public String toString() {
    return values.toString();
  }
}

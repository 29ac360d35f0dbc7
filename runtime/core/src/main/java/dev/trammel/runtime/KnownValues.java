package dev.trammel.runtime;

import java.util.function.Predicate;

/**
 * The values of a row as far as they are known before PostgreSQL has it; what a validator reads. A
 * default that PostgreSQL computes, and a column that an UPDATE leaves alone, are unknown.
 */
public final class KnownValues {

  private final RowBuilder<?> values;
  private final Predicate<Column<?>> known;

  private KnownValues(RowBuilder<?> values, Predicate<Column<?>> known) {
    this.values = values;
    this.known = known;
  }

  /** A complete row. */
  public static KnownValues ofRow(RowBuilder<?> values) {
    return new KnownValues(values, Column::isWritable);
  }

  /** What an INSERT would store. */
  public static KnownValues ofInsert(RowBuilder<?> values) {
    return new KnownValues(
        values, column -> column.isWritable() && (values.isSet(column) || !column.hasDefault()));
  }

  /** What an UPDATE would change. */
  public static KnownValues ofUpdate(RowBuilder<?> changes) {
    return new KnownValues(changes, column -> column.isWritable() && changes.isSet(column));
  }

  public boolean has(Column<?> column) {
    return known.test(column);
  }

  /** Null when the column is, or when it is not known. */
  @Nullable
  public <T> T get(Column<T> column) {
    return has(column) ? values.get(column) : null;
  }
}

package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Expression;
import dev.trammel.model.NotNull;
import java.util.List;

/**
 * A column as CREATE TABLE or ADD COLUMN writes it.
 *
 * @param serial whether its type was written {@code serial}: a sequence of its own gives the
 *     default
 * @param constraints written with the column; the name is empty where none was written
 */
record ColumnDefinition(
    Column column, boolean serial, List<Constraint> constraints, Position position) {

  ColumnDefinition {
    constraints = List.copyOf(constraints);
  }

  static boolean isNull(Expression value) {
    return value.sql().equalsIgnoreCase("null");
  }

  /** The column held to NOT NULL. */
  ColumnDefinition with(NotNull notNull) {
    Column held = column.withNullable(false).withNotNull(notNull);
    return new ColumnDefinition(held, serial, constraints, position);
  }

  /** The column of another table with what is written here over it. */
  ColumnDefinition over(Column base) {
    Column over =
        base.withNullable(base.nullable() && column.nullable())
            .withNotNull(column.nullable() ? base.notNull() : column.notNull())
            .withDefault(column.defaultValue().or(base::defaultValue).filter(each -> !isNull(each)))
            .withGeneration(column.generation().or(base::generation));
    return new ColumnDefinition(over, false, constraints, position);
  }
}

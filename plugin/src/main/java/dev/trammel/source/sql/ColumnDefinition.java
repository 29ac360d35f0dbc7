package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
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
}

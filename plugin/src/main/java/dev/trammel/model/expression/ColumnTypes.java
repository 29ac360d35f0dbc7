package dev.trammel.model.expression;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Table;
import java.util.Optional;

/** The types of the columns that an expression may mention. */
@FunctionalInterface
public interface ColumnTypes {

  /** Knows no column. */
  ColumnTypes NONE = column -> Optional.empty();

  /** Empty when the column is not known. */
  Optional<DataType> typeOf(String column);

  static ColumnTypes of(Table table) {
    return column -> table.column(column).map(Column::type);
  }
}

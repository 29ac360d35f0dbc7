package dev.trammel.model.expression;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
import dev.trammel.model.Table;
import java.util.Optional;
import java.util.Set;

/** The types of the columns that an expression may mention. */
@FunctionalInterface
public interface ColumnTypes {

  Set<String> ROWS = Set.of("new", "old");

  /** Knows no column. */
  ColumnTypes NONE = column -> Optional.empty();

  /** Empty when the column is not known. */
  Optional<DataType> typeOf(String column);

  /** As {@link #typeOf(String)}, of a name that may be qualified. */
  default Optional<DataType> typeOf(SqlNode.Name name) {
    return name.parts().size() == 1 ? typeOf(name.column()) : Optional.empty();
  }

  /** The table's own name, which may stand before its columns; empty when there is no table. */
  default Optional<String> table() {
    return Optional.empty();
  }

  /** What is known of functions. */
  default DatabaseFunctions functions() {
    return DatabaseFunctions.NONE;
  }

  /** No column, and what is known of functions. */
  static ColumnTypes of(DatabaseFunctions functions) {
    return new ColumnTypes() {
      @Override
      public Optional<DataType> typeOf(String column) {
        return Optional.empty();
      }

      @Override
      public DatabaseFunctions functions() {
        return functions;
      }
    };
  }

  static ColumnTypes of(Table table) {
    return of(table, DatabaseFunctions.NONE);
  }

  static ColumnTypes of(Table table, DatabaseFunctions functions) {
    return new ColumnTypes() {
      @Override
      public DatabaseFunctions functions() {
        return functions;
      }

      @Override
      public Optional<DataType> typeOf(String column) {
        return table.column(column).map(Column::type);
      }

      /** What a trigger's condition sees of the row before and after. */
      @Override
      public Optional<DataType> typeOf(SqlNode.Name name) {
        boolean ofRow = name.parts().size() == 2 && ROWS.contains(name.parts().get(0));
        return ofRow || name.parts().size() == 1 ? typeOf(name.column()) : Optional.empty();
      }

      @Override
      public Optional<String> table() {
        return Optional.of(table.name().name());
      }
    };
  }
}

package dev.trammel.artifact.java;

import com.palantir.javapoet.ClassName;
import dev.trammel.model.Table;
import java.util.List;

/**
 * A table with its names in Java.
 *
 * @param record the class of its rows; the others are named after it
 * @param columns in the table's order
 * @param enums nested in the record, one for each value list
 */
record JavaTable(Table table, ClassName record, List<JavaColumn> columns, List<JavaEnum> enums) {

  JavaTable {
    columns = List.copyOf(columns);
    enums = List.copyOf(enums);
  }

  ClassName builder() {
    return record.nestedClass("Builder");
  }

  ClassName tableClass() {
    return record.peerClass(record.simpleName() + "Table");
  }

  ClassName validator() {
    return record.peerClass(record.simpleName() + "Validator");
  }

  JavaColumn column(String name) {
    return columns.stream()
        .filter(each -> each.column().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Empty when the table has no primary key. */
  List<JavaColumn> primaryKey() {
    return table
        .primaryKey()
        .map(key -> key.columns().stream().map(this::column).toList())
        .orElse(List.of());
  }
}

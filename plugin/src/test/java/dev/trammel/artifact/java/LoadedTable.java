package dev.trammel.artifact.java;

import dev.trammel.runtime.Column;
import dev.trammel.runtime.RowBuilder;
import dev.trammel.runtime.Table;
import dev.trammel.runtime.ValidationReport;
import dev.trammel.runtime.Validator;
import java.lang.reflect.Method;
import java.lang.reflect.Type;

/**
 * The generated classes of one table, for tests that do not know it when they are compiled.
 *
 * @param record the record's class
 */
record LoadedTable(
    Class<?> record, Table<Object> table, Validator<Object, RowBuilder<Object>> validator) {

  /** Generated code is compiled at run time, so its type arguments are not known here. */
  @SuppressWarnings("unchecked")
  static LoadedTable of(ClassLoader classes, String record) {
    try {
      String name = GeneratedCode.PACKAGE + "." + record;
      return new LoadedTable(
          classes.loadClass(name),
          (Table<Object>) classes.loadClass(name + "Table").getField("TABLE").get(null),
          (Validator<Object, RowBuilder<Object>>)
              classes.loadClass(name + "Validator").getConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  @SuppressWarnings("unchecked")
  RowBuilder<Object> builder() {
    try {
      return (RowBuilder<Object>) record.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** As the generated setter does. */
  static void set(RowBuilder<Object> builder, Column<?> column, Object value) {
    try {
      Method set = RowBuilder.class.getDeclaredMethod("set", Column.class, Object.class);
      set.setAccessible(true);
      set.invoke(builder, column, value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** The record's type for a column; columns are in the order of the components. */
  Type componentType(Column<?> column) {
    return record.getRecordComponents()[table.columns().indexOf(column)].getGenericType();
  }

  ValidationReport validateInsert(RowBuilder<Object> values) {
    return validator.validateInsert(values);
  }
}

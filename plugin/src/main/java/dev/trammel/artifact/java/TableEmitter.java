package dev.trammel.artifact.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Prints a table's columns, its statements, and the reading and writing of its rows. */
final class TableEmitter {

  private static final ClassName CONNECTION = ClassName.get("java.sql", "Connection");
  private static final ClassName RESULT_SET = ClassName.get("java.sql", "ResultSet");
  private static final ClassName SQL_EXCEPTION = ClassName.get("java.sql", "SQLException");

  private final JavaTable table;
  private final Statements statements;

  private TableEmitter(JavaTable table) {
    this.table = table;
    this.statements = new Statements(table);
  }

  static TypeSpec emit(JavaTable table) {
    return new TableEmitter(table).emit();
  }

  private TypeSpec emit() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(table.tableClass())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(
                "The table $L: its columns, and its rows over JDBC.\n",
                Literals.code(table.table().name().toString()));
    table.columns().forEach(column -> type.addField(column(column)));
    type.addField(tableConstant());
    statements.all().forEach((name, sql) -> type.addField(statement(name, sql)));
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    type.addMethod(read()).addMethod(insert());
    if (!table.primaryKey().isEmpty()) {
      type.addMethod(find()).addMethod(updateChanges()).addMethod(updateRow()).addMethod(delete());
    }
    return type.build();
  }

  private FieldSpec column(JavaColumn column) {
    CodeBlock.Builder value = CodeBlock.builder();
    value.add(
        "$T.$L($L, $L)",
        RuntimeNames.COLUMN,
        column.nullable() ? "nullable" : "required",
        Literals.string(column.column().name()),
        column.type().columnType());
    if (!column.writable()) {
      value.add(".generated()");
    } else if (column.hasDefault()) {
      value.add(".withDefault()");
    }
    return constant(
            ParameterizedTypeName.get(RuntimeNames.COLUMN, column.type().boxed()),
            column.constant())
        .addJavadoc("$L\n", ColumnDoc.of(column))
        .initializer(value.build())
        .build();
  }

  private FieldSpec tableConstant() {
    ClassName record = table.record();
    return constant(ParameterizedTypeName.get(RuntimeNames.TABLE, record), "TABLE")
        .addJavadoc("The table as a value, for queries beyond its key.\n")
        .initializer(
            "new $T<>(\n$L,\n$L,\n$L,\n$L,\n$T::read,\n$T::toBuilder)",
            RuntimeNames.TABLE,
            Literals.string(table.table().name().schema()),
            Literals.string(table.table().name().name()),
            columns(table.columns()),
            columns(table.primaryKey()),
            table.tableClass(),
            record)
        .build();
  }

  private static CodeBlock columns(List<JavaColumn> columns) {
    CodeBlock names =
        columns.stream()
            .map(column -> CodeBlock.of("$L", column.constant()))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of("$T.<$T<?>>of($L)", List.class, RuntimeNames.COLUMN, names);
  }

  private static FieldSpec statement(String name, String sql) {
    return constant(ClassName.get(String.class), name)
        .initializer("$L", Literals.string(sql))
        .build();
  }

  private static FieldSpec.Builder constant(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
  }

  private MethodSpec read() {
    CodeBlock values =
        table.columns().stream()
            .map(column -> CodeBlock.of("$L.read(row)", column.constant()))
            .collect(CodeBlock.joining(",\n"));
    return method("read", "Reads the current row, by column names; does not move the cursor.")
        .addParameter(RESULT_SET, "row")
        .returns(table.record())
        .addStatement("return new $T(\n$L)", table.record(), values)
        .build();
  }

  private MethodSpec insert() {
    return method(
            "insert", "Inserts what is set, and returns the row with what the database filled in.")
        .addParameter(CONNECTION, "connection")
        .addParameter(table.builder(), "values")
        .returns(table.record())
        .addStatement("return TABLE.insert(connection, values)")
        .build();
  }

  private MethodSpec find() {
    return byKey("find", "The row with this key.")
        .returns(optional())
        .addStatement("return TABLE.find(connection, $L)", key(""))
        .build();
  }

  private MethodSpec updateChanges() {
    return byKey(
            "update",
            "Updates what is set in the row with this key, and returns it as it is then; empty when"
                + " there\nis none.")
        .addParameter(table.builder(), "changes")
        .returns(optional())
        .addStatement("return TABLE.update(connection, changes, $L)", key(""))
        .build();
  }

  private MethodSpec updateRow() {
    return method(
            "update",
            "Updates all columns of the row with this row's key, and returns it as it is then;"
                + " empty when\nthere is none.")
        .addParameter(CONNECTION, "connection")
        .addParameter(table.record(), "row")
        .returns(optional())
        .addStatement("return TABLE.update(connection, row, $L)", key("row."))
        .build();
  }

  private MethodSpec delete() {
    return byKey("delete", "Deletes the row with this key; false when there is none.")
        .returns(boolean.class)
        .addStatement("return TABLE.delete(connection, $L) > 0", key(""))
        .build();
  }

  private MethodSpec.Builder byKey(String name, String javadoc) {
    MethodSpec.Builder method = method(name, javadoc).addParameter(CONNECTION, "connection");
    for (JavaColumn column : table.primaryKey()) {
      method.addParameter(column.componentType(), keyParameter(column));
    }
    return method;
  }

  /** A key column may be called as one of the other parameters. */
  private static String keyParameter(JavaColumn column) {
    return List.of("connection", "changes").contains(column.component())
        ? column.component() + "_"
        : column.component();
  }

  private CodeBlock key(String prefix) {
    return table.primaryKey().stream()
        .map(
            column ->
                prefix.isEmpty()
                    ? CodeBlock.of("$L.equalTo($L)", column.constant(), keyParameter(column))
                    : CodeBlock.of(
                        "$L.equalTo($L$L())", column.constant(), prefix, column.component()))
        .collect(CodeBlock.joining(", "));
  }

  private TypeName optional() {
    return ParameterizedTypeName.get(ClassName.get(Optional.class), table.record());
  }

  private static MethodSpec.Builder method(String name, String javadoc) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc("$L\n", javadoc)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addException(SQL_EXCEPTION);
  }
}

package dev.trammel.artifact.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trammel.model.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Prints a table's record, with its enums and its builder nested in it. */
final class RecordEmitter {

  private final JavaTable table;

  private RecordEmitter(JavaTable table) {
    this.table = table;
  }

  static TypeSpec emit(JavaTable table) {
    return new RecordEmitter(table).emit();
  }

  private TypeSpec emit() {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    for (JavaColumn column : table.columns()) {
      components.addParameter(component(column));
    }
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(table.record().simpleName())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(javadoc())
            .recordConstructor(components.build());
    compactConstructor(type);
    type.addMethod(builderMethod()).addMethod(toBuilder());
    for (JavaEnum each : table.enums()) {
      type.addType(EnumEmitter.emit(each).addModifiers(Modifier.STATIC).build());
    }
    return type.addType(builder()).build();
  }

  private static ParameterSpec component(JavaColumn column) {
    ParameterSpec.Builder component =
        ParameterSpec.builder(column.componentType(), column.component());
    if (column.nullable()) {
      component.addAnnotation(RuntimeNames.NULLABLE);
    }
    return component.build();
  }

  private CodeBlock javadoc() {
    CodeBlock.Builder out = CodeBlock.builder();
    out.add("A row of $L.", Literals.code(table.table().name().toString()));
    table.table().comment().ifPresent(text -> out.add("\n\n<p>$L", Literals.javadoc(text)));
    out.add("\n\n");
    for (JavaColumn column : table.columns()) {
      out.add("@param $L $L\n", column.component(), ColumnDoc.of(column));
    }
    return out.build();
  }

  /** Refuses null where the column is NOT NULL, and copies lists; absent when there is neither. */
  private void compactConstructor(TypeSpec.Builder type) {
    List<CodeBlock> statements = new ArrayList<>();
    for (JavaColumn column : table.columns()) {
      if (!column.nullable() && !column.componentType().isPrimitive()) {
        statements.add(
            CodeBlock.of(
                "$T.requireNonNull($L, $L)",
                Objects.class,
                column.component(),
                Literals.string(column.column().name())));
      }
    }
    for (JavaColumn column : table.columns()) {
      if (column.kind() == ValueKind.ARRAY) {
        statements.add(CodeBlock.of("$1L = $2T.copy($1L)", column.component(), RuntimeNames.LISTS));
      }
    }
    if (statements.isEmpty()) {
      return;
    }
    MethodSpec.Builder constructor =
        MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
    statements.forEach(constructor::addStatement);
    type.addMethod(constructor.build());
  }

  private MethodSpec builderMethod() {
    return MethodSpec.methodBuilder("builder")
        .addJavadoc("A builder in which nothing is set.\n")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(table.builder())
        .addStatement("return new $T()", table.builder())
        .build();
  }

  private MethodSpec toBuilder() {
    return MethodSpec.methodBuilder("toBuilder")
        .addJavadoc("A builder in which every column is set to this row's value.\n")
        .addModifiers(Modifier.PUBLIC)
        .returns(table.builder())
        .addStatement("return new $T(this)", table.builder())
        .build();
  }

  private MethodSpec copyConstructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(table.record(), "row");
    for (JavaColumn column : table.columns()) {
      constructor.addStatement(
          "set($T.$L, row.$L())", table.tableClass(), column.constant(), column.component());
    }
    return constructor.build();
  }

  private TypeSpec builder() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Builder")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(RuntimeNames.ROW_BUILDER, table.record()))
            .addJavadoc(
                "Values for a row of $L. It remembers which were set: an INSERT leaves the"
                    + " others to\nthe database's defaults, an UPDATE leaves them alone.\n",
                Literals.code(table.table().name().toString()))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(copyConstructor());
    for (JavaColumn column : table.columns()) {
      if (column.writable()) {
        type.addMethod(setter(column));
      }
    }
    return type.addMethod(build()).build();
  }

  private MethodSpec setter(JavaColumn column) {
    return MethodSpec.methodBuilder(column.component())
        .addJavadoc("$L\n", ColumnDoc.of(column))
        .addModifiers(Modifier.PUBLIC)
        .addParameter(component(column))
        .returns(table.builder())
        .addStatement("set($T.$L, $L)", table.tableClass(), column.constant(), column.component())
        .addStatement("return this")
        .build();
  }

  private MethodSpec build() {
    List<CodeBlock> arguments = new ArrayList<>();
    for (JavaColumn column : table.columns()) {
      arguments.add(
          CodeBlock.of(
              "$L($T.$L)",
              column.nullable() ? "get" : "require",
              table.tableClass(),
              column.constant()));
    }
    TypeName record = table.record();
    return MethodSpec.methodBuilder("build")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(record)
        .addStatement("return new $T(\n$L)", record, CodeBlock.join(arguments, ",\n"))
        .build();
  }
}

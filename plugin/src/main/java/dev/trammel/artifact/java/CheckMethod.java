package dev.trammel.artifact.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.ValueKind;
import dev.trammel.model.rule.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Prints a check as a method that reports it when it is false:
 *
 * <pre>{@code
 * private static void check1(RowCheck row) {
 *   if (!row.knows(CrewaiAgentTable.MAX_RPM)) {
 *     return;
 *   }
 *   Integer maxRpm = row.get(CrewaiAgentTable.MAX_RPM);
 *   if (maxRpm != null && maxRpm < 0) {
 *     row.violates("crewai_agents_max_rpm_check", "max_rpm >= 0", CrewaiAgentTable.MAX_RPM);
 *   }
 * }
 * }</pre>
 */
final class CheckMethod {

  private final JavaTable table;
  private final Map<String, String> variables = new LinkedHashMap<>();

  private CheckMethod(JavaTable table) {
    this.table = table;
  }

  static MethodSpec of(JavaTable table, CheckConstraint check, Condition condition, String name) {
    return new CheckMethod(table).method(check, condition, name);
  }

  private MethodSpec method(CheckConstraint check, Condition condition, String name) {
    NameAllocator names = new NameAllocator();
    names.newName("row");
    for (String column : ConditionColumns.of(condition)) {
      variables.put(column, names.newName(table.column(column).component()));
    }
    CodeBlock constants =
        variables.keySet().stream()
            .map(column -> CodeBlock.of("$L", constant(table.column(column))))
            .collect(CodeBlock.joining(", "));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addJavadoc(
                "$L: $L\n", Literals.code(check.name()), Literals.code(check.expression().sql()))
            .addParameter(RuntimeNames.ROW_CHECK, "row")
            .beginControlFlow("if (!row.knows($L))", constants)
            .addStatement("return")
            .endControlFlow();
    variables.forEach((column, variable) -> method.addStatement(declaration(column, variable)));
    return method
        .beginControlFlow("if ($L)", new ConditionCode(table, variables).isFalse(condition))
        .addStatement(
            "row.violates($L, $L, $L)",
            Literals.string(check.name()),
            Literals.string(check.expression().sql()),
            constants)
        .endControlFlow()
        .build();
  }

  private CodeBlock constant(JavaColumn column) {
    return CodeBlock.of("$T.$L", table.tableClass(), column.constant());
  }

  /** The value as PostgreSQL stores it, since that is what a check sees. */
  private CodeBlock declaration(String name, String variable) {
    JavaColumn column = table.column(name);
    List<String> modifiers = column.column().type().modifiers();
    CodeBlock value = CodeBlock.of("row.get($L)", constant(column));
    boolean isText = column.type().boxed().toString().equals("java.lang.String");
    if (column.kind() == ValueKind.TEXT && isText && !modifiers.isEmpty()) {
      value = CodeBlock.of("$T.fit($L, $L)", RuntimeNames.TEXTS, value, modifiers.get(0));
    } else if (column.kind() == ValueKind.NUMERIC && !modifiers.isEmpty()) {
      String scale = modifiers.size() > 1 ? modifiers.get(1) : "0";
      value = CodeBlock.of("$T.round($L, $L)", RuntimeNames.NUMBERS, value, scale);
    }
    return CodeBlock.of("$T $L = $L", column.type().boxed(), variable, value);
  }
}

package dev.trammel.artifact.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Database;
import dev.trammel.model.Trigger;
import dev.trammel.model.ValueKind;
import dev.trammel.model.rule.CheckReader;
import dev.trammel.model.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Prints a table's validator: one line for each rule of a type, one method for each check. */
final class ValidatorEmitter {

  private final JavaTable table;
  private final Database database;
  private final List<MethodSpec> checks = new ArrayList<>();
  private final List<UntranslatedCheck> untranslated = new ArrayList<>();

  private ValidatorEmitter(JavaTable table, Database database) {
    this.table = table;
    this.database = database;
  }

  /** What is printed for one table. */
  record Output(TypeSpec type, List<UntranslatedCheck> untranslated) {}

  static Output emit(JavaTable table, Database database) {
    return new ValidatorEmitter(table, database).emit();
  }

  private Output emit() {
    table.table().checkConstraints().forEach(this::check);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(table.validator())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(
                ParameterizedTypeName.get(RuntimeNames.VALIDATOR, table.record(), table.builder()))
            .addJavadoc(javadoc())
            .addMethod(entry("validate", table.record(), "row", "ofRow(row.toBuilder())"))
            .addMethod(entry("validateInsert", table.builder(), "values", "ofInsert(values)"))
            .addMethod(entry("validateUpdate", table.builder(), "changes", "ofUpdate(changes)"))
            .addMethod(report());
    checks.forEach(type::addMethod);
    return new Output(type.build(), untranslated);
  }

  private CodeBlock javadoc() {
    CodeBlock.Builder out = CodeBlock.builder();
    out.add(
        "Finds what PostgreSQL would refuse in a row of $L.\n",
        Literals.code(table.table().name().toString()));
    List<String> triggers = triggersBefore();
    if (!triggers.isEmpty()) {
      out.add(
          "\n<p>It judges rows as they are sent; these triggers may still change them: $L.\n",
          triggers.stream().map(Literals::code).collect(CodeBlock.joining(", ")));
    }
    if (!untranslated.isEmpty()) {
      out.add("\n<p>It does not judge these checks, which PostgreSQL still does:\n\n<ul>\n");
      for (UntranslatedCheck check : untranslated) {
        out.add(
            "<li>$L: $L\n", Literals.code(check.constraint()), Literals.code(check.expression()));
      }
      out.add("</ul>\n");
    }
    return out.build();
  }

  private List<String> triggersBefore() {
    return table.table().triggers().stream()
        .filter(trigger -> trigger.forEachRow() && trigger.timing() == Trigger.Timing.BEFORE)
        .map(Trigger::name)
        .toList();
  }

  private static MethodSpec entry(String name, TypeName type, String parameter, String check) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(type, parameter)
        .returns(RuntimeNames.VALIDATION_REPORT)
        .addStatement("return report($T.$L)", RuntimeNames.ROW_CHECK, check)
        .build();
  }

  private MethodSpec report() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("report")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(RuntimeNames.ROW_CHECK, "row")
            .returns(RuntimeNames.VALIDATION_REPORT);
    for (JavaColumn column : table.columns()) {
      if (column.writable()) {
        columnRules(column).forEach(method::addStatement);
      }
    }
    checks.forEach(check -> method.addStatement("$L(row)", check.name()));
    return method.addStatement("return row.report()").build();
  }

  private List<CodeBlock> columnRules(JavaColumn column) {
    List<CodeBlock> rules = new ArrayList<>();
    CodeBlock constant = CodeBlock.of("$T.$L", table.tableClass(), column.constant());
    if (!column.nullable()) {
      rules.add(CodeBlock.of("row.notNull($L)", constant));
    }
    List<String> modifiers = column.column().type().modifiers();
    boolean text = column.kind() == ValueKind.TEXT || column.kind() == ValueKind.CHARACTER;
    if (text && column.type().boxed().equals(TypeName.get(String.class))) {
      Optional<String> length =
          modifiers.isEmpty() ? defaultLength(column.kind()) : Optional.of(modifiers.get(0));
      rules.add(
          length
              .map(most -> CodeBlock.of("row.text($L, $L)", constant, most))
              .orElseGet(() -> CodeBlock.of("row.text($L)", constant)));
    } else if (column.kind() == ValueKind.NUMERIC && !modifiers.isEmpty()) {
      String scale = modifiers.size() > 1 ? modifiers.get(1) : "0";
      rules.add(CodeBlock.of("row.numeric($L, $L, $L)", constant, modifiers.get(0), scale));
    } else if (column.kind() == ValueKind.JSON) {
      rules.add(CodeBlock.of("row.json($L)", constant));
    } else if (column.kind() == ValueKind.SMALLINT) {
      rules.add(CodeBlock.of("row.smallint($L)", constant));
    }
    return rules;
  }

  /** {@code char} is {@code char(1)}. */
  private static Optional<String> defaultLength(ValueKind kind) {
    return kind == ValueKind.CHARACTER ? Optional.of("1") : Optional.empty();
  }

  private void check(CheckConstraint check) {
    Optional<Condition> condition = CheckReader.read(check, table.table(), database);
    if (condition.isEmpty()) {
      untranslated.add(
          new UntranslatedCheck(table.table().name(), check.name(), check.expression().sql()));
    } else if (!heldByType(condition.get())) {
      checks.add(CheckMethod.of(table, check, condition.get(), "check" + (checks.size() + 1)));
    }
  }

  /** A list of all values of the column's enum cannot be broken. */
  private boolean heldByType(Condition condition) {
    return CheckReader.valueList(condition)
        .flatMap(
            list ->
                table.enums().stream()
                    .filter(
                        each ->
                            each.name().equals(table.column(list.column().name()).type().boxed()))
                    .map(each -> list.texts().containsAll(each.labels().values()))
                    .findFirst())
        .orElse(false);
  }
}

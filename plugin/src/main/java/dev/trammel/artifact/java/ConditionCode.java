package dev.trammel.artifact.java;

import com.palantir.javapoet.CodeBlock;
import dev.trammel.model.rule.Condition;
import dev.trammel.model.rule.ConditionVisitor;
import dev.trammel.model.rule.Operand;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Prints when a condition is false, or when it is true: two Java expressions, since a condition
 * with NULL in it is neither. {@code max_rpm >= 0} is false when {@code maxRpm != null && maxRpm <
 * 0}.
 */
final class ConditionCode {

  private static final String AND = "&&";
  private static final String OR = "||";

  private final OperandCode operands;

  /**
   * For the columns of a table.
   *
   * @param variables the names of Java variables with the columns' values, by column
   */
  ConditionCode(JavaTable table, Map<String, String> variables) {
    this.operands = new OperandCode(table, variables);
  }

  CodeBlock isFalse(Condition condition) {
    return condition.accept(new Visitor(false)).code();
  }

  /**
   * A Java expression.
   *
   * @param guards variables that must not be null before it may be evaluated, and if it is to hold
   * @param operator the operator on its outside; empty when there is none
   */
  private record Printed(List<String> guards, CodeBlock core, String operator) {

    /** With its guards in front. */
    CodeBlock code() {
      return guards.isEmpty()
          ? core
          : CodeBlock.of("$L && $L", notNull(), operator.equals(OR) ? parenthesised() : core);
    }

    private CodeBlock notNull() {
      return guards.stream()
          .map(variable -> CodeBlock.of("$L != null", variable))
          .collect(CodeBlock.joining(" && "));
    }

    private CodeBlock parenthesised() {
      return CodeBlock.of("($L)", core);
    }

    /** As an operand of another operator. */
    CodeBlock within(String outer) {
      String outside = guards.isEmpty() ? operator : AND;
      return outside.isEmpty() || outside.equals(outer) ? code() : CodeBlock.of("($L)", code());
    }

    /** The same under guards that stand further out. */
    Printed withoutGuards() {
      return new Printed(List.of(), core, operator);
    }
  }

  /** Prints when a condition has one result. */
  private final class Visitor implements ConditionVisitor<Printed> {

    private final boolean result;

    Visitor(boolean result) {
      this.result = result;
    }

    @Override
    public Printed visit(Condition.AllOf condition) {
      return join(condition.conditions(), result ? AND : OR);
    }

    @Override
    public Printed visit(Condition.AnyOf condition) {
      return join(condition.conditions(), result ? OR : AND);
    }

    private Printed join(List<Condition> conditions, String operator) {
      return joined(conditions.stream().map(each -> each.accept(this)).toList(), operator);
    }

    @Override
    public Printed visit(Condition.Negation condition) {
      return condition.condition().accept(new Visitor(!result));
    }

    @Override
    public Printed visit(Condition.NullTest condition) {
      return atom(
          CodeBlock.of("$L $L null", operands.variable(condition.operand()), result ? "==" : "!="));
    }

    @Override
    public Printed visit(Condition.BooleanTest condition) {
      Printed tested = condition.condition().accept(new Visitor(condition.value()));
      return result ? tested : atom(CodeBlock.of("!($L)", tested.code()));
    }

    @Override
    public Printed visit(Condition.Flag condition) {
      String variable = operands.variable(condition.column());
      return guarded(Stream.of(condition.column()), CodeBlock.of(result ? "$L" : "!$L", variable));
    }

    @Override
    public Printed visit(Condition.Comparison condition) {
      Condition.Comparator comparator =
          result ? condition.comparator() : condition.comparator().negated();
      return guarded(
          Stream.of(condition.left(), condition.right()),
          operands.comparison(condition.left(), comparator, condition.right()));
    }

    @Override
    public Printed visit(Condition.OneOf condition) {
      return guarded(
          Stream.of(condition.operand()),
          CodeBlock.of(
              "$L$T.of($L).contains($L)",
              result ? "" : "!",
              List.class,
              condition.texts().stream().map(Literals::string).collect(CodeBlock.joining(", ")),
              operands.value(condition.operand())));
    }
  }

  /** Nothing is true or false of NULL. */
  private Printed guarded(Stream<Operand> involved, CodeBlock code) {
    List<String> guards =
        involved
            .filter(operand -> operand.source().isPresent())
            .map(operands::variable)
            .distinct()
            .toList();
    return new Printed(guards, code, "");
  }

  private static Printed atom(CodeBlock code) {
    return new Printed(List.of(), code, "");
  }

  /** Guards that all terms share stand once, in front. */
  private static Printed joined(List<Printed> terms, String operator) {
    List<String> guards = terms.get(0).guards();
    boolean shared = terms.stream().allMatch(each -> each.guards().equals(guards));
    List<Printed> joined = shared ? terms.stream().map(Printed::withoutGuards).toList() : terms;
    return new Printed(
        shared ? guards : List.of(),
        joined.stream()
            .map(each -> each.within(operator))
            .collect(CodeBlock.joining(" " + operator + " ")),
        operator);
  }
}

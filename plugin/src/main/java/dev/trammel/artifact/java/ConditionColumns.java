package dev.trammel.artifact.java;

import dev.trammel.model.Column;
import dev.trammel.model.rule.Condition;
import dev.trammel.model.rule.ConditionVisitor;
import dev.trammel.model.rule.Operand;
import java.util.List;
import java.util.stream.Stream;

/** The columns of a condition. */
final class ConditionColumns implements ConditionVisitor<Stream<String>> {

  private ConditionColumns() {}

  /** Each once, in the order of their appearance. */
  static List<String> of(Condition condition) {
    return condition.accept(new ConditionColumns()).distinct().toList();
  }

  private static Stream<String> in(Operand operand) {
    return operand.source().stream().map(Column::name);
  }

  @Override
  public Stream<String> visit(Condition.AllOf condition) {
    return condition.conditions().stream().flatMap(each -> each.accept(this));
  }

  @Override
  public Stream<String> visit(Condition.AnyOf condition) {
    return condition.conditions().stream().flatMap(each -> each.accept(this));
  }

  @Override
  public Stream<String> visit(Condition.Negation condition) {
    return condition.condition().accept(this);
  }

  @Override
  public Stream<String> visit(Condition.NullTest condition) {
    return in(condition.operand());
  }

  @Override
  public Stream<String> visit(Condition.BooleanTest condition) {
    return condition.condition().accept(this);
  }

  @Override
  public Stream<String> visit(Condition.Flag condition) {
    return in(condition.column());
  }

  @Override
  public Stream<String> visit(Condition.Comparison condition) {
    return Stream.concat(in(condition.left()), in(condition.right()));
  }

  @Override
  public Stream<String> visit(Condition.OneOf condition) {
    return in(condition.operand());
  }
}

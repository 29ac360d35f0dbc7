package dev.trammel.model;

import java.util.List;

/**
 * {@code CHECK (…)}.
 *
 * @param validated false for {@code NOT VALID}
 */
public record CheckConstraint(
    String name, Expression expression, boolean noInherit, boolean validated)
    implements Constraint {

  public CheckConstraint(String name, Expression expression) {
    this(name, expression, false, true);
  }

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public CheckConstraint withName(String other) {
    return new CheckConstraint(other, expression, noInherit, validated);
  }

  public CheckConstraint withExpression(Expression other) {
    return new CheckConstraint(name, other, noInherit, validated);
  }
}

package dev.trammel.model;

import java.util.List;
import java.util.Optional;

/**
 * {@code CHECK (…)}.
 *
 * @param validated false for {@code NOT VALID}
 * @param enforced false for {@code NOT ENFORCED}
 */
public record CheckConstraint(
    String name,
    Expression expression,
    boolean noInherit,
    boolean validated,
    boolean enforced,
    Optional<String> comment)
    implements Constraint {

  public CheckConstraint(String name, Expression expression, boolean noInherit, boolean validated) {
    this(name, expression, noInherit, validated, true, Optional.empty());
  }

  public CheckConstraint(String name, Expression expression) {
    this(name, expression, false, true);
  }

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public CheckConstraint withName(String other) {
    return new CheckConstraint(other, expression, noInherit, validated, enforced, comment);
  }

  public CheckConstraint withExpression(Expression other) {
    return new CheckConstraint(name, other, noInherit, validated, enforced, comment);
  }

  public CheckConstraint withNoInherit(boolean other) {
    return new CheckConstraint(name, expression, other, validated, enforced, comment);
  }

  public CheckConstraint withValidated(boolean other) {
    return new CheckConstraint(name, expression, noInherit, other, enforced, comment);
  }

  public CheckConstraint withEnforced(boolean other) {
    return new CheckConstraint(name, expression, noInherit, validated, other, comment);
  }

  @Override
  public CheckConstraint withComment(Optional<String> other) {
    return new CheckConstraint(name, expression, noInherit, validated, enforced, other);
  }
}

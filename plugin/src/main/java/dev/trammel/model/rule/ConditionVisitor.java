package dev.trammel.model.rule;

/** One method for each kind of {@link Condition}. */
public interface ConditionVisitor<R> {
  R visit(Condition.AllOf condition);

  R visit(Condition.AnyOf condition);

  R visit(Condition.Negation condition);

  R visit(Condition.NullTest condition);

  R visit(Condition.BooleanTest condition);

  R visit(Condition.Flag condition);

  R visit(Condition.Comparison condition);

  R visit(Condition.OneOf condition);
}

package dev.trammel.plan;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Expression;
import dev.trammel.model.Generation;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.Policy;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import java.util.List;
import java.util.Optional;

/** Whether two definitions mean the same; comments do not count, expressions by meaning. */
final class Sameness {

  private final ExpressionEquality equality;
  private final Table context;

  Sameness(ExpressionEquality equality, Table context) {
    this.equality = equality;
    this.context = context;
  }

  boolean same(Expression from, Expression to) {
    return equality.equal(from, to, context);
  }

  boolean same(Optional<Expression> from, Optional<Expression> to) {
    return from.isPresent() == to.isPresent() && (from.isEmpty() || same(from.get(), to.get()));
  }

  boolean sameDefault(Column from, Column to) {
    return from.defaultValue().isPresent() == to.defaultValue().isPresent()
        && (from.defaultValue().isEmpty()
            || equality.equalDefaults(
                from.defaultValue().get(), to.defaultValue().get(), to.type()));
  }

  boolean sameGeneration(Column from, Column to) {
    if (from.generation().orElse(null) instanceof Generation.Computed former
        && to.generation().orElse(null) instanceof Generation.Computed later) {
      return former.stored() == later.stored() && same(former.expression(), later.expression());
    }
    return from.generation().equals(to.generation());
  }

  boolean same(Constraint from, Constraint to) {
    if (from instanceof CheckConstraint former && to instanceof CheckConstraint later) {
      return former.withExpression(later.expression()).equals(later)
          && same(former.expression(), later.expression());
    }
    return from.equals(to);
  }

  boolean same(Index from, Index to) {
    Index aligned =
        from.withKeys(to.keys()).withPredicate(to.predicate()).withComment(to.comment());
    return aligned.equals(to)
        && same(from.predicate(), to.predicate())
        && sameKeys(from.keys(), to.keys());
  }

  private boolean sameKeys(List<IndexKey> from, List<IndexKey> to) {
    if (from.size() != to.size()) {
      return false;
    }
    for (int i = 0; i < from.size(); i++) {
      IndexKey former = from.get(i);
      IndexKey later = to.get(i);
      if (!former.withTerm(later.term()).equals(later) || !same(former.term(), later.term())) {
        return false;
      }
    }
    return true;
  }

  private boolean same(IndexKey.Term from, IndexKey.Term to) {
    if (from instanceof IndexKey.ExpressionTerm former
        && to instanceof IndexKey.ExpressionTerm later) {
      return same(former.expression(), later.expression());
    }
    return from.equals(to);
  }

  boolean same(Trigger from, Trigger to) {
    return from.withWhen(to.when()).withComment(to.comment()).equals(to)
        && same(from.when(), to.when());
  }

  boolean same(Policy from, Policy to) {
    return from.withExpressions(to.using(), to.withCheck()).withComment(to.comment()).equals(to)
        && same(from.using(), to.using())
        && same(from.withCheck(), to.withCheck());
  }
}

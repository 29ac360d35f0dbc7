package dev.trammel.plan;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.DataType;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Generation;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.Lineage;
import dev.trammel.model.PartitionKey;
import dev.trammel.model.Policy;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.TriggerOptions;
import java.util.List;
import java.util.Optional;

/**
 * Whether two definitions mean the same; comments and where triggers fire do not count, expressions
 * by meaning.
 */
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
                from.defaultValue().get(), to.defaultValue().get(), typeOf(to)));
  }

  private DataType typeOf(Column column) {
    return context.column(column.name()).map(Column::type).orElse(column.type());
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
      return former.withExpression(later.expression()).withComment(later.comment()).equals(later)
          && same(former.expression(), later.expression());
    } else if (from instanceof ExclusionConstraint former
        && to instanceof ExclusionConstraint later) {
      return same(former, later);
    }
    return from.withComment(to.comment()).equals(to);
  }

  private boolean same(ExclusionConstraint from, ExclusionConstraint to) {
    ExclusionConstraint aligned =
        from.withElements(to.elements()).withPredicate(to.predicate()).withComment(to.comment());
    return aligned.equals(to)
        && same(from.predicate(), to.predicate())
        && operators(from).equals(operators(to))
        && sameKeys(keys(from), keys(to));
  }

  private static List<String> operators(ExclusionConstraint exclusion) {
    return exclusion.elements().stream().map(ExclusionConstraint.Element::operator).toList();
  }

  private static List<IndexKey> keys(ExclusionConstraint exclusion) {
    return exclusion.elements().stream().map(ExclusionConstraint.Element::key).toList();
  }

  /** Whether PostgreSQL can make one of the other without making it anew. */
  boolean isAlterable(Constraint from, Constraint to) {
    if (from instanceof ForeignKey former && to instanceof ForeignKey later) {
      return former
              .withDeferrability(later.deferrability())
              .withValidated(later.validated())
              .withEnforced(later.enforced())
              .withComment(later.comment())
              .equals(later)
          && (later.validated() || !former.validated() || !later.enforced());
    } else if (from instanceof CheckConstraint former && to instanceof CheckConstraint later) {
      return !former.validated()
          && later.validated()
          && former.enforced()
          && later.enforced()
          && same(former.withValidated(true), later);
    }
    return false;
  }

  boolean samePartitionKeys(Lineage from, Lineage to) {
    if (from.partitionKey().isEmpty() || to.partitionKey().isEmpty()) {
      return from.partitionKey().equals(to.partitionKey());
    }
    PartitionKey former = from.partitionKey().get();
    PartitionKey later = to.partitionKey().get();
    return former.method() == later.method() && sameKeys(former.keys(), later.keys());
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
    TriggerOptions options = from.options().withFiring(to.options().firing());
    return from.withWhen(to.when()).withOptions(options).withComment(to.comment()).equals(to)
        && same(from.when(), to.when());
  }

  boolean same(Policy from, Policy to) {
    return from.withExpressions(to.using(), to.withCheck()).withComment(to.comment()).equals(to)
        && same(from.using(), to.using())
        && same(from.withCheck(), to.withCheck());
  }
}

package dev.trammel.model.change;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.Expression;
import dev.trammel.model.ExternalTable;
import dev.trammel.model.Generation;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.Table;
import dev.trammel.model.UserType;
import java.util.function.UnaryOperator;

/** Every expression that a database holds. */
final class Expressions {

  private final UnaryOperator<Expression> change;

  private Expressions(UnaryOperator<Expression> change) {
    this.change = change;
  }

  /** The database with each expression changed. */
  static Database map(Database before, UnaryOperator<Expression> change) {
    Expressions expressions = new Expressions(change);
    Database after = before;
    for (Table each : before.tables().values()) {
      Table table = expressions.table(each);
      after = table.equals(each) ? after : after.with(table);
    }
    for (ExternalTable each : before.externals().values()) {
      after =
          each.hasMembers()
              ? after.with(each.withMembersOf(expressions.table(each.asTable())))
              : after;
    }
    for (UserType each : before.types().values()) {
      if (each instanceof DomainType domain) {
        after = after.with(expressions.domain(domain));
      }
    }
    return after;
  }

  private Table table(Table table) {
    return table
        .withColumns(table.columns().stream().map(this::column).toList())
        .withConstraints(table.constraints().stream().map(this::constraint).toList())
        .withIndexes(table.indexes().stream().map(this::index).toList())
        .withTriggers(
            table.triggers().stream().map(each -> each.withWhen(each.when().map(change))).toList())
        .withPolicies(
            table.policies().stream()
                .map(
                    each ->
                        each.withExpressions(
                            each.using().map(change), each.withCheck().map(change)))
                .toList());
  }

  private Column column(Column column) {
    return column
        .withDefault(column.defaultValue().map(change))
        .withGeneration(column.generation().map(this::generation));
  }

  private Generation generation(Generation generation) {
    return generation instanceof Generation.Computed computed
        ? new Generation.Computed(change.apply(computed.expression()), computed.stored())
        : generation;
  }

  private Constraint constraint(Constraint constraint) {
    if (constraint instanceof ExclusionConstraint exclusion) {
      return exclusion
          .withElements(
              exclusion.elements().stream().map(each -> each.withKey(key(each.key()))).toList())
          .withPredicate(exclusion.predicate().map(change));
    }
    return constraint instanceof CheckConstraint check
        ? check.withExpression(change.apply(check.expression()))
        : constraint;
  }

  private Index index(Index index) {
    return index
        .withKeys(index.keys().stream().map(this::key).toList())
        .withPredicate(index.predicate().map(change));
  }

  private IndexKey key(IndexKey key) {
    return key.term() instanceof IndexKey.ExpressionTerm term
        ? key.withTerm(new IndexKey.ExpressionTerm(change.apply(term.expression())))
        : key;
  }

  private DomainType domain(DomainType domain) {
    return domain
        .withDefault(domain.defaultValue().map(change))
        .withChecks(
            domain.checks().stream()
                .map(each -> each.withExpression(change.apply(each.expression())))
                .toList());
  }
}

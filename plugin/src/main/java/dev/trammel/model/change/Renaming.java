package dev.trammel.model.change;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Generation;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.Inheritance;
import dev.trammel.model.KeyIndex;
import dev.trammel.model.Lineage;
import dev.trammel.model.Policy;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Carries a rename through everything that mentions the renamed object, as PostgreSQL does. */
final class Renaming {

  private Renaming() {}

  static Database table(Database before, QualifiedName table, QualifiedName renamed) {
    Table former = NotNulls.named(before.tables().get(table));
    Database after = before.withoutTable(table).with(NotNulls.settled(former.withName(renamed)));
    after = relatives(before, after, table, renamed);
    for (Table each : after.tablesNaming(table)) {
      Table constrained =
          each.withConstraints(
              each.constraints().stream()
                  .map(constraint -> retarget(constraint, table, renamed))
                  .toList());
      after =
          after.with(
              constrained.withTriggers(
                  each.triggers().stream()
                      .map(trigger -> retarget(trigger, table, renamed))
                      .toList()));
    }
    return owners(
        QueryRenaming.relation(before, after, table, renamed),
        table,
        owner -> new Sequence.Owner(renamed, owner.column()));
  }

  private static Database relatives(
      Database before, Database database, QualifiedName table, QualifiedName renamed) {
    Lineage lineage = before.tables().get(table).lineage();
    Database after = database;
    for (QualifiedName each : lineage.relatives()) {
      Table relative = after.tables().get(each.equals(table) ? renamed : each);
      if (relative != null) {
        after =
            after.with(
                relative.withLineage(
                    relative.lineage().mapRelatives(name -> name.equals(table) ? renamed : name)));
      }
    }
    return after;
  }

  private static Database owners(
      Database database, QualifiedName table, UnaryOperator<Sequence.Owner> change) {
    Database after = database;
    for (Sequence each : database.sequencesOf(table)) {
      after = after.with(each.withOwner(each.ownedBy().map(change)));
    }
    return after;
  }

  private static Constraint retarget(Constraint constraint, QualifiedName from, QualifiedName to) {
    return constraint instanceof ForeignKey key && key.referencedTable().equals(from)
        ? key.withReference(to, key.referencedColumns())
        : constraint;
  }

  private static Trigger retarget(Trigger trigger, QualifiedName from, QualifiedName to) {
    boolean refers = trigger.options().referenced().equals(Optional.of(from));
    return refers
        ? trigger.withOptions(trigger.options().withReferenced(Optional.of(to)))
        : trigger;
  }

  static Database column(Database before, QualifiedName table, String column, String to) {
    UnaryOperator<String> name = each -> each.equals(column) ? to : each;
    UnaryOperator<Expression> expression = each -> ColumnUse.rename(each, column, to);
    Table former = NotNulls.named(before.tables().get(table));
    Database after = before.with(NotNulls.settled(inside(former, name, expression)));
    for (Table each : after.tablesNaming(table)) {
      after =
          after.with(
              each.withConstraints(
                  each.constraints().stream()
                      .map(constraint -> referencing(constraint, table, name))
                      .toList()));
    }
    return owners(
        QueryRenaming.column(before, after, table, column, to),
        table,
        owner -> new Sequence.Owner(table, name.apply(owner.column())));
  }

  private static Constraint referencing(
      Constraint constraint, QualifiedName table, UnaryOperator<String> name) {
    return constraint instanceof ForeignKey key && key.referencedTable().equals(table)
        ? key.withReference(table, key.referencedColumns().stream().map(name).toList())
        : constraint;
  }

  private static Table inside(
      Table table, UnaryOperator<String> name, UnaryOperator<Expression> expression) {
    return table
        .withColumns(table.columns().stream().map(each -> column(each, name, expression)).toList())
        .withConstraints(
            table.constraints().stream().map(each -> constraint(each, name, expression)).toList())
        .withIndexes(table.indexes().stream().map(each -> index(each, name, expression)).toList())
        .withTriggers(
            table.triggers().stream().map(each -> trigger(each, name, expression)).toList())
        .withPolicies(table.policies().stream().map(each -> policy(each, expression)).toList())
        .withLineage(lineage(table.lineage(), name, expression));
  }

  private static Lineage lineage(
      Lineage lineage, UnaryOperator<String> name, UnaryOperator<Expression> expression) {
    Inheritance inheritance = lineage.inheritance();
    SortedSet<String> columns = new TreeSet<>();
    inheritance.columns().forEach(each -> columns.add(name.apply(each)));
    return lineage
        .withPartitionKey(
            lineage.partitionKey().map(key -> key.map(each -> key(each, name, expression))))
        .withInheritance(inheritance.withColumns(columns));
  }

  private static Column column(
      Column column, UnaryOperator<String> name, UnaryOperator<Expression> expression) {
    return column
        .withName(name.apply(column.name()))
        .withGeneration(column.generation().map(each -> generation(each, expression)));
  }

  private static Generation generation(
      Generation generation, UnaryOperator<Expression> expression) {
    return generation instanceof Generation.Computed computed
        ? new Generation.Computed(expression.apply(computed.expression()), computed.stored())
        : generation;
  }

  private static Constraint constraint(
      Constraint constraint, UnaryOperator<String> name, UnaryOperator<Expression> expression) {
    List<String> columns = constraint.columns().stream().map(name).toList();
    if (constraint instanceof CheckConstraint check) {
      return check.withExpression(expression.apply(check.expression()));
    } else if (constraint instanceof PrimaryKey key) {
      return key.withColumns(columns).withIndex(index(key.index(), name));
    } else if (constraint instanceof UniqueConstraint key) {
      return key.withColumns(columns).withIndex(index(key.index(), name));
    } else if (constraint instanceof ExclusionConstraint exclusion) {
      return exclusion
          .withElements(
              exclusion.elements().stream()
                  .map(each -> each.withKey(key(each.key(), name, expression)))
                  .toList())
          .withPredicate(exclusion.predicate().map(expression))
          .withIndex(index(exclusion.index(), name));
    }
    ForeignKey key = (ForeignKey) constraint;
    return key.withColumns(columns)
        .withOnDeleteColumns(key.onDeleteColumns().stream().map(name).toList());
  }

  private static KeyIndex index(KeyIndex index, UnaryOperator<String> name) {
    return index.withInclude(index.include().stream().map(name).toList());
  }

  private static IndexKey key(
      IndexKey key, UnaryOperator<String> name, UnaryOperator<Expression> expression) {
    return key.withTerm(term(key.term(), name, expression));
  }

  static Index index(Index index, String column, String to) {
    return index(
        index, each -> each.equals(column) ? to : each, each -> ColumnUse.rename(each, column, to));
  }

  static Trigger trigger(Trigger trigger, String column, String to) {
    return trigger(
        trigger,
        each -> each.equals(column) ? to : each,
        each -> ColumnUse.rename(each, column, to));
  }

  private static Index index(
      Index index, UnaryOperator<String> name, UnaryOperator<Expression> expression) {
    return index
        .withKeys(index.keys().stream().map(key -> key(key, name, expression)).toList())
        .withInclude(index.include().stream().map(name).toList())
        .withPredicate(index.predicate().map(expression));
  }

  private static IndexKey.Term term(
      IndexKey.Term term, UnaryOperator<String> name, UnaryOperator<Expression> expression) {
    return term instanceof IndexKey.ColumnTerm column
        ? new IndexKey.ColumnTerm(name.apply(column.column()))
        : new IndexKey.ExpressionTerm(
            expression.apply(((IndexKey.ExpressionTerm) term).expression()));
  }

  private static Trigger trigger(
      Trigger trigger, UnaryOperator<String> name, UnaryOperator<Expression> expression) {
    return trigger
        .withUpdateColumns(trigger.updateColumns().stream().map(name).toList())
        .withWhen(trigger.when().map(expression));
  }

  private static Policy policy(Policy policy, UnaryOperator<Expression> expression) {
    return policy.withExpressions(
        policy.using().map(expression), policy.withCheck().map(expression));
  }
}

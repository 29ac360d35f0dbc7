package dev.trammel.source.sql;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Generation;
import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Table;
import dev.trammel.model.View;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.KeyIndexes;
import dev.trammel.model.expression.ColumnReferences;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.ExpressionPlace;
import dev.trammel.model.expression.ExpressionRules;
import java.util.List;
import java.util.Optional;

/** What the members of a table need of it. */
final class Members {

  private static final DataType UNTOLD = DataType.builtIn("unknown");

  private Members() {}

  static Column column(Table table, String column) {
    return table
        .column(column)
        .orElseThrow(
            () ->
                InapplicableChange.needs(
                    new ObjectReference.TableReference(table.name()),
                    "column",
                    table.name() + "." + column));
  }

  /** Refuses a constraint on columns that are not there. */
  static void requireColumns(Constraint constraint, Table table, Situation now) {
    ObjectReference subject =
        new ObjectReference.ConstraintReference(table.name(), constraint.name());
    requireColumns(constraint.columns(), table, subject);
    requireColumns(KeyIndexes.of(constraint).include(), table, subject);
    if (constraint instanceof CheckConstraint check) {
      ExpressionChecks.require(check.expression(), ExpressionPlace.CHECK, table, subject, now);
    }
  }

  /** Refuses a column that is computed from columns that are not there. */
  static void requireColumns(Column column, Table table, Situation now) {
    ObjectReference subject = new ObjectReference.ColumnReference(table.name(), column.name());
    if (column.generation().orElse(null) instanceof Generation.Computed computed) {
      ExpressionChecks.require(
          computed.expression(), ExpressionPlace.GENERATED, table, subject, now);
    }
    requireDefault(column, table, now);
  }

  /** Refuses a default that calls nobody's function, or holds what may not stand there. */
  static void requireDefault(Column column, Table table, Situation now) {
    if (column.defaultValue().isPresent() && !now.declaring()) {
      ObjectReference subject = new ObjectReference.ColumnReference(table.name(), column.name());
      Expression value = column.defaultValue().get();
      Table none = Table.of(table.name(), List.of(), List.of());
      for (String each : ColumnReferences.unknown(value, none)) {
        throw new InapplicableChange(subject, "takes " + each + ", a column, for its default");
      }
      ExpressionChecks.require(value, ExpressionPlace.DEFAULT, none, subject, now);
      ExpressionRules.unfit(value, column.type(), now.certain())
          .ifPresent(
              reason -> {
                throw new InapplicableChange(subject, reason);
              });
    }
  }

  /** A view as a table of the columns that it shows; of those whose types can be told. */
  static Table asTable(View view, Situation now) {
    List<Column> columns =
        new DatabaseRelations(now.database())
            .ofRelation(view.name()).orElse(List.of()).stream()
                .map(each -> Column.of(each.name(), each.type().orElse(UNTOLD)))
                .toList();
    return Table.of(view.name(), columns, List.of());
  }

  /** Refuses an index on columns that are not there. */
  static void requireColumns(Index index, Table table, Situation now) {
    ObjectReference subject = new ObjectReference.IndexReference(table.name(), index.name());
    for (IndexKey key : index.keys()) {
      if (key.term() instanceof IndexKey.ColumnTerm column) {
        requireColumns(List.of(column.column()), table, subject);
      } else {
        ExpressionChecks.require(
            ((IndexKey.ExpressionTerm) key.term()).expression(),
            ExpressionPlace.INDEX,
            table,
            subject,
            now);
      }
    }
    requireColumns(index.include(), table, subject);
    index
        .predicate()
        .ifPresent(
            each -> ExpressionChecks.require(each, ExpressionPlace.INDEX, table, subject, now));
  }

  static void requireColumns(List<String> columns, Relation table, ObjectReference subject) {
    List<String> known = table.columnNames();
    boolean untold = table instanceof View && known.isEmpty();
    for (String column : columns) {
      if (!untold && !known.contains(column)) {
        throw InapplicableChange.needs(subject, "column", table.name() + "." + column);
      }
    }
  }

  /** A constraint of the table that states the same as one without a name. */
  static Optional<Constraint> like(Constraint constraint, Table table) {
    if (!constraint.name().isEmpty()) {
      return Optional.empty();
    }
    return table.constraints().stream()
        .filter(each -> each.getClass() == constraint.getClass())
        .filter(each -> sameTarget(constraint, each))
        .map(each -> constraint.withName(each.name()))
        .findFirst();
  }

  private static boolean sameTarget(Constraint written, Constraint existing) {
    if (written instanceof CheckConstraint check) {
      return check.expression().equals(((CheckConstraint) existing).expression());
    } else if (written instanceof ForeignKey key) {
      QualifiedName target = ((ForeignKey) existing).referencedTable();
      return key.columns().equals(existing.columns()) && key.referencedTable().equals(target);
    }
    return written.columns().equals(existing.columns());
  }
}

package dev.trammel.model.change;

import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds, adds and takes away what belongs to a table. */
final class Members {

  private Members() {}

  static Table require(Database database, QualifiedName table, ObjectReference subject) {
    return database
        .table(table)
        .orElseThrow(() -> InapplicableChange.needs(subject, "table", table.toString()));
  }

  /** What a foreign table shows lies elsewhere: no change of it loses a value. */
  static Reversal sparingForeign(Database database, QualifiedName table, Reversal reversal) {
    return database.table(table).filter(Table::isForeign).isPresent()
        ? new Reversal(reversal.changes(), Reversibility.REVERSIBLE)
        : reversal;
  }

  static Column requireColumn(
      Database database, QualifiedName table, String column, ObjectReference subject) {
    return require(database, table, subject)
        .column(column)
        .orElseThrow(() -> InapplicableChange.needs(subject, "column", table + "." + column));
  }

  /** The table or view of the name. */
  static Relation requireRelation(
      Database database, QualifiedName relation, ObjectReference subject) {
    return database
        .relation(relation)
        .orElseThrow(() -> InapplicableChange.needs(subject, "table", relation.toString()));
  }

  /** The table or view of the name, or the platform's table. */
  static Relation requireBearer(Database database, QualifiedName bearer, ObjectReference subject) {
    return database
        .bearer(bearer)
        .orElseThrow(() -> InapplicableChange.needs(subject, "table", bearer.toString()));
  }

  /** As {@link #requireBearer}, of a policy. */
  static Table requireGuarded(Database database, QualifiedName table, ObjectReference subject) {
    return database
        .bearer(table)
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .orElseThrow(() -> InapplicableChange.needs(subject, "table", table.toString()));
  }

  static Table with(Table table, Constraint constraint) {
    return table.withConstraints(replaced(table.constraints(), constraint, Constraint::name));
  }

  static Relation with(Relation relation, Index index) {
    return relation.withIndexes(replaced(relation.indexes(), index, Index::name));
  }

  static Relation with(Relation relation, Trigger trigger) {
    return relation.withTriggers(replaced(relation.triggers(), trigger, Trigger::name));
  }

  static Table with(Table table, Policy policy) {
    return table.withPolicies(replaced(table.policies(), policy, Policy::name));
  }

  private static <T> List<T> replaced(List<T> list, T member, Function<T, String> name) {
    List<T> result = new ArrayList<>(list);
    result.removeIf(each -> name.apply(each).equals(name.apply(member)));
    result.add(member);
    return result;
  }

  /**
   * {@code base} with the constraints, indexes, triggers, policies and row security of {@code
   * over}.
   */
  static Table overlay(Table base, Table over) {
    Table result = base;
    for (Constraint constraint : over.constraints()) {
      result = with(result, constraint);
    }
    for (Index index : over.indexes()) {
      result = (Table) with(result, index);
    }
    for (Trigger trigger : over.triggers()) {
      result = (Table) with(result, trigger);
    }
    for (Policy policy : over.policies()) {
      result = with(result, policy);
    }
    return result.withRowSecurity(
        base.rowSecurity() || over.rowSecurity(),
        base.forceRowSecurity() || over.forceRowSecurity());
  }

  static Table withoutConstraint(Table table, String constraint) {
    return table
        .withConstraints(
            table.constraints().stream().filter(each -> !each.name().equals(constraint)).toList())
        .withStorage(table.storage().withoutIndex(constraint));
  }

  static Table withoutIndex(Table table, String index) {
    return table
        .withIndexes(table.indexes().stream().filter(each -> !each.name().equals(index)).toList())
        .withStorage(table.storage().withoutIndex(index));
  }

  static Table withoutTrigger(Table table, String trigger) {
    return table.withTriggers(
        table.triggers().stream().filter(each -> !each.name().equals(trigger)).toList());
  }

  /** PostgreSQL drops a column together with the constraints and indexes that involve it. */
  static Table withoutColumn(Table table, String column) {
    return PartitionIndexes.retained(
        table
            .withColumns(
                table.columns().stream().filter(each -> !each.name().equals(column)).toList())
            .withConstraints(
                table.constraints().stream()
                    .filter(each -> !ColumnUse.involves(each, column))
                    .toList())
            .withIndexes(
                table.indexes().stream()
                    .filter(each -> !ColumnUse.involves(each, column))
                    .toList()));
  }
}

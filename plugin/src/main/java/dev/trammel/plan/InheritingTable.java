package dev.trammel.plan;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.ColumnStorage;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.Generation;
import dev.trammel.model.Inheritance;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.InheritedColumns;
import dev.trammel.model.change.NotNulls;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetColumnGeneration;
import dev.trammel.model.change.SetColumnNullability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a new table comes to inherit: {@code CREATE TABLE … INHERITS} states what the table itself
 * states and no more, so that the rest goes when its parents lose it. What then differs from what
 * the parents gave is changed afterwards.
 */
final class InheritingTable {

  private final Table table;
  private final List<Table> parents = new ArrayList<>();
  private final Database atCreation;
  private final List<Column> columns = new ArrayList<>();
  private final List<Change> differences = new ArrayList<>();

  private InheritingTable(Table table, Database atCreation) {
    this.table = table;
    this.atCreation = atCreation;
  }

  /**
   * Empty where the parents are not there, or do not give what the table has, and where the table
   * states all of it: then it can be made whole and inherit afterwards, its columns in their order.
   *
   * @param later holds the parents with all that they will have
   * @param atCreation holds those of them that are there when the table is made, as they are then
   */
  static Optional<InheritingTable> of(Table table, Database later, Database atCreation) {
    InheritingTable inheriting = new InheritingTable(table, atCreation);
    for (QualifiedName each : table.lineage().inheritance().parents()) {
      later.table(each).ifPresent(inheriting.parents::add);
    }
    int parents = table.lineage().inheritance().parents().size();
    return parents > 0
            && inheriting.parents.size() == parents
            && !inheriting.statesAll()
            && inheriting.follows()
        ? Optional.of(inheriting)
        : Optional.empty();
  }

  /** The columns as they are right after the table was made, without comments. */
  List<Column> columns() {
    return columns;
  }

  /** What is then changed. */
  List<Change> differences() {
    return differences;
  }

  /** Whether the parents give the column stored as the table has it in the end. */
  boolean storesAlike(Column column) {
    return given(column.name()).filter(each -> each.storage().equals(column.storage())).isPresent();
  }

  private boolean statesAll() {
    Inheritance inheritance = table.lineage().inheritance();
    return parents.stream()
        .allMatch(
            parent ->
                inheritance.columns().containsAll(parent.columnNames())
                    && parent.checkConstraints().stream()
                        .filter(each -> !each.noInherit())
                        .allMatch(each -> inheritance.constraints().contains(each.name())));
  }

  private boolean follows() {
    for (Table parent : parents) {
      if (!table.columnNames().containsAll(parent.columnNames()) || !givesChecks(parent)) {
        return false;
      }
    }
    return table.columns().stream().allMatch(this::follows);
  }

  /** A check of which rows have not been read is valid in a table that is made below. */
  private boolean givesChecks(Table parent) {
    for (CheckConstraint each : parent.checkConstraints()) {
      Optional<Constraint> own = table.constraint(each.name());
      boolean same =
          own.orElse(null) instanceof CheckConstraint check
              && each.withComment(Optional.empty())
                  .withExpression(check.expression())
                  .equals(check.withComment(Optional.empty()));
      if (!each.noInherit() && !(same && (each.validated() || !each.enforced()))) {
        return false;
      }
    }
    return true;
  }

  private boolean follows(Column column) {
    Optional<Column> given = given(column.name());
    if (given.isEmpty()) {
      columns.add(Expansion.bare(column));
      return true;
    }
    Column above = given.get().withStorage(storageAtCreation(column.name()));
    Inheritance inheritance = table.lineage().inheritance();
    Column made = inheritance.columns().contains(column.name()) ? stated(column, above) : above;
    columns.add(made);
    return reaches(made, column);
  }

  /** What a stated column leaves unsaid comes from above. */
  private static Column stated(Column column, Column above) {
    boolean identity = column.generation().orElse(null) instanceof Generation.Identity;
    boolean silent = column.defaultValue().isEmpty() && column.generation().isEmpty();
    return Expansion.bare(column)
        .withStorage(above.storage())
        .withNullable(column.nullable() && above.nullable())
        .withNotNull(column.nullable() ? above.notNull() : column.notNull())
        .withDefault(silent || identity ? above.defaultValue() : column.defaultValue())
        .withGeneration(silent ? above.generation() : column.generation());
  }

  private boolean reaches(Column made, Column column) {
    boolean becomesIdentity =
        made.generation().isEmpty()
            && column.generation().orElse(null) instanceof Generation.Identity;
    boolean possible =
        made.type().equals(column.type())
            && made.collation().equals(column.collation())
            && (made.nullable() || !column.nullable())
            && (made.nullable() || isNamedLike(made, column))
            && (becomesIdentity || made.generation().equals(column.generation()));
    if (!made.defaultValue().equals(column.defaultValue())) {
      differences.add(new SetColumnDefault(table.name(), column.name(), column.defaultValue()));
    }
    if (made.nullable() != column.nullable()) {
      differences.add(
          new SetColumnNullability(
              table.name(), column.name(), column.nullable(), column.notNull()));
    }
    if (becomesIdentity) {
      differences.add(new SetColumnGeneration(table.name(), column.name(), column.generation()));
    }
    return possible;
  }

  private boolean isNamedLike(Column made, Column column) {
    return NotNulls.named(table.name(), made)
            .notNull()
            .equals(NotNulls.named(table.name(), column).notNull())
        || made.notNull().isNamedLike(column.notNull());
  }

  /** The column as the parents give it, identity left out; the first that has it says most. */
  private Optional<Column> given(String name) {
    Optional<Column> given = Optional.empty();
    for (Table parent : parents) {
      Optional<Column> each =
          parent.column(name).map(it -> InheritedColumns.inherited(parent.name(), it));
      boolean nullable = each.stream().allMatch(Column::nullable);
      given = given.or(() -> each).map(it -> it.withNullable(it.nullable() && nullable));
    }
    return given.map(
        each ->
            each.generation().orElse(null) instanceof Generation.Identity
                ? each.withGeneration(Optional.empty())
                : each);
  }

  private ColumnStorage storageAtCreation(String column) {
    return parents.stream()
        .flatMap(each -> atCreation.table(each.name()).stream())
        .flatMap(
            each ->
                each.column(column).stream().map(it -> InheritedColumns.inherited(each.name(), it)))
        .findFirst()
        .map(Column::storage)
        .orElse(ColumnStorage.DEFAULT);
  }
}

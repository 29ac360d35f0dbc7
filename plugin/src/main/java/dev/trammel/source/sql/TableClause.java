package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.DataType;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.Expression;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.IndexKey;
import dev.trammel.model.Lineage;
import dev.trammel.model.NotNull;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.PartitionKey;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.TableStorage;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateSequence;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.SetSequenceOwner;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code CREATE TABLE} as written.
 *
 * @param constraints of columns and table, in the order in which they stand
 */
record TableClause(
    QualifiedName name,
    boolean ifNotExists,
    List<ColumnDefinition> columns,
    List<Constraint> constraints,
    TableStorage storage,
    Lineage lineage,
    List<LikeClause> likes)
    implements Clause {

  TableClause {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    likes = List.copyOf(likes);
  }

  @Override
  public List<Change> changes(Situation now) {
    if (ifNotExists && now.hasTable(name) && !now.declaring()) {
      return List.of();
    }
    if (!now.declaring() && now.hasRelation(name)) {
      throw new InapplicableChange(subject(), "is there already");
    }
    now.requireSchema(name, subject());
    return InheritedTable.merged(unlike(now), now).changes(now, likes);
  }

  private List<Change> changes(Situation now, List<LikeClause> alike) {
    ObjectNames names = new ObjectNames(now, name);
    List<Change> before = new ArrayList<>();
    List<Change> after = new ArrayList<>();
    List<Column> resolved = new ArrayList<>();
    for (ColumnDefinition each : columns) {
      Column column = Types.resolve(each.column(), now, subject());
      resolved.add(each.serial() ? serial(column, names, before, after) : column);
    }
    List<Change> changes = new ArrayList<>(before);
    Table table = table(resolved, names, now);
    changes.add(new CreateTable(table));
    changes.addAll(after);
    alike.forEach(each -> changes.addAll(each.indexes(now, table, names)));
    return changes;
  }

  @Override
  public Map<ObjectReference, Position> places() {
    Map<ObjectReference, Position> places = new LinkedHashMap<>();
    for (ColumnDefinition each : columns) {
      String column = each.column().name();
      places.put(new ObjectReference.ColumnReference(name, column), each.position());
    }
    return places;
  }

  /** The same table with other constraints. */
  TableClause withConstraints(List<Constraint> other) {
    return new TableClause(name, ifNotExists, columns, other, storage, lineage, likes);
  }

  /** The same table in another place among others. */
  TableClause withLineage(Lineage other) {
    return new TableClause(name, ifNotExists, columns, constraints, storage, other, likes);
  }

  /** The same table with what those that it is LIKE give it to begin with. */
  private TableClause unlike(Situation now) {
    List<ColumnDefinition> all = new ArrayList<>(columns);
    List<Constraint> checked = new ArrayList<>(constraints);
    int more = 0;
    for (LikeClause each : likes) {
      List<ColumnDefinition> copied = each.columns(now, subject());
      all.addAll(each.at() + more, copied);
      more += copied.size();
      checked.addAll(each.checks(now, subject()));
    }
    return new TableClause(name, ifNotExists, all, checked, storage, lineage, List.of());
  }

  /** The same table with other columns. */
  TableClause withColumns(List<ColumnDefinition> other) {
    return new TableClause(name, ifNotExists, other, constraints, storage, lineage, likes);
  }

  /** What a table below gets from above; its own primary key holds a column to NOT NULL anew. */
  ColumnDefinition held(ColumnDefinition column) {
    boolean key =
        constraints.stream()
            .filter(PrimaryKey.class::isInstance)
            .anyMatch(each -> each.columns().contains(column.column().name()));
    boolean stated =
        columns.stream()
            .filter(each -> each.column().name().equals(column.column().name()))
            .anyMatch(each -> !each.column().nullable());
    return key && !stated ? column.with(NotNull.DEFAULT) : column;
  }

  private ObjectReference subject() {
    return new ObjectReference.TableReference(name);
  }

  private Column serial(Column column, ObjectNames names, List<Change> before, List<Change> after) {
    return serial(name, column, names, before, after);
  }

  /** The column with its sequence's next value for a default, and what makes the sequence. */
  static Column serial(
      QualifiedName table,
      Column column,
      ObjectNames names,
      List<Change> before,
      List<Change> after) {
    QualifiedName sequence = table.withName(names.sequence(column.name()));
    DataType type = column.type();
    before.add(new CreateSequence(new Sequence(sequence, type, Optional.empty())));
    after.add(
        new SetSequenceOwner(sequence, Optional.of(new Sequence.Owner(table, column.name()))));
    return column.withDefault(Optional.of(nextValue(sequence)));
  }

  private static Expression nextValue(QualifiedName sequence) {
    String schema =
        sequence.schema().equals(QualifiedName.PUBLIC)
            ? ""
            : Identifiers.quote(sequence.schema()) + ".";
    String name = Literals.quote(schema + Identifiers.quote(sequence.name()));
    return new Expression("nextval(" + name + "::regclass)");
  }

  private Table table(List<Column> resolved, ObjectNames names, Situation now) {
    requireDistinct(resolved);
    List<Constraint> named = named(resolved, names, now);
    Table table = Table.of(name, withKeysNotNull(resolved, named), named);
    for (Column column : resolved) {
      Members.requireColumns(column, table, now);
    }
    List<Constraint> checked = new ArrayList<>();
    for (Constraint each : named) {
      Members.requireColumns(each, table, now);
      checked.add(resolved(each, table, now));
    }
    return table
        .withConstraints(checked)
        .withStorage(storage)
        .withLineage(lineage.withPartitionKey(partitionKey(table)));
  }

  private Optional<PartitionKey> partitionKey(Table table) {
    lineage
        .partitionKey()
        .ifPresent(
            key ->
                key.keys().stream()
                    .map(IndexKey::term)
                    .filter(IndexKey.ColumnTerm.class::isInstance)
                    .forEach(each -> Members.column(table, ((IndexKey.ColumnTerm) each).column())));
    return lineage.partitionKey().map(each -> PartitionReader.withoutDefaults(each, table));
  }

  private Constraint resolved(Constraint constraint, Table table, Situation now) {
    if (constraint instanceof ForeignKey key) {
      return Keys.resolve(key, table, now, reference(key));
    }
    return constraint instanceof ExclusionConstraint exclusion
        ? OperatorClasses.withoutDefaults(exclusion, table)
        : constraint;
  }

  private ObjectReference reference(Constraint constraint) {
    return new ObjectReference.ConstraintReference(name, constraint.name());
  }

  private void requireDistinct(List<Column> resolved) {
    Set<String> seen = new HashSet<>();
    for (Column column : resolved) {
      if (!seen.add(column.name())) {
        throw new InapplicableChange(
            new ObjectReference.ColumnReference(name, column.name()), "is written twice");
      }
    }
  }

  /** PostgreSQL names checks first, then the primary key, then unique ones, then foreign keys. */
  private List<Constraint> named(List<Column> resolved, ObjectNames names, Situation now) {
    List<String> columnNames = resolved.stream().map(Column::name).toList();
    List<Constraint> ordered = new ArrayList<>(constraints);
    ordered.sort(Comparator.comparingInt(TableClause::rank));
    List<Constraint> named = new ArrayList<>();
    Optional<Table> existing = now.declaring() ? now.database().table(name) : Optional.empty();
    for (Constraint each : ordered) {
      if (each.name().isEmpty() && Keys.isKey(each) && repeats(each, named)) {
        continue;
      }
      Constraint known = existing.flatMap(table -> Members.like(each, table)).orElse(each);
      Constraint constraint = names.named(known, columnNames);
      if (constraint instanceof PrimaryKey) {
        Keys.requireOnlyPrimaryKey(named, reference(constraint));
      }
      if (named.stream().anyMatch(other -> other.name().equals(constraint.name()))) {
        throw new InapplicableChange(reference(constraint), "is written twice");
      }
      named.add(constraint);
    }
    return named;
  }

  /** One index serves a unique constraint and a primary key on the same columns. */
  private static boolean repeats(Constraint constraint, List<Constraint> named) {
    return named.stream()
        .filter(Keys::isKey)
        .anyMatch(other -> other.columns().equals(constraint.columns()));
  }

  private static int rank(Constraint constraint) {
    if (constraint instanceof CheckConstraint) {
      return 0;
    } else if (constraint instanceof PrimaryKey) {
      return 1;
    }
    return constraint instanceof ForeignKey ? 3 : 2;
  }

  private static List<Column> withKeysNotNull(List<Column> columns, List<Constraint> constraints) {
    Set<String> keys = new HashSet<>();
    constraints.stream()
        .filter(PrimaryKey.class::isInstance)
        .forEach(each -> keys.addAll(each.columns()));
    return columns.stream()
        .map(each -> keys.contains(each.name()) ? each.withNullable(false) : each)
        .toList();
  }
}

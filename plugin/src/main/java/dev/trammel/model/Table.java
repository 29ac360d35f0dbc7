package dev.trammel.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A table with all that belongs to it.
 *
 * @param columns in position order
 * @param constraints sorted by name
 * @param indexes sorted by name; without those behind constraints
 * @param triggers sorted by name
 * @param policies sorted by name
 */
public record Table(
    QualifiedName name,
    List<Column> columns,
    List<Constraint> constraints,
    List<Index> indexes,
    List<Trigger> triggers,
    List<Policy> policies,
    boolean rowSecurity,
    boolean forceRowSecurity,
    TableStorage storage,
    Lineage lineage,
    Privileges privileges,
    Optional<String> comment)
    implements Relation {

  public Table {
    columns = List.copyOf(columns);
    constraints = sorted(constraints, Comparator.comparing(Constraint::name));
    indexes = sorted(indexes, Comparator.comparing(Index::name));
    triggers = sorted(triggers, Comparator.comparing(Trigger::name));
    policies = sorted(policies, Comparator.comparing(Policy::name));
  }

  private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
    for (int i = 1; i < list.size(); i++) {
      if (order.compare(list.get(i - 1), list.get(i)) > 0) {
        return List.copyOf(list.stream().sorted(order).toList());
      }
    }
    return List.copyOf(list);
  }

  /** A table with columns and constraints alone. */
  public static Table of(QualifiedName name, List<Column> columns, List<Constraint> constraints) {
    return new Table(
        name,
        columns,
        constraints,
        List.of(),
        List.of(),
        List.of(),
        false,
        false,
        TableStorage.DEFAULT,
        Lineage.NONE,
        Privileges.NONE,
        Optional.empty());
  }

  /** Whether its rows lie on another server. */
  public boolean isForeign() {
    return storage.foreign().isPresent();
  }

  public Optional<Column> column(String column) {
    return columns.stream().filter(each -> each.name().equals(column)).findFirst();
  }

  public Optional<Constraint> constraint(String constraint) {
    return constraints.stream().filter(each -> each.name().equals(constraint)).findFirst();
  }

  @Override
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  public Optional<Policy> policy(String policy) {
    return policies.stream().filter(each -> each.name().equals(policy)).findFirst();
  }

  public Optional<PrimaryKey> primaryKey() {
    return constraintsOf(PrimaryKey.class).findFirst();
  }

  public List<ForeignKey> foreignKeys() {
    return constraintsOf(ForeignKey.class).toList();
  }

  public List<UniqueConstraint> uniqueConstraints() {
    return constraintsOf(UniqueConstraint.class).toList();
  }

  public List<CheckConstraint> checkConstraints() {
    return constraintsOf(CheckConstraint.class).toList();
  }

  private <T extends Constraint> Stream<T> constraintsOf(Class<T> kind) {
    return constraints.stream().filter(kind::isInstance).map(kind::cast);
  }

  public Table withName(QualifiedName other) {
    return new Table(
        other,
        columns,
        constraints,
        indexes,
        triggers,
        policies,
        rowSecurity,
        forceRowSecurity,
        storage,
        lineage,
        privileges,
        comment);
  }

  public Table withColumns(List<Column> other) {
    return new Table(
        name,
        other,
        constraints,
        indexes,
        triggers,
        policies,
        rowSecurity,
        forceRowSecurity,
        storage,
        lineage,
        privileges,
        comment);
  }

  /** The same table with one column replaced; others stay as they are. */
  public Table mapColumn(String column, UnaryOperator<Column> change) {
    return withColumns(
        columns.stream()
            .map(each -> each.name().equals(column) ? change.apply(each) : each)
            .toList());
  }

  public Table withConstraints(List<Constraint> other) {
    return new Table(
        name,
        columns,
        other,
        indexes,
        triggers,
        policies,
        rowSecurity,
        forceRowSecurity,
        storage,
        lineage,
        privileges,
        comment);
  }

  @Override
  public Table withIndexes(List<Index> other) {
    return new Table(
        name,
        columns,
        constraints,
        other,
        triggers,
        policies,
        rowSecurity,
        forceRowSecurity,
        storage,
        lineage,
        privileges,
        comment);
  }

  @Override
  public Table withTriggers(List<Trigger> other) {
    return new Table(
        name,
        columns,
        constraints,
        indexes,
        other,
        policies,
        rowSecurity,
        forceRowSecurity,
        storage,
        lineage,
        privileges,
        comment);
  }

  public Table withPolicies(List<Policy> other) {
    return new Table(
        name,
        columns,
        constraints,
        indexes,
        triggers,
        other,
        rowSecurity,
        forceRowSecurity,
        storage,
        lineage,
        privileges,
        comment);
  }

  public Table withRowSecurity(boolean enabled, boolean forced) {
    return new Table(
        name,
        columns,
        constraints,
        indexes,
        triggers,
        policies,
        enabled,
        forced,
        storage,
        lineage,
        privileges,
        comment);
  }

  public Table withStorage(TableStorage other) {
    return new Table(
        name,
        columns,
        constraints,
        indexes,
        triggers,
        policies,
        rowSecurity,
        forceRowSecurity,
        other,
        lineage,
        privileges,
        comment);
  }

  public Table withLineage(Lineage other) {
    return new Table(
        name,
        columns,
        constraints,
        indexes,
        triggers,
        policies,
        rowSecurity,
        forceRowSecurity,
        storage,
        other,
        privileges,
        comment);
  }

  public Table withPrivileges(Privileges other) {
    return new Table(
        name,
        columns,
        constraints,
        indexes,
        triggers,
        policies,
        rowSecurity,
        forceRowSecurity,
        storage,
        lineage,
        other,
        comment);
  }

  public Table withComment(Optional<String> other) {
    return new Table(
        name,
        columns,
        constraints,
        indexes,
        triggers,
        policies,
        rowSecurity,
        forceRowSecurity,
        storage,
        lineage,
        privileges,
        other);
  }
}

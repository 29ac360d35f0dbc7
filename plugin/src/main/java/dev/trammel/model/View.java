package dev.trammel.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A view or a materialized view with all that belongs to it.
 *
 * @param columns in position order; empty when they cannot be told from the query
 * @param query as it is written, its stars written out
 * @param options of {@code WITH (…)} with their values as PostgreSQL keeps them: {@code
 *     security_invoker}, {@code check_option}; storage parameters of a materialized view
 * @param populated false when a materialized view was made {@code WITH NO DATA}
 * @param indexes sorted by name; none on a view that is not materialized
 * @param triggers sorted by name
 */
public record View(
    QualifiedName name,
    boolean materialized,
    List<ViewColumn> columns,
    Expression query,
    SortedMap<String, String> options,
    boolean populated,
    List<Index> indexes,
    List<Trigger> triggers,
    Privileges privileges,
    Optional<String> comment)
    implements Relation {

  public View {
    columns = List.copyOf(columns);
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    indexes = indexes.stream().sorted(Comparator.comparing(Index::name)).toList();
    triggers = triggers.stream().sorted(Comparator.comparing(Trigger::name)).toList();
  }

  /** A view with columns and a query alone. */
  public static View of(QualifiedName name, List<ViewColumn> columns, Expression query) {
    return new View(
        name,
        false,
        columns,
        query,
        Collections.emptySortedMap(),
        true,
        List.of(),
        List.of(),
        Privileges.NONE,
        Optional.empty());
  }

  public Optional<ViewColumn> column(String column) {
    return columns.stream().filter(each -> each.name().equals(column)).findFirst();
  }

  @Override
  public List<String> columnNames() {
    return columns.stream().map(ViewColumn::name).toList();
  }

  public View withName(QualifiedName other) {
    return new View(
        other,
        materialized,
        columns,
        query,
        options,
        populated,
        indexes,
        triggers,
        privileges,
        comment);
  }

  public View withMaterialized(boolean other) {
    return new View(
        name, other, columns, query, options, populated, indexes, triggers, privileges, comment);
  }

  public View withColumns(List<ViewColumn> other) {
    return new View(
        name,
        materialized,
        other,
        query,
        options,
        populated,
        indexes,
        triggers,
        privileges,
        comment);
  }

  /** The same view with one column replaced; others stay as they are. */
  public View mapColumn(String column, UnaryOperator<ViewColumn> change) {
    return withColumns(
        columns.stream()
            .map(each -> each.name().equals(column) ? change.apply(each) : each)
            .toList());
  }

  public View withQuery(Expression other) {
    return new View(
        name,
        materialized,
        columns,
        other,
        options,
        populated,
        indexes,
        triggers,
        privileges,
        comment);
  }

  public View withOptions(SortedMap<String, String> other) {
    return new View(
        name,
        materialized,
        columns,
        query,
        other,
        populated,
        indexes,
        triggers,
        privileges,
        comment);
  }

  public View withPopulated(boolean other) {
    return new View(
        name, materialized, columns, query, options, other, indexes, triggers, privileges, comment);
  }

  @Override
  public View withIndexes(List<Index> other) {
    return new View(
        name,
        materialized,
        columns,
        query,
        options,
        populated,
        other,
        triggers,
        privileges,
        comment);
  }

  @Override
  public View withTriggers(List<Trigger> other) {
    return new View(
        name,
        materialized,
        columns,
        query,
        options,
        populated,
        indexes,
        other,
        privileges,
        comment);
  }

  public View withPrivileges(Privileges other) {
    return new View(
        name, materialized, columns, query, options, populated, indexes, triggers, other, comment);
  }

  public View withComment(Optional<String> other) {
    return new View(
        name,
        materialized,
        columns,
        query,
        options,
        populated,
        indexes,
        triggers,
        privileges,
        other);
  }
}

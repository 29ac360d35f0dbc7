package dev.trammel.model;

import java.util.List;
import java.util.Optional;

/**
 * {@code FOREIGN KEY (…) REFERENCES …}.
 *
 * @param referencedColumns empty only while the referenced table's primary key is not resolved
 * @param onDeleteColumns those that SET NULL and SET DEFAULT touch; empty for all
 * @param validated false for {@code NOT VALID}
 * @param enforced false for {@code NOT ENFORCED}
 * @param period whether the last columns are ranges: {@code PERIOD}
 */
public record ForeignKey(
    String name,
    List<String> columns,
    QualifiedName referencedTable,
    List<String> referencedColumns,
    ReferentialAction onDelete,
    List<String> onDeleteColumns,
    ReferentialAction onUpdate,
    boolean matchFull,
    Deferrability deferrability,
    boolean validated,
    boolean enforced,
    boolean period,
    Optional<String> comment)
    implements Constraint {

  public ForeignKey {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
    onDeleteColumns = List.copyOf(onDeleteColumns);
  }

  public ForeignKey(
      String name,
      List<String> columns,
      QualifiedName referencedTable,
      List<String> referencedColumns,
      ReferentialAction onDelete,
      ReferentialAction onUpdate,
      boolean matchFull,
      Deferrability deferrability,
      boolean validated) {
    this(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        List.of(),
        onUpdate,
        matchFull,
        deferrability,
        validated,
        true,
        false,
        Optional.empty());
  }

  /** A foreign key with PostgreSQL's defaults for everything that is not named. */
  public static ForeignKey of(
      String name,
      List<String> columns,
      QualifiedName referencedTable,
      List<String> referencedColumns) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        ReferentialAction.NO_ACTION,
        ReferentialAction.NO_ACTION,
        false,
        Deferrability.NOT_DEFERRABLE,
        true);
  }

  public ForeignKey withReference(QualifiedName table, List<String> referenced) {
    return new ForeignKey(
        name,
        columns,
        table,
        referenced,
        onDelete,
        onDeleteColumns,
        onUpdate,
        matchFull,
        deferrability,
        validated,
        enforced,
        period,
        comment);
  }

  public ForeignKey withActions(ReferentialAction delete, ReferentialAction update) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        delete,
        onDeleteColumns,
        update,
        matchFull,
        deferrability,
        validated,
        enforced,
        period,
        comment);
  }

  @Override
  public ForeignKey withName(String other) {
    return new ForeignKey(
        other,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onDeleteColumns,
        onUpdate,
        matchFull,
        deferrability,
        validated,
        enforced,
        period,
        comment);
  }

  public ForeignKey withColumns(List<String> other) {
    return new ForeignKey(
        name,
        other,
        referencedTable,
        referencedColumns,
        onDelete,
        onDeleteColumns,
        onUpdate,
        matchFull,
        deferrability,
        validated,
        enforced,
        period,
        comment);
  }

  public ForeignKey withOnDeleteColumns(List<String> other) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        other,
        onUpdate,
        matchFull,
        deferrability,
        validated,
        enforced,
        period,
        comment);
  }

  public ForeignKey withMatchFull(boolean other) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onDeleteColumns,
        onUpdate,
        other,
        deferrability,
        validated,
        enforced,
        period,
        comment);
  }

  public ForeignKey withDeferrability(Deferrability other) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onDeleteColumns,
        onUpdate,
        matchFull,
        other,
        validated,
        enforced,
        period,
        comment);
  }

  public ForeignKey withValidated(boolean other) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onDeleteColumns,
        onUpdate,
        matchFull,
        deferrability,
        other,
        enforced,
        period,
        comment);
  }

  public ForeignKey withEnforced(boolean other) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onDeleteColumns,
        onUpdate,
        matchFull,
        deferrability,
        validated,
        other,
        period,
        comment);
  }

  public ForeignKey withPeriod(boolean other) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onDeleteColumns,
        onUpdate,
        matchFull,
        deferrability,
        validated,
        enforced,
        other,
        comment);
  }

  @Override
  public ForeignKey withComment(Optional<String> other) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onDeleteColumns,
        onUpdate,
        matchFull,
        deferrability,
        validated,
        enforced,
        period,
        other);
  }
}

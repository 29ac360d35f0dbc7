package dev.trammel.model;

import java.util.List;

/**
 * {@code FOREIGN KEY (…) REFERENCES …}.
 *
 * @param referencedColumns empty only while the referenced table's primary key is not resolved
 * @param validated false for {@code NOT VALID}
 */
public record ForeignKey(
    String name,
    List<String> columns,
    QualifiedName referencedTable,
    List<String> referencedColumns,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    boolean matchFull,
    Deferrability deferrability,
    boolean validated)
    implements Constraint {

  public ForeignKey {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
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

  @Override
  public ForeignKey withName(String other) {
    return new ForeignKey(
        other,
        columns,
        referencedTable,
        referencedColumns,
        onDelete,
        onUpdate,
        matchFull,
        deferrability,
        validated);
  }

  public ForeignKey withColumns(List<String> other) {
    return new ForeignKey(
        name,
        other,
        referencedTable,
        referencedColumns,
        onDelete,
        onUpdate,
        matchFull,
        deferrability,
        validated);
  }

  public ForeignKey withReference(QualifiedName table, List<String> referenced) {
    return new ForeignKey(
        name, columns, table, referenced, onDelete, onUpdate, matchFull, deferrability, validated);
  }

  public ForeignKey withActions(ReferentialAction delete, ReferentialAction update) {
    return new ForeignKey(
        name,
        columns,
        referencedTable,
        referencedColumns,
        delete,
        update,
        matchFull,
        deferrability,
        validated);
  }
}

package dev.trammel.plan;

import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.ColumnUse;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.SetColumnType;

/** Whether a plan renames a column, converts it, or constrains it anew. */
final class ColumnTouch {

  private final PhasedChanges changes;
  private final QualifiedName table;
  private final String column;

  ColumnTouch(PhasedChanges changes, QualifiedName table, String column) {
    this.changes = changes;
    this.table = table;
    this.column = column;
  }

  boolean isTouched() {
    return changes.in(Phase.RENAMES).stream().anyMatch(this::renames)
        || changes.in(Phase.COLUMN_CHANGES).stream().anyMatch(this::converts)
        || changes.in(Phase.CHECKS).stream().anyMatch(this::constrains)
        || changes.in(Phase.FOREIGN_KEYS).stream().anyMatch(this::constrains)
        || changes.in(Phase.KEYS).stream().anyMatch(this::constrains);
  }

  private boolean renames(Change change) {
    return change instanceof RenameColumn it && it.table().equals(table) && it.to().equals(column);
  }

  private boolean converts(Change change) {
    return change instanceof SetColumnType it
        && it.table().equals(table)
        && it.column().equals(column);
  }

  private boolean constrains(Change change) {
    return change instanceof AddConstraint it
        && it.table().equals(table)
        && ColumnUse.involves(it.constraint(), column);
  }
}

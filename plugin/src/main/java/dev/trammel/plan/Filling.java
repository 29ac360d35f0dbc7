package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.FillColumn;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetColumnNullability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts values for rows that have none where the column is new, or may be NULL no longer; else they
 * were given before.
 */
final class Filling {

  private Filling() {}

  static void of(PhasedChanges changes, FillColumn fill) {
    Optional<AddColumn> addition =
        changes.in(Phase.COLUMNS).stream()
            .filter(AddColumn.class::isInstance)
            .map(AddColumn.class::cast)
            .filter(each -> each.subject().equals(fill.subject()))
            .findFirst();
    boolean needed =
        changes.in(Phase.COLUMN_CHANGES).stream()
            .filter(each -> each.subject().equals(fill.subject()))
            .anyMatch(each -> each instanceof SetColumnNullability it && !it.nullable());
    if (addition.isPresent()) {
      List<Change> steps = empty(addition.get());
      changes.replace(Phase.COLUMNS, addition.get(), steps.get(0));
      changes.add(Phase.VALUES, new FillColumn(fill.table(), fill.column(), fill.value(), false));
      steps.subList(1, steps.size()).forEach(each -> changes.add(Phase.COLUMN_CHANGES, each));
    } else if (needed) {
      changes.add(Phase.VALUES, new FillColumn(fill.table(), fill.column(), fill.value(), true));
    }
  }

  /** The column without values for rows that are there, then what it lacks. */
  static List<Change> empty(AddColumn addition) {
    Column column = addition.column();
    List<Change> steps = new ArrayList<>();
    steps.add(
        new AddColumn(addition.table(), column.withDefault(Optional.empty()).withNullable(true)));
    if (column.defaultValue().isPresent()) {
      steps.add(new SetColumnDefault(addition.table(), column.name(), column.defaultValue()));
    }
    if (!column.nullable()) {
      steps.add(new SetColumnNullability(addition.table(), column.name(), false, column.notNull()));
    }
    return steps;
  }
}

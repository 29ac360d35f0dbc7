package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.KeepConverted;
import dev.trammel.model.change.SetColumnType;
import java.util.List;

/** A column that gets another type, once the values that this would lose are kept. */
final class ConversionSteps {

  private ConversionSteps() {}

  /** The change alone, unless it is one that loses values and there is a key to keep them under. */
  static List<Change> of(Change change, Database current) {
    return change instanceof SetColumnType it
            && it.mayLose(current)
            && KeepConverted.isPossible(current, it.table())
        ? List.of(new KeepConverted(it.table(), it.column(), it.type()), it)
        : List.of(change);
  }
}

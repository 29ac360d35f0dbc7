package dev.trammel.source.sql;

import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropEnumType;
import dev.trammel.model.change.DropExtension;
import dev.trammel.model.change.DropFunction;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.DropPolicy;
import dev.trammel.model.change.DropSchema;
import dev.trammel.model.change.DropSequence;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.change.MapValues;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.RenameConstraint;
import dev.trammel.model.change.RenameIndex;
import dev.trammel.model.change.RenameTable;
import java.util.Set;

/** Tells the changes that two databases alone do not show. */
final class Intents {

  private static final Set<Class<? extends Change>> KINDS =
      Set.of(
          DropColumn.class,
          DropConstraint.class,
          DropEnumType.class,
          DropExtension.class,
          DropFunction.class,
          DropIndex.class,
          DropPolicy.class,
          DropSchema.class,
          DropSequence.class,
          DropTable.class,
          DropTrigger.class,
          MapValues.class,
          RenameColumn.class,
          RenameConstraint.class,
          RenameIndex.class,
          RenameTable.class);

  private Intents() {}

  static boolean isIntent(Change change) {
    return KINDS.contains(change.getClass());
  }
}

package dev.trammel.source.sql;

import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropEnumType;
import dev.trammel.model.change.DropExtension;
import dev.trammel.model.change.DropFunction;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.DropObject;
import dev.trammel.model.change.DropPolicy;
import dev.trammel.model.change.DropSchema;
import dev.trammel.model.change.DropSequence;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.change.DropType;
import dev.trammel.model.change.DropView;
import dev.trammel.model.change.FillColumn;
import dev.trammel.model.change.MapValues;
import dev.trammel.model.change.RenameAttribute;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.RenameConstraint;
import dev.trammel.model.change.RenameDomainCheck;
import dev.trammel.model.change.RenameEnumLabel;
import dev.trammel.model.change.RenameIndex;
import dev.trammel.model.change.RenameObject;
import dev.trammel.model.change.RenameSchema;
import dev.trammel.model.change.RenameTable;
import dev.trammel.model.change.SetSchema;
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
          DropObject.class,
          DropPolicy.class,
          DropSchema.class,
          DropSequence.class,
          DropTable.class,
          DropTrigger.class,
          DropType.class,
          DropView.class,
          FillColumn.class,
          MapValues.class,
          RenameAttribute.class,
          RenameColumn.class,
          RenameConstraint.class,
          RenameDomainCheck.class,
          RenameEnumLabel.class,
          RenameIndex.class,
          RenameObject.class,
          RenameSchema.class,
          RenameTable.class,
          SetSchema.class);

  private Intents() {}

  static boolean isIntent(Change change) {
    return KINDS.contains(change.getClass());
  }
}

package dev.trammel.hazard.effect;

import static dev.trammel.hazard.effect.LockMode.ACCESS_EXCLUSIVE;
import static dev.trammel.hazard.effect.LockMode.ROW_SHARE;
import static dev.trammel.hazard.effect.LockMode.SHARE_ROW_EXCLUSIVE;
import static dev.trammel.hazard.effect.LockMode.SHARE_UPDATE_EXCLUSIVE;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.AlterConstraint;
import dev.trammel.model.change.DropConstraint;
import java.util.Optional;

/** What changes of constraints do to their table, and to the one that they reference. */
final class ConstraintEffects {

  private ConstraintEffects() {}

  /**
   * Of a new constraint.
   *
   * @param usingIndex its index is there already
   * @param onNulls a foreign key of a column that the same statement adds and leaves NULL
   */
  static Effect of(AddConstraint change, boolean usingIndex, boolean onNulls) {
    QualifiedName table = change.table();
    Constraint constraint = change.constraint();
    if (constraint instanceof ForeignKey key) {
      Effect effect =
          Effect.lock(table, SHARE_ROW_EXCLUSIVE)
              .andLock(key.referencedTable(), SHARE_ROW_EXCLUSIVE);
      return isChecked(key) && !onNulls
          ? effect.andScan(table).andScan(key.referencedTable())
          : effect;
    }
    Effect effect = Effect.lock(table, ACCESS_EXCLUSIVE);
    return isChecked(constraint) && !usingIndex ? effect.andScan(table) : effect;
  }

  /** Whether the rows that are there have to fulfil it now. */
  static boolean isChecked(Constraint constraint) {
    if (constraint instanceof ForeignKey key) {
      return key.validated() && key.enforced();
    }
    return !(constraint instanceof CheckConstraint check)
        || (check.validated() && check.enforced());
  }

  static Effect of(DropConstraint change, Database before) {
    Effect effect = Effect.lock(change.table(), ACCESS_EXCLUSIVE);
    return former(change.table(), change.constraint(), before)
        .filter(ForeignKey.class::isInstance)
        .map(key -> effect.andLock(((ForeignKey) key).referencedTable(), ACCESS_EXCLUSIVE))
        .orElse(effect);
  }

  static Effect of(AlterConstraint change, Database before) {
    QualifiedName table = change.table();
    Optional<Constraint> former = former(table, change.to().name(), before);
    boolean validates =
        former.filter(each -> !isChecked(each)).isPresent() && isChecked(change.to());
    if (!validates) {
      Effect effect = Effect.lock(table, ACCESS_EXCLUSIVE);
      return change.to() instanceof ForeignKey key && enforcesOtherwise(former, key)
          ? effect.andLock(key.referencedTable(), ACCESS_EXCLUSIVE)
          : effect;
    }
    Effect effect = Effect.lock(table, SHARE_UPDATE_EXCLUSIVE).andScan(table);
    return change.to() instanceof ForeignKey key
        ? effect.andLock(key.referencedTable(), ROW_SHARE).andScan(key.referencedTable())
        : effect;
  }

  private static boolean enforcesOtherwise(Optional<Constraint> former, ForeignKey later) {
    return former.isPresent()
        && former.get() instanceof ForeignKey key
        && key.enforced() != later.enforced();
  }

  private static Optional<Constraint> former(
      QualifiedName table, String constraint, Database before) {
    return before.table(table).flatMap((Table each) -> each.constraint(constraint));
  }
}

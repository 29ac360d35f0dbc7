package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.Generation;
import dev.trammel.model.NotNull;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.SequenceOptions;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.NotNulls;
import dev.trammel.model.change.RenameConstraint;
import dev.trammel.model.change.SetColumnCollation;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetColumnGeneration;
import dev.trammel.model.change.SetColumnNullability;
import dev.trammel.model.change.SetColumnStorage;
import dev.trammel.model.change.SetColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The changes from one definition of a column to another, in the order PostgreSQL takes them. */
final class ColumnDifference {

  private final QualifiedName table;
  private final Column from;
  private final Column to;
  private final Sameness sameness;

  ColumnDifference(QualifiedName table, Column from, Column to, Sameness sameness) {
    this.table = table;
    this.from = from;
    this.to = to;
    this.sameness = sameness;
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    boolean regenerated = !sameness.sameGeneration(from, to);
    // A default is cast with its column where PostgreSQL can; it is set anew where that may fail.
    boolean converted = Releases.isConversion(from.type(), to.type());
    boolean clears =
        from.defaultValue().isPresent()
            && (converted || (regenerated && to.defaultValue().isEmpty()));
    if (clears) {
      changes.add(new SetColumnDefault(table, from.name(), Optional.empty()));
    }
    if (regenerated && to.generation().isEmpty()) {
      changes.add(new SetColumnGeneration(table, from.name(), Optional.empty()));
    }
    boolean narrows = regenerated && isIdentity(from) && isIdentity(to) && isNarrower();
    if (narrows) {
      changes.add(new SetColumnGeneration(table, from.name(), to.generation()));
    }
    typeAndCollation(changes);
    boolean sets = clears ? to.defaultValue().isPresent() : !sameness.sameDefault(from, to);
    if (sets) {
      changes.add(new SetColumnDefault(table, from.name(), to.defaultValue()));
    }
    nullability(changes);
    if (regenerated && isIdentity(to) && !narrows) {
      changes.add(new SetColumnGeneration(table, from.name(), to.generation()));
    }
    if (!from.storage().equals(to.storage())) {
      changes.add(new SetColumnStorage(table, from.name(), to.storage()));
    }
    return changes;
  }

  private void nullability(List<Change> changes) {
    NotNull former = from.notNull();
    NotNull later = to.notNull();
    boolean again = former.validated() && !later.validated() && !from.nullable();
    if (again) {
      changes.add(new SetColumnNullability(table, from.name(), true));
    }
    if (from.nullable() != to.nullable() || again) {
      changes.add(new SetColumnNullability(table, from.name(), to.nullable(), later));
      return;
    }
    if (!former.isNamedLike(later)) {
      changes.add(
          new RenameConstraint(table, NotNulls.name(table, from), NotNulls.name(table, to)));
    }
    if (former.noInherit() != later.noInherit()) {
      NotNull spread = former.withNoInherit(later.noInherit());
      changes.add(new SetColumnNullability(table, from.name(), false, spread));
    }
    if (!former.validated() && later.validated()) {
      changes.add(new SetColumnNullability(table, from.name(), false, later));
    }
  }

  private static boolean isIdentity(Column column) {
    return column.generation().orElse(null) instanceof Generation.Identity;
  }

  /** Limits of a sequence must fit its type before the type can be a smaller one. */
  private boolean isNarrower() {
    return SequenceOptions.highest(to.type()) < SequenceOptions.highest(from.type());
  }

  /** A type may take no collation, so the former one goes before the type changes. */
  private void typeAndCollation(List<Change> changes) {
    boolean retyped = !from.type().equals(to.type());
    boolean recollated = !from.collation().equals(to.collation());
    if (retyped && recollated && from.collation().isPresent()) {
      changes.add(new SetColumnCollation(table, from.name(), Optional.empty()));
    }
    if (retyped) {
      changes.add(new SetColumnType(table, from.name(), to.type(), Optional.empty()));
    }
    if (recollated && (!retyped || to.collation().isPresent())) {
      changes.add(new SetColumnCollation(table, from.name(), to.collation()));
    }
  }
}

package dev.trammel.plan;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Generation;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.ObjectReference.ColumnReference;
import dev.trammel.model.ObjectReference.ConstraintReference;
import dev.trammel.model.ObjectReference.IndexReference;
import dev.trammel.model.ObjectReference.PolicyReference;
import dev.trammel.model.ObjectReference.TableReference;
import dev.trammel.model.ObjectReference.TriggerReference;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.AlterConstraint;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.ColumnUse;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.CreatePolicy;
import dev.trammel.model.change.CreateTrigger;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.DropPolicy;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.change.KeyIndexes;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetColumnGeneration;
import dev.trammel.model.change.SetComment;
import dev.trammel.model.change.SetIndexParameters;
import dev.trammel.model.change.SetRowSecurity;
import dev.trammel.model.change.SetTableStorage;
import dev.trammel.model.change.SetTriggerFiring;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Finds the changes from one definition of a table to another; both have the same name. */
final class TableDifference {

  private final Table from;
  private final Table to;
  private final Sameness sameness;
  private final Inherited inherited;
  private final Releases releases;
  private final Drops drops;
  private final PhasedChanges changes;
  private final QualifiedName name;
  private final Set<String> droppedColumns = new LinkedHashSet<>();

  TableDifference(
      Table from,
      Table to,
      Sameness sameness,
      Inherited inherited,
      Releases releases,
      Drops drops,
      PhasedChanges changes) {
    this.from = from;
    this.to = to;
    this.sameness = sameness;
    this.inherited = inherited;
    this.releases = releases;
    this.drops = drops;
    this.changes = changes;
    this.name = to.name();
  }

  void find() {
    from.columns().forEach(this::column);
    to.columns().stream()
        .filter(each -> from.column(each.name()).isEmpty())
        .forEach(each -> changes.create(new AddColumn(name, each)));
    from.constraints().forEach(this::constraint);
    to.constraints().stream()
        .filter(each -> from.constraint(each.name()).isEmpty())
        .forEach(each -> changes.create(new AddConstraint(name, each)));
    from.indexes().forEach(this::index);
    to.indexes().stream()
        .filter(each -> from.index(each.name()).isEmpty())
        .forEach(each -> changes.create(new CreateIndex(name, each)));
    from.triggers().forEach(this::trigger);
    to.triggers().stream()
        .filter(each -> from.trigger(each.name()).isEmpty())
        .forEach(each -> changes.create(new CreateTrigger(name, each)));
    from.policies().forEach(this::policy);
    to.policies().stream()
        .filter(each -> from.policy(each.name()).isEmpty())
        .forEach(each -> changes.create(new CreatePolicy(name, each)));
    if (from.rowSecurity() != to.rowSecurity()
        || from.forceRowSecurity() != to.forceRowSecurity()) {
      changes.add(
          Phase.ROW_SECURITY, new SetRowSecurity(name, to.rowSecurity(), to.forceRowSecurity()));
    }
    if (!from.storage().equals(to.storage()) || losesStorage()) {
      changes.add(Phase.STORAGE, new SetTableStorage(name, to.storage()));
    }
    comment(new TableReference(name), from.comment(), to.comment());
  }

  /** Whether an index or key that says how the table is stored is made again. */
  private boolean losesStorage() {
    return Stream.of(Phase.DROP_INDEXES, Phase.DROP_KEYS)
        .flatMap(each -> changes.in(each).stream())
        .filter(each -> each.subject().owner().equals(Optional.of(name)))
        .anyMatch(
            each ->
                each instanceof DropIndex drop
                    ? !to.storage().withoutIndex(drop.index()).equals(to.storage())
                    : each instanceof DropConstraint it
                        && !to.storage().withoutIndex(it.constraint()).equals(to.storage()));
  }

  private void comment(ObjectReference subject, Optional<String> former, Optional<String> later) {
    if (!former.equals(later)) {
      changes.add(Phase.COMMENTS, new SetComment(subject, later));
    }
  }

  private void column(Column former) {
    Optional<Column> later = to.column(former.name());
    Change drop = new DropColumn(name, former.name());
    if (later.isEmpty()) {
      if (drops.permits(drop)) {
        // What a computed column is computed from may change, so it goes first.
        boolean first = isComputed(former) || releases.losesDefault(name, former);
        changes.add(first ? Phase.DROP_COMPUTED_COLUMNS : Phase.DROP_COLUMNS, drop);
        droppedColumns.add(former.name());
      }
      return;
    }
    ColumnReference reference = new ColumnReference(name, former.name());
    if (!releases.isRemade(reference) || inherited.hasColumn(former.name())) {
      new ColumnDifference(name, former, later.get(), sameness)
          .changes()
          .forEach(each -> changes.add(columnPhase(former, later.get(), each), each));
      releaseDefault(former, later.get());
      comment(reference, former.comment(), later.get().comment());
      return;
    }
    if ((isComputed(former) && isComputed(later.get())) || drops.permits(drop)) {
      changes.add(Phase.DROP_COMPUTED_COLUMNS, drop);
      changes.create(new AddColumn(name, later.get()));
    }
  }

  /** PostgreSQL drops no function that a default calls, and no label that one is. */
  private void releaseDefault(Column former, Column later) {
    if (releases.losesDefault(name, former)) {
      changes.add(
          Phase.DROP_COMPUTED_COLUMNS, new SetColumnDefault(name, former.name(), Optional.empty()));
      return;
    }
    if (releases.isDefaultReleased(former)) {
      changes.add(
          Phase.DROP_COMPUTED_COLUMNS, new SetColumnDefault(name, former.name(), Optional.empty()));
      if (sameness.sameDefault(former, later)) {
        changes.add(
            Phase.TABLE_FUNCTIONS, new SetColumnDefault(name, former.name(), later.defaultValue()));
      }
    }
  }

  /**
   * What a sequence of a serial or identity column stands on goes before another takes its name.
   */
  private static Phase columnPhase(Column former, Column later, Change change) {
    boolean computed = isComputed(former) && change instanceof SetColumnGeneration;
    boolean noIdentity =
        change instanceof SetColumnGeneration it
            && it.generation().isEmpty()
            && former.generation().isPresent();
    boolean noSerial =
        change instanceof SetColumnDefault it
            && it.defaultValue().isEmpty()
            && later.generation().orElse(null) instanceof Generation.Identity;
    return computed || noIdentity || noSerial ? Phase.DROP_COMPUTED_COLUMNS : Phase.COLUMN_CHANGES;
  }

  private static boolean isComputed(Column column) {
    return column.generation().orElse(null) instanceof Generation.Computed;
  }

  private void constraint(Constraint former) {
    Optional<Constraint> later = to.constraint(former.name());
    Change drop = new DropConstraint(name, former.name());
    if (later.isEmpty()) {
      boolean goesWithColumn =
          droppedColumns.stream().anyMatch(each -> ColumnUse.involves(former, each));
      boolean inTheWay = releases.isInTheWay(new ConstraintReference(name, former.name()));
      if (goesWithColumn ? inTheWay : drops.permits(drop)) {
        changes.add(dropPhase(former), drop);
      }
      return;
    }
    ConstraintReference reference = new ConstraintReference(name, former.name());
    SortedMap<String, String> parameters = KeyIndexes.of(later.get()).parameters();
    boolean same = sameness.same(KeyIndexes.with(former, parameters), later.get());
    boolean alters = !same && sameness.isAlterable(former, later.get());
    boolean own = !inherited.has(former) || states(former);
    boolean released = releases.contains(reference) && own;
    if (released || !(same || alters)) {
      changes.add(dropPhase(former), drop);
      changes.create(new AddConstraint(name, later.get()));
      return;
    }
    if (same && !KeyIndexes.of(former).parameters().equals(parameters)) {
      changes.add(Phase.STORAGE, new SetIndexParameters(name, former.name(), parameters));
    }
    if (alters) {
      changes.add(Phase.CONSTRAINT_CHANGES, new AlterConstraint(name, later.get()));
    }
    comment(reference, former.comment(), later.get().comment());
  }

  private boolean states(Constraint constraint) {
    return from.lineage().inheritance().constraints().contains(constraint.name());
  }

  static Phase dropPhase(Constraint constraint) {
    if (constraint instanceof ForeignKey) {
      return Phase.DROP_FOREIGN_KEYS;
    }
    return constraint instanceof CheckConstraint ? Phase.DROP_CHECKS : Phase.DROP_KEYS;
  }

  private void index(Index former) {
    Optional<Index> later = to.index(former.name());
    Change drop = new DropIndex(name, former.name());
    IndexReference reference = new IndexReference(name, former.name());
    if (later.isEmpty()) {
      boolean goesWithColumn =
          droppedColumns.stream().anyMatch(each -> ColumnUse.involves(former, each));
      if (!goesWithColumn && drops.permits(drop)) {
        changes.add(Phase.DROP_INDEXES, drop);
      }
    } else if (!sameness.same(former.withParameters(later.get().parameters()), later.get())
        || (releases.contains(reference) && !inherited.hasIndex(former.name()))) {
      changes.add(Phase.DROP_INDEXES, drop);
      changes.create(new CreateIndex(name, later.get()));
    } else {
      if (!former.parameters().equals(later.get().parameters())) {
        changes.add(
            Phase.STORAGE, new SetIndexParameters(name, former.name(), later.get().parameters()));
      }
      comment(reference, former.comment(), later.get().comment());
    }
  }

  private void trigger(Trigger former) {
    Optional<Trigger> later = to.trigger(former.name());
    Change drop = new DropTrigger(name, former.name());
    TriggerReference reference = new TriggerReference(name, former.name());
    if (later.isEmpty()) {
      if (drops.permits(drop)) {
        changes.add(Phase.DROP_TRIGGERS, drop);
      }
    } else if (!sameness.same(former, later.get())
        || (releases.contains(reference) && !inherited.hasTrigger(former.name()))) {
      changes.add(Phase.DROP_TRIGGERS, drop);
      changes.create(new CreateTrigger(name, later.get()));
    } else {
      if (former.options().firing() != later.get().options().firing()) {
        changes.add(
            Phase.TRIGGERS,
            new SetTriggerFiring(name, former.name(), later.get().options().firing()));
      }
      comment(reference, former.comment(), later.get().comment());
    }
  }

  private void policy(Policy former) {
    Optional<Policy> later = to.policy(former.name());
    Change drop = new DropPolicy(name, former.name());
    PolicyReference reference = new PolicyReference(name, former.name());
    if (later.isEmpty()) {
      if (drops.permits(drop)) {
        changes.add(Phase.DROP_POLICIES, drop);
      }
    } else if (!sameness.same(former, later.get()) || releases.contains(reference)) {
      changes.add(Phase.DROP_POLICIES, drop);
      changes.create(new CreatePolicy(name, later.get()));
    } else {
      comment(reference, former.comment(), later.get().comment());
    }
  }
}

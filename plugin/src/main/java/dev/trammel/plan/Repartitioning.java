package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Function;
import dev.trammel.model.Generation;
import dev.trammel.model.ObjectReference.TableReference;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.AttachPartition;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.DetachPartition;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropPolicy;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.change.NotNulls;
import dev.trammel.model.change.SetColumnStorage;
import dev.trammel.model.change.SetRowSecurity;
import dev.trammel.model.change.SetRowsAside;
import dev.trammel.model.change.SetSequenceOwner;
import dev.trammel.model.change.SetTableStorage;
import dev.trammel.model.change.TakeRowsBack;
import dev.trammel.model.change.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Makes tables anew that are partitioned otherwise, or become partitioned or plain: PostgreSQL
 * changes no partition key. Their rows are set aside and come back once the partitions are there; a
 * partition that stays as a table of its own keeps the rows that it has.
 */
final class Repartitioning {

  private static final Set<Class<? extends Change>> BEFORE_ROWS =
      Set.of(
          CreateTable.class,
          CreateIndex.class,
          AttachPartition.class,
          SetTableStorage.class,
          SetColumnStorage.class);

  private final Database to;
  private final RemadeTables remade;
  private final Drops drops;
  private final PhasedChanges changes;
  private Database current;

  Repartitioning(
      Database from, Database to, RemadeTables remade, Drops drops, PhasedChanges changes) {
    this.current = from;
    this.to = to;
    this.remade = remade;
    this.drops = drops;
    this.changes = changes;
  }

  /** What cannot be made anew, as something stands on the kind of its rows. */
  List<Difference.Unreachable> refusals() {
    List<Difference.Unreachable> refusals = new ArrayList<>();
    for (QualifiedName each : remade.repartitioned()) {
      reason(each)
          .map(it -> new Difference.Unreachable(new TableReference(each), it))
          .ifPresent(refusals::add);
    }
    return refusals;
  }

  private Optional<String> reason(QualifiedName table) {
    String made = "cannot be made anew to be partitioned otherwise: ";
    Optional<Function> function =
        current.functions().values().stream()
            .filter(each -> to.functions().containsKey(each.signature()))
            .filter(each -> FunctionOrder.isShaped(each, table.name()))
            .findFirst();
    boolean column =
        current.tables().values().stream()
            .flatMap(each -> each.columns().stream())
            .anyMatch(each -> TypeUse.isOf(each.type(), table));
    boolean inherits =
        current.table(table).stream()
            .flatMap(each -> each.lineage().children().stream())
            .flatMap(each -> current.table(each).stream())
            .anyMatch(each -> each.lineage().inheritance().parents().contains(table));
    if (function.isPresent()) {
      return Optional.of(made + "function " + function.get().signature() + " stands on its rows");
    } else if (column) {
      return Optional.of(made + "a column stands on its rows");
    }
    return inherits ? Optional.of(made + "other tables inherit from it") : Optional.empty();
  }

  /** The database without the tables that go, whose rows wait. */
  Database setAside() {
    for (QualifiedName each : remade.repartitioned()) {
      detach(each);
    }
    for (QualifiedName each : remade.anew()) {
      release(current.tables().get(each));
    }
    for (QualifiedName each : remade.repartitioned()) {
      Table former = current.tables().get(each);
      former.columns().stream()
          .filter(column -> to.tables().get(each).column(column.name()).isEmpty())
          .forEach(column -> drops.permits(new DropColumn(each, column.name())));
      current.sequencesOf(each).forEach(this::release);
      carryOut(Phase.ROWS_ASIDE, new SetRowsAside(each, columns(each, former)));
    }
    return current;
  }

  /** Partitions that become something else keep their rows. */
  private void detach(QualifiedName table) {
    for (QualifiedName each : current.tables().get(table).lineage().children()) {
      boolean stays = to.table(each).isPresent() && !remade.anew().contains(each);
      if (stays) {
        carryOut(Phase.DETACH_PARTITIONS, new DetachPartition(each));
      }
    }
  }

  private void carryOut(Phase phase, Change change) {
    changes.add(phase, change);
    current = change.apply(current);
  }

  /** What would act on the rows on their way, or keep the table from going. */
  private void release(Table table) {
    Inherited inherited = Inherited.of(table, current);
    for (Policy each : table.policies()) {
      carryOut(Phase.DROP_POLICIES, new DropPolicy(table.name(), each.name()));
    }
    if (table.rowSecurity() || table.forceRowSecurity()) {
      carryOut(Phase.DROP_POLICIES, new SetRowSecurity(table.name(), false, false));
    }
    for (Trigger each : table.triggers()) {
      if (!inherited.hasTrigger(each.name())) {
        carryOut(Phase.DROP_TRIGGERS, new DropTrigger(table.name(), each.name()));
      }
    }
    for (ForeignKey each : table.foreignKeys()) {
      if (!inherited.has(each)) {
        carryOut(Phase.DROP_FOREIGN_KEYS, new DropConstraint(table.name(), each.name()));
      }
    }
  }

  private void release(Sequence sequence) {
    Sequence.Owner owner = sequence.ownedBy().orElseThrow();
    boolean columnGoes =
        to.table(owner.table()).flatMap(each -> each.column(owner.column())).isEmpty();
    if (columnGoes && !to.sequences().containsKey(sequence.name())) {
      return;
    }
    carryOut(Phase.ROWS_ASIDE, new SetSequenceOwner(sequence.name(), Optional.empty()));
    Optional.ofNullable(to.sequences().get(sequence.name()))
        .filter(each -> each.ownedBy().equals(sequence.ownedBy()))
        .ifPresent(
            each ->
                changes.add(
                    Phase.SEQUENCE_OWNERS,
                    new SetSequenceOwner(sequence.name(), sequence.ownedBy())));
  }

  private List<String> columns(QualifiedName table, Table former) {
    Table later = to.tables().get(table);
    return former.columns().stream()
        .filter(each -> !isComputed(each))
        .map(Column::name)
        .filter(each -> later.column(each).filter(it -> !isComputed(it)).isPresent())
        .toList();
  }

  private static boolean isComputed(Column column) {
    return column.generation().orElse(null) instanceof Generation.Computed;
  }

  /**
   * Makes the tables with their partitions, and takes the rows back.
   *
   * @param added all that is to be made; those that are made here are taken from it
   */
  void make(SortedMap<QualifiedName, Table> added) {
    List<Table> tree = TableOrder.of(added).stream().filter(each -> isBelow(each.name())).toList();
    for (Table table : tree) {
      added.remove(table.name());
      for (Change each : parts(table)) {
        boolean key = each instanceof AddConstraint it && !(it.constraint() instanceof ForeignKey);
        if (key || BEFORE_ROWS.contains(each.getClass())) {
          changes.add(new OnlineStep(Phase.REPARTITIONED_TABLES, each, true));
        } else {
          changes.createAll(List.of(each));
        }
      }
    }
    for (Table table : tree) {
      if (remade.repartitioned().contains(table.name())) {
        Table former = remade.former(table.name());
        changes.add(
            Phase.REPARTITIONED_TABLES,
            new TakeRowsBack(table.name(), columns(table.name(), former)));
      }
    }
  }

  /** What makes the table, without what it gets from the one above it. */
  private List<Change> parts(Table table) {
    Inherited inherited = Inherited.of(table, to);
    Table own = AttachPartition.bare(table, to);
    Table bare =
        NotNulls.said(
            own.withConstraints(
                own.constraints().stream()
                    .filter(each -> !(each instanceof ForeignKey && inherited.has(each)))
                    .toList()),
            current);
    return Expansion.of(bare, key -> false, Database.EMPTY, current);
  }

  /** Whether the table or one above it is made anew. */
  private boolean isBelow(QualifiedName table) {
    return remade.anew().contains(table)
        || to.table(table)
            .flatMap(each -> each.lineage().partition())
            .filter(each -> isBelow(each.parent()))
            .isPresent();
  }
}

package dev.trammel.plan;

import dev.trammel.model.Column;
import dev.trammel.model.Database;
import dev.trammel.model.Generation;
import dev.trammel.model.Index;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Table;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.ColumnUse;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.CreateTrigger;
import dev.trammel.model.change.CreateView;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.RenameIndex;
import dev.trammel.model.change.SetColumnGeneration;
import dev.trammel.model.change.SetColumnNullability;
import dev.trammel.syntax.Identifiers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the gentler steps of {@link OnlineExpansion} in the place of changes, each in its phase. */
final class OnlineChanges {

  private final PhasedChanges changes;
  private final Database from;
  private final Database to;
  private final PhasedChanges online = new PhasedChanges();
  private final OnlineExpansion expansion;
  private final Set<QualifiedName> made = new HashSet<>();
  private final Set<QualifiedName> namesMade = new HashSet<>();
  private final Map<DropIndex, CreateIndex> swaps = new HashMap<>();

  private OnlineChanges(PhasedChanges changes, Database from, Database to) {
    this.changes = changes;
    this.from = from;
    this.to = to;
    this.expansion = new OnlineExpansion(from, this::isBusy);
  }

  /**
   * The same way in gentler steps.
   *
   * @param from after the renames
   */
  static PhasedChanges of(PhasedChanges changes, Database from, Database to) {
    return new OnlineChanges(changes, from, to).rewrite();
  }

  private PhasedChanges rewrite() {
    online.undoneAs(changes);
    for (Phase phase : Phase.values()) {
      changes.in(phase).forEach(this::note);
    }
    changes.in(Phase.DROP_INDEXES).forEach(each -> swap((DropIndex) each));
    for (Phase phase : Phase.values()) {
      for (Change change : changes.in(phase)) {
        rewrite(phase, change);
      }
    }
    return online;
  }

  private void note(Change change) {
    if (change instanceof CreateTable it) {
      made.add(it.table().name());
    } else if (change instanceof CreateView it) {
      made.add(it.view().name());
    } else if (change instanceof CreateIndex it) {
      namesMade.add(it.table().withName(it.index().name()));
    } else if (change instanceof AddConstraint it) {
      namesMade.add(it.table().withName(it.constraint().name()));
    }
  }

  private boolean isBusy(QualifiedName relation) {
    return !made.contains(relation)
        && from.relation(relation).isPresent()
        && to.relation(relation).isPresent()
        && to.table(relation).filter(each -> each.lineage().isOfOthers()).isEmpty();
  }

  /** An index that is made again for its own sake is built beside the one that it replaces. */
  private void swap(DropIndex drop) {
    if (isBusy(drop.table()) && standsStill(drop)) {
      changes.in(Phase.INDEXES).stream()
          .filter(CreateIndex.class::isInstance)
          .map(CreateIndex.class::cast)
          .filter(each -> each.subject().equals(drop.subject()))
          .findFirst()
          .ifPresent(each -> swaps.put(drop, each));
    }
  }

  /** Whether nothing that the index is made of changes, so that it is in nobody's way. */
  private boolean standsStill(DropIndex drop) {
    Optional<Table> later = to.table(drop.table());
    Optional<Relation> former = from.relation(drop.table());
    Optional<Index> index = former.flatMap(each -> each.index(drop.index()));
    if (later.isEmpty() || index.isEmpty()) {
      return false;
    }
    return from.tables().get(drop.table()).columns().stream()
        .filter(each -> ColumnUse.involves(index.get(), each.name()))
        .allMatch(each -> later.get().column(each.name()).filter(it -> same(each, it)).isPresent());
  }

  private static boolean same(Column former, Column later) {
    return former.type().equals(later.type())
        && former.collation().equals(later.collation())
        && former.generation().equals(later.generation());
  }

  private void rewrite(Phase phase, Change change) {
    if (change instanceof DropIndex drop) {
      drop(phase, drop);
    } else if (!swaps.containsValue(change)) {
      Phase when = awaitsNotNull(change) ? Phase.NOT_NULLS : phase;
      expansion.of(when, change).forEach(each -> online.add(awaiting(each)));
    }
  }

  /** PostgreSQL makes no identity of a column that may be null, and that comes later here. */
  private boolean awaitsNotNull(Change change) {
    return change instanceof SetColumnGeneration it
        && it.generation().filter(Generation.Identity.class::isInstance).isPresent()
        && changes.in(Phase.COLUMN_CHANGES).stream()
            .anyMatch(
                each ->
                    each instanceof SetColumnNullability other
                        && !other.nullable()
                        && other.subject().equals(it.subject()));
  }

  /** Rows are filled once a new trigger sees all that is written meanwhile. */
  private OnlineStep awaiting(OnlineStep step) {
    boolean synchronised =
        step.phase() == Phase.FILLS
            && changes.in(Phase.TRIGGERS).stream()
                .filter(CreateTrigger.class::isInstance)
                .map(CreateTrigger.class::cast)
                .anyMatch(each -> SynchronisingTrigger.synchronises(each, step.change().subject()));
    return synchronised ? new OnlineStep(Phase.SYNCHRONISED_FILLS, step.change()) : step;
  }

  private void drop(Phase phase, DropIndex drop) {
    CreateIndex replacement = swaps.get(drop);
    boolean waits = !namesMade.contains(drop.table().withName(drop.index()));
    if (replacement != null) {
      swap(drop, replacement);
    } else if (waits && standsStill(drop)) {
      expansion.of(phase, drop).forEach(online::add);
    } else {
      online.add(phase, drop);
    }
  }

  private void swap(DropIndex drop, CreateIndex creation) {
    QualifiedName table = drop.table();
    String name = drop.index();
    String next = beside(name, "_new");
    String former = beside(name, "_old");
    online.add(Phase.CONCURRENT_INDEXES, new CreateIndex(table, creation.index().withName(next)));
    online.add(Phase.INDEX_SWAPS, new RenameIndex(table, name, former));
    online.add(Phase.INDEX_SWAPS, new RenameIndex(table, next, name));
    online.add(Phase.DROP_INDEXES_CONCURRENTLY, new DropIndex(table, former));
  }

  private static String beside(String name, String ending) {
    return Identifiers.truncate(name, Identifiers.MAX_BYTES - ending.length()) + ending;
  }
}

package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropConstraint;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks that a table has from above and states itself too. They stay when the one above goes, and
 * are in the way of another one of their name.
 */
final class StatedChecks {

  private final Database current;
  private final Database to;
  private final PhasedChanges changes;

  /**
   * Of the tables of both databases.
   *
   * @param current with the tables that go
   */
  StatedChecks(Database current, Database to, PhasedChanges changes) {
    this.current = current;
    this.to = to;
    this.changes = changes;
  }

  /** Takes those of tables that go out of the way, and lets those below come before those above. */
  void place() {
    NavigableSet<DropConstraint> dropped = new TreeSet<>(Comparator.comparing(Object::toString));
    for (Change each : changes.in(Phase.DROP_CHECKS)) {
      if (each instanceof DropConstraint it) {
        dropped.add(it);
      }
    }
    if (!dropped.isEmpty()) {
      TopologicalOrder.of(new TreeMap<>(current.tables()), each -> each.lineage().parents())
          .stream()
          .filter(each -> to.table(each.name()).isEmpty())
          .forEach(each -> release(each, dropped));
    }
    changes.sort(
        Phase.CHECKS,
        Comparator.comparing(each -> isStated(each) ? -depth(each.subject().owner()) : 1));
  }

  private void release(Table going, NavigableSet<DropConstraint> dropped) {
    for (QualifiedName parent : going.lineage().inheritance().parents()) {
      for (DropConstraint above : new TreeSet<>(dropped)) {
        boolean inherited =
            above.table().equals(parent) && going.constraint(above.constraint()).isPresent();
        DropConstraint drop = new DropConstraint(going.name(), above.constraint());
        if (inherited && dropped.add(drop) && states(going, above.constraint())) {
          changes.add(Phase.DROP_CHECKS, drop);
        }
      }
    }
  }

  private static boolean states(Table table, String check) {
    return table.lineage().inheritance().constraints().contains(check);
  }

  private boolean isStated(Change addition) {
    return addition instanceof AddConstraint it
        && to.table(it.table()).filter(each -> states(each, it.constraint().name())).isPresent();
  }

  /** How many tables are above. */
  private int depth(Optional<QualifiedName> table) {
    return table
        .flatMap(to::table)
        .flatMap(
            each ->
                each.lineage().inheritance().parents().stream()
                    .map(parent -> 1 + depth(Optional.of(parent)))
                    .max(Comparator.naturalOrder()))
        .orElse(0);
  }
}

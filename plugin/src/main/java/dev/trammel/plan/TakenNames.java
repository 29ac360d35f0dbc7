package dev.trammel.plan;

import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.Index;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.UniqueConstraint;
import dev.trammel.model.View;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropIndex;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Tables that go, and their indexes, of which something new takes the name: they go before it
 * comes, as PostgreSQL has one list of names for all of them.
 */
final class TakenNames {

  private final Set<QualifiedName> names = new HashSet<>();

  TakenNames(Database to) {
    to.views().keySet().forEach(names::add);
    for (View each : to.views().values()) {
      each.indexes().forEach(index -> names.add(each.name().withName(index.name())));
    }
    for (Table each : to.tables().values()) {
      each.indexes().forEach(index -> names.add(each.name().withName(index.name())));
      each.constraints().stream()
          .filter(TakenNames::hasIndex)
          .forEach(key -> names.add(each.name().withName(key.name())));
    }
  }

  private static boolean hasIndex(Constraint constraint) {
    return constraint instanceof PrimaryKey
        || constraint instanceof UniqueConstraint
        || constraint instanceof ExclusionConstraint;
  }

  /** The tables of which a view has the name later. */
  static Set<QualifiedName> tables(Database from, Database to) {
    Set<QualifiedName> tables = new TreeSet<>(from.tables().keySet());
    tables.retainAll(to.views().keySet());
    return tables;
  }

  /** Adds the drops of indexes and keys that stand in the way. */
  void release(SortedMap<QualifiedName, Table> gone, PhasedChanges changes) {
    for (Table table : gone.values()) {
      Optional<Table> above =
          table.lineage().partition().flatMap(it -> Optional.ofNullable(gone.get(it.parent())));
      for (Index each : table.indexes()) {
        if (names.contains(table.name().withName(each.name())) && above.isEmpty()) {
          add(Phase.DROP_INDEXES, new DropIndex(table.name(), each.name()), changes);
        }
      }
      for (Constraint each : table.constraints()) {
        boolean taken = hasIndex(each) && names.contains(table.name().withName(each.name()));
        if (taken && above.isEmpty()) {
          add(Phase.DROP_KEYS, new DropConstraint(table.name(), each.name()), changes);
        }
      }
    }
  }

  private static void add(Phase phase, Change change, PhasedChanges changes) {
    if (!changes.in(phase).contains(change)) {
      changes.add(phase, change);
    }
  }
}

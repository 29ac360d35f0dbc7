package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.Reversal;
import dev.trammel.model.change.TakeRowsBack;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Completes the way back of a change that reached tables below its own: each of them may have had
 * another default or another name for its part of an index.
 */
final class Restoration {

  private Restoration() {}

  static Reversal of(Change change, Database before) {
    Reversal reversal = change.reverse(before);
    if (change instanceof TakeRowsBack) {
      // Undoes also what was made before it.
      return reversal;
    }
    NavigableSet<QualifiedName> family = new TreeSet<>();
    change.subject().owner().ifPresent(each -> addFamily(each, before, family));
    if (family.size() < 2) {
      return reversal;
    }
    List<Change> changes = new ArrayList<>();
    Database restored = change.apply(before);
    for (Change each : reversal.changes()) {
      for (Change thin : Expansion.of(each, restored)) {
        changes.add(thin);
        restored = thin.apply(restored);
      }
    }
    PlanRequest request =
        PlanRequest.between(
            only(restored, family), only(before, family), MeaningEquality.OFFLINE, "");
    changes.addAll(ChangeFinder.find(request).changes().all());
    return new Reversal(changes, reversal.reversibility());
  }

  /** The tables above, which tell what is inherited, and those below. */
  private static void addFamily(
      QualifiedName name, Database database, NavigableSet<QualifiedName> family) {
    Table table = database.tables().get(name);
    if (table != null && !table.lineage().children().isEmpty() && family.add(name)) {
      table.lineage().parents().forEach(family::add);
    }
    if (table != null) {
      family.add(name);
      table.lineage().children().forEach(each -> addFamily(each, database, family));
    }
  }

  private static Database only(Database database, NavigableSet<QualifiedName> family) {
    NavigableMap<QualifiedName, Table> tables = new TreeMap<>(database.tables());
    tables.keySet().retainAll(family);
    return database.withTables(tables).withViews(new TreeMap<>());
  }
}

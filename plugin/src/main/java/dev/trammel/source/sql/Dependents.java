package dev.trammel.source.sql;

import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.Definition;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Policy;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.Trigger;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.ColumnUse;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropObject;
import dev.trammel.model.change.DropPolicy;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.SequenceUse;
import dev.trammel.model.change.SetColumnDefault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What leans on an object: CASCADE drops it too, without CASCADE PostgreSQL refuses. */
final class Dependents {

  private Dependents() {}

  /** Drops of the foreign keys that lead to tables that go. */
  static List<Change> ofTables(Situation now, Set<QualifiedName> tables, boolean cascade) {
    List<Change> changes = new ArrayList<>();
    SortedMap<QualifiedName, Table> naming = new TreeMap<>();
    for (QualifiedName each : tables) {
      now.database().tablesNaming(each).forEach(table -> naming.put(table.name(), table));
    }
    naming.keySet().removeAll(tables);
    for (Table table : naming.values()) {
      for (ForeignKey key : table.foreignKeys()) {
        if (tables.contains(key.referencedTable())) {
          refuseUnless(
              cascade, new ObjectReference.TableReference(key.referencedTable()), table, key);
          changes.add(new DropConstraint(table.name(), key.name()));
        }
      }
    }
    return changes;
  }

  /** What goes with tables that go: their partitions, and with CASCADE what inherits from them. */
  static Set<QualifiedName> below(Situation now, Set<QualifiedName> tables, boolean cascade) {
    Set<QualifiedName> below = new LinkedHashSet<>();
    for (QualifiedName each : tables) {
      for (QualifiedName child : now.table(each).lineage().children()) {
        if (!tables.contains(child)) {
          boolean goes = cascade || now.table(child).lineage().isPartition();
          refuseUnless(goes, new ObjectReference.TableReference(each), "table " + child);
          below.add(child);
        }
      }
    }
    if (!below.isEmpty()) {
      below.addAll(below(now, below, cascade));
    }
    return below;
  }

  /** Drops of the foreign keys that lean on a key that goes. */
  static List<Change> ofKey(Situation now, Table table, Constraint constraint, boolean cascade) {
    List<Change> changes = new ArrayList<>();
    if (!Keys.isKey(constraint)) {
      return changes;
    }
    for (Table other : now.database().tablesNaming(table.name())) {
      for (ForeignKey key : other.foreignKeys()) {
        if (key.referencedTable().equals(table.name())
            && Set.copyOf(key.referencedColumns()).equals(Set.copyOf(constraint.columns()))
            && !Keys.hasOther(table, constraint)) {
          ObjectReference subject =
              new ObjectReference.ConstraintReference(table.name(), constraint.name());
          refuseUnless(cascade, subject, other, key);
          changes.add(new DropConstraint(other.name(), key.name()));
        }
      }
    }
    return changes;
  }

  /** Drops of foreign keys, policies and triggers that use a column that goes. */
  static List<Change> ofColumn(Situation now, Table table, String column, boolean cascade) {
    ObjectReference subject = new ObjectReference.ColumnReference(table.name(), column);
    List<Change> changes = new ArrayList<>();
    for (Table other : now.database().tablesNaming(table.name())) {
      for (ForeignKey key : other.foreignKeys()) {
        boolean self = other.name().equals(table.name());
        if (key.referencedTable().equals(table.name())
            && key.referencedColumns().contains(column)
            && !(self && key.columns().contains(column))) {
          refuseUnless(cascade || self, subject, other, key);
          changes.add(new DropConstraint(other.name(), key.name()));
        }
      }
    }
    for (Constraint constraint : table.constraints()) {
      if (ColumnUse.leansOn(constraint, column)) {
        refuseUnless(cascade, subject, "constraint " + constraint.name());
        changes.add(new DropConstraint(table.name(), constraint.name()));
      }
    }
    for (Policy policy : table.policies()) {
      if (uses(policy, column)) {
        refuseUnless(cascade, subject, "policy \"" + policy.name() + "\"");
        changes.add(new DropPolicy(table.name(), policy.name()));
      }
    }
    for (Trigger trigger : table.triggers()) {
      if (trigger.updateColumns().contains(column)) {
        refuseUnless(cascade, subject, "trigger " + trigger.name());
        changes.add(new DropTrigger(table.name(), trigger.name()));
      }
    }
    return changes;
  }

  private static boolean uses(Policy policy, String column) {
    return policy.using().filter(each -> ColumnUse.mentions(each, column)).isPresent()
        || policy.withCheck().filter(each -> ColumnUse.mentions(each, column)).isPresent();
  }

  /** Drops of the triggers that call a function that goes. */
  static List<Change> ofFunction(
      Situation now, QualifiedName function, ObjectReference subject, boolean cascade) {
    List<Change> changes = new ArrayList<>();
    List<Table> tables = new ArrayList<>(now.database().tablesNaming(function));
    now.database().platformTables().forEach(each -> tables.add(each.asTable()));
    for (Table table : tables) {
      for (Trigger trigger : table.triggers()) {
        if (trigger.function().equals(function)) {
          refuseUnless(cascade, subject, "trigger " + trigger.name() + " on " + table.name());
          changes.add(new DropTrigger(table.name(), trigger.name()));
        }
      }
    }
    for (DefinedObject each : now.database().objects().values()) {
      boolean calls =
          each.has(
              part -> part instanceof Definition.FunctionName it && it.function().equals(function));
      if (calls) {
        refuseUnless(cascade, subject, each.key().toString());
        changes.add(new DropObject(each.key()));
      }
    }
    return changes;
  }

  /** Defaults that a sequence gives go with it. */
  static List<Change> ofSequence(
      Situation now, QualifiedName sequence, ObjectReference subject, boolean cascade) {
    List<Change> changes = new ArrayList<>();
    for (Table table : now.database().tables().values()) {
      for (Column column : table.columns()) {
        if (column
            .defaultValue()
            .filter(each -> SequenceUse.mentions(each, sequence))
            .isPresent()) {
          refuseUnless(cascade, subject, "default of " + table.name() + "." + column.name());
          changes.add(new SetColumnDefault(table.name(), column.name(), Optional.empty()));
        }
      }
    }
    return changes;
  }

  private static void refuseUnless(
      boolean cascade, ObjectReference subject, Table table, ForeignKey key) {
    refuseUnless(cascade, subject, "constraint " + key.name() + " on " + table.name());
  }

  static void refuseUnless(boolean cascade, ObjectReference subject, String dependent) {
    if (!cascade) {
      throw new InapplicableChange(
          subject, "cannot be dropped without CASCADE: " + dependent + " depends on it");
    }
  }
}

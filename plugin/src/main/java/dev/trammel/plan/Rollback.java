package dev.trammel.plan;

import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.Index;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.ObjectReference.ColumnReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.ColumnUse;
import dev.trammel.model.change.DetachPartition;
import dev.trammel.model.change.Disinherit;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropConstraint;
import dev.trammel.model.change.DropExtension;
import dev.trammel.model.change.DropIndex;
import dev.trammel.model.change.DropObject;
import dev.trammel.model.change.DropPolicy;
import dev.trammel.model.change.DropSchema;
import dev.trammel.model.change.DropSequence;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.DropTrigger;
import dev.trammel.model.change.DropType;
import dev.trammel.model.change.DropView;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.ReplaceEnumLabels;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetColumnNullability;
import dev.trammel.model.change.SetColumnStorage;
import dev.trammel.model.change.SetComment;
import dev.trammel.model.change.SetPrivileges;
import dev.trammel.model.change.SetRowSecurity;
import dev.trammel.model.change.SetSequenceOwner;
import dev.trammel.model.change.SetTableStorage;
import dev.trammel.model.change.SetTriggerFiring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reverses a plan's steps, last first, and leaves out what goes by itself with a table or column
 * that is dropped later on the way back.
 */
final class Rollback {

  private final List<RollbackStep> steps;
  private final Map<QualifiedName, Integer> droppedTables = new HashMap<>();
  private final Map<QualifiedName, Map<String, Integer>> droppedColumns = new HashMap<>();

  /** Where each object goes for the last time. */
  private final Map<ObjectReference, Integer> drops = new HashMap<>();

  private final Set<QualifiedName> goneSequences = new HashSet<>();

  private Rollback(List<RollbackStep> steps) {
    this.steps = steps;
    for (int i = 0; i < steps.size(); i++) {
      if (DROPS.contains(steps.get(i).change().getClass())) {
        drops.put(steps.get(i).change().subject(), i);
      }
      if (steps.get(i).change() instanceof DropTable it) {
        droppedTables.put(it.table(), i);
      } else if (steps.get(i).change() instanceof DropView it) {
        droppedTables.put(it.view(), i);
      } else if (steps.get(i).change() instanceof DropColumn it) {
        droppedColumns.computeIfAbsent(it.table(), each -> new HashMap<>()).put(it.column(), i);
      }
    }
  }

  /**
   * The way back.
   *
   * @param reached the database after all steps
   */
  static List<RollbackStep> of(List<Step> steps, Database reached) {
    List<RollbackStep> complete = reversed(steps, reached);
    List<RollbackStep> pruned = new Rollback(complete).prune();
    try {
      return end(complete, reached).equals(end(pruned, reached))
          ? placed(pruned, reached)
          : complete;
    } catch (InapplicableChange e) {
      // What was left out was needed after all; the complete way back is as exact, only longer.
      return complete;
    }
  }

  private static List<RollbackStep> reversed(List<Step> steps, Database reached) {
    List<RollbackStep> rollback = new ArrayList<>();
    Database current = reached;
    for (int i = steps.size() - 1; i >= 0; i--) {
      for (Change change : steps.get(i).reversal().changes()) {
        if (i > 0 && isReplacedNext(change, steps.get(i - 1))) {
          continue;
        }
        for (Change thin : thin(change, current)) {
          if (Privileged.isIdle(thin, current)) {
            continue;
          }
          rollback.add(new RollbackStep(thin, current, steps.get(i)));
          current = thin.apply(current);
        }
      }
    }
    return rollback;
  }

  private static List<Change> thin(Change change, Database current) {
    return change instanceof ReplaceEnumLabels
        ? EnumReplacementSteps.of(change, current)
        : Expansion.of(change, current);
  }

  /** Whether the step that is undone next makes the same enum type anew. */
  private static boolean isReplacedNext(Change change, Step next) {
    return change instanceof ReplaceEnumLabels it
        && next.reversal().changes().stream()
            .anyMatch(
                each -> each instanceof ReplaceEnumLabels other && other.type().equals(it.type()));
  }

  private static Database end(List<RollbackStep> steps, Database start) {
    Database current = start;
    for (RollbackStep step : steps) {
      current = step.change().apply(current);
    }
    return current;
  }

  private static List<RollbackStep> placed(List<RollbackStep> steps, Database start) {
    List<RollbackStep> placed = new ArrayList<>();
    Database current = start;
    for (RollbackStep step : steps) {
      placed.add(new RollbackStep(step.change(), current, step.undone()));
      current = step.change().apply(current);
    }
    return placed;
  }

  private List<RollbackStep> prune() {
    List<RollbackStep> kept = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (!goesByItself(steps.get(i), i)) {
        kept.add(steps.get(i));
      }
    }
    return kept;
  }

  private boolean goesByItself(RollbackStep step, int at) {
    Change change = step.change();
    if (change instanceof DropConstraint it) {
      return constraint(step.before(), it, at);
    } else if (change instanceof DropIndex it) {
      Optional<Index> index = step.before().relation(it.table()).flatMap(t -> t.index(it.index()));
      return tableGoes(it.table(), at)
          || index.filter(each -> columnGoesWith(it.table(), each, at)).isPresent();
    } else if (change instanceof DropTrigger it) {
      return tableGoes(it.table(), at);
    } else if (change instanceof DropPolicy it) {
      return tableGoes(it.table(), at) && !losesFooting(step.before(), it, at);
    } else if (change instanceof SetTriggerFiring it) {
      return tableGoes(it.table(), at) || isDropped(it.subject(), at);
    } else if (change instanceof SetRowSecurity it) {
      return tableGoes(it.table(), at);
    } else if (change instanceof SetColumnDefault it) {
      return tableGoes(it.table(), at) || after(columnsOf(it.table()).get(it.column()), at);
    } else if (change instanceof SetColumnNullability it) {
      return columnGoes(it.table(), it.column(), at);
    } else if (change instanceof SetComment it) {
      return commentGoes(it.subject(), step.before(), at);
    } else if (change instanceof SetPrivileges it) {
      return commentGoes(it.subject(), step.before(), at);
    } else if (change instanceof Disinherit it) {
      return tableGoes(it.table(), at);
    } else if (change instanceof DetachPartition it) {
      return tableGoes(it.partition(), at) && !isReferenced(it.partition(), step.before());
    } else if (change instanceof SetTableStorage it) {
      return tableGoes(it.table(), at);
    } else if (change instanceof SetColumnStorage it) {
      return columnGoes(it.table(), it.column(), at);
    }
    return sequence(step, at);
  }

  private boolean sequence(RollbackStep step, int at) {
    if (step.change() instanceof SetSequenceOwner it && it.owner().isEmpty()) {
      Optional<Sequence.Owner> owner =
          Optional.ofNullable(step.before().sequences().get(it.sequence()))
              .flatMap(Sequence::ownedBy);
      boolean goes = owner.filter(each -> columnGoes(each.table(), each.column(), at)).isPresent();
      if (goes) {
        goneSequences.add(it.sequence());
      }
      return goes;
    }
    return step.change() instanceof DropSequence it && goneSequences.contains(it.sequence());
  }

  private static boolean after(Integer index, int at) {
    return index != null && index > at;
  }

  private Map<String, Integer> columnsOf(QualifiedName table) {
    return droppedColumns.getOrDefault(table, Map.of());
  }

  /** PostgreSQL drops no partition of a table that foreign keys lead to, or one above it. */
  private static boolean isReferenced(QualifiedName partition, Database database) {
    Optional<QualifiedName> parent =
        database
            .table(partition)
            .flatMap(each -> each.lineage().partition())
            .map(each -> each.parent());
    return parent
        .filter(
            above ->
                isReferenced(above, database)
                    || database.tables().values().stream()
                        .flatMap(each -> each.foreignKeys().stream())
                        .anyMatch(each -> each.referencedTable().equals(above)))
        .isPresent();
  }

  private boolean tableGoes(QualifiedName table, int at) {
    return after(droppedTables.get(table), at);
  }

  private boolean columnGoes(QualifiedName table, String column, int at) {
    return tableGoes(table, at) || after(columnsOf(table).get(column), at);
  }

  private boolean columnGoesWith(QualifiedName table, Index index, int at) {
    return columnsOf(table).entrySet().stream()
        .filter(each -> each.getValue() > at)
        .anyMatch(each -> ColumnUse.involves(index, each.getKey()));
  }

  private boolean constraint(Database before, DropConstraint change, int at) {
    Optional<Constraint> constraint =
        before.table(change.table()).flatMap(each -> each.constraint(change.constraint()));
    if (constraint.isEmpty()) {
      return false;
    }
    Optional<Integer> end = end(change.table(), constraint.get(), at);
    return end.isPresent()
        && !footing(before, at, end.get()).goesUnder(change.table(), constraint.get());
  }

  private boolean losesFooting(Database before, DropPolicy change, int at) {
    Footing footing = footing(before, at, droppedTables.get(change.table()));
    return before
        .table(change.table())
        .flatMap(each -> each.policy(change.policy()))
        .filter(each -> footing.goesUnder(change.table(), each))
        .isPresent();
  }

  private Footing footing(Database before, int at, int end) {
    return new Footing(before, droppedTables, droppedColumns, drops, at, end);
  }

  /** When the constraint goes with its table or one of its columns. */
  private Optional<Integer> end(QualifiedName table, Constraint constraint, int at) {
    if (tableGoes(table, at)) {
      return Optional.of(droppedTables.get(table));
    }
    return columnsOf(table).entrySet().stream()
        .filter(each -> each.getValue() > at)
        .filter(each -> ColumnUse.involves(constraint, each.getKey()))
        .map(Map.Entry::getValue)
        .min(Integer::compare);
  }

  private boolean commentGoes(ObjectReference subject, Database before, int at) {
    if (subject instanceof ObjectReference.TableReference it) {
      return tableGoes(it.table(), at);
    } else if (subject instanceof ObjectReference.ViewReference it) {
      return tableGoes(it.view(), at);
    } else if (subject instanceof ColumnReference it) {
      return columnGoes(it.table(), it.column(), at);
    } else if (subject instanceof ObjectReference.IndexReference it) {
      return before
          .relation(it.table())
          .flatMap(each -> each.index(it.index()))
          .filter(each -> indexGoes(it, each, at))
          .isPresent();
    }
    return memberIsDropped(subject, at);
  }

  private boolean indexGoes(ObjectReference.IndexReference reference, Index index, int at) {
    return tableGoes(reference.table(), at)
        || columnGoesWith(reference.table(), index, at)
        || memberIsDropped(reference, at);
  }

  /** A comment goes with what it is on. */
  private boolean memberIsDropped(ObjectReference subject, int at) {
    Optional<QualifiedName> table = Optional.empty();
    if (subject instanceof ObjectReference.TriggerReference it) {
      table = Optional.of(it.table());
    } else if (subject instanceof ObjectReference.PolicyReference it) {
      table = Optional.of(it.table());
    } else if (subject instanceof ObjectReference.ConstraintReference it) {
      table = Optional.of(it.table());
    }
    return table.filter(each -> tableGoes(each, at)).isPresent() || isDropped(subject, at);
  }

  private boolean isDropped(ObjectReference subject, int at) {
    return after(drops.get(subject), at);
  }

  private static final Set<Class<? extends Change>> DROPS =
      Set.of(
          DropIndex.class,
          DropTrigger.class,
          DropPolicy.class,
          DropConstraint.class,
          DropExtension.class,
          DropObject.class,
          DropSchema.class,
          DropSequence.class,
          DropType.class,
          dev.trammel.model.change.DropFunction.class,
          dev.trammel.model.change.DropEnumType.class);
}

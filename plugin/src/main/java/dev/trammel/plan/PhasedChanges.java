package dev.trammel.plan;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.Generation;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.AlterType;
import dev.trammel.model.change.AttachPartition;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateEnumType;
import dev.trammel.model.change.CreateExtension;
import dev.trammel.model.change.CreateFunction;
import dev.trammel.model.change.CreateIndex;
import dev.trammel.model.change.CreateObject;
import dev.trammel.model.change.CreatePolicy;
import dev.trammel.model.change.CreateSchema;
import dev.trammel.model.change.CreateSequence;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.CreateTrigger;
import dev.trammel.model.change.CreateType;
import dev.trammel.model.change.CreateView;
import dev.trammel.model.change.Inherit;
import dev.trammel.model.change.Reversal;
import dev.trammel.model.change.Reversibility;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetColumnGeneration;
import dev.trammel.model.change.SetColumnNullability;
import dev.trammel.model.change.SetColumnStorage;
import dev.trammel.model.change.SetComment;
import dev.trammel.model.change.SetPrivileges;
import dev.trammel.model.change.SetRowSecurity;
import dev.trammel.model.change.SetSequenceOwner;
import dev.trammel.model.change.SetTableStorage;
import dev.trammel.model.change.SetTriggerFiring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes by the phase in which they run; within a phase in the order in which they came. */
final class PhasedChanges {

  private final Map<Phase, List<Change>> phases = new EnumMap<>(Phase.class);
  private final Set<Change> undoneByOthers = new HashSet<>();

  void add(Phase phase, Change change) {
    phases.computeIfAbsent(phase, each -> new ArrayList<>()).add(change);
  }

  void add(OnlineStep step) {
    add(step.phase(), step.change());
    if (step.undoneByOthers()) {
      undoneByOthers.add(step.change());
    }
  }

  void replace(Phase phase, Change change, Change other) {
    phases.get(phase).replaceAll(each -> each.equals(change) ? other : each);
  }

  /** How to undo the change; nothing to do when undoing another one undoes it. */
  Reversal reversal(Change change, Database before) {
    return undoneByOthers.contains(change)
        ? new Reversal(List.of(), Reversibility.REVERSIBLE)
        : Restoration.of(change, before);
  }

  /** Something new, with all that belongs to it, each part in its own phase. */
  void create(Change change) {
    createAll(Expansion.of(change));
  }

  void createAll(List<Change> expanded) {
    expanded.forEach(each -> add(creation(each), each));
  }

  List<Change> in(Phase phase) {
    return phases.getOrDefault(phase, List.of());
  }

  /** All of them, in the order in which they run. */
  List<Change> all() {
    return phases.values().stream().flatMap(List::stream).toList();
  }

  /** Changes that are equal in the order stay as they came. */
  void sort(Phase phase, Comparator<Change> order) {
    phases.computeIfPresent(
        phase, (each, changes) -> new ArrayList<>(changes.stream().sorted(order).toList()));
  }

  /** What was undone by others there is so here. */
  void undoneAs(PhasedChanges others) {
    undoneByOthers.addAll(others.undoneByOthers);
  }

  void addAll(PhasedChanges others) {
    undoneAs(others);
    others.phases.forEach((phase, changes) -> changes.forEach(each -> add(phase, each)));
  }

  boolean isEmpty() {
    return phases.isEmpty();
  }

  private static Phase creation(Change change) {
    if (change instanceof AddConstraint it) {
      return constraint(it.constraint());
    } else if (change instanceof AddColumn it) {
      return it.column().generation().filter(Generation.Computed.class::isInstance).isPresent()
          ? Phase.COMPUTED_COLUMNS
          : Phase.COLUMNS;
    }
    if (change instanceof CreateObject it) {
      return ObjectDifference.phase(it.key().kind());
    }
    Phase phase = CREATIONS.get(change.getClass());
    if (phase == null) {
      throw new IllegalArgumentException("nothing new: " + change);
    }
    return phase;
  }

  private static final Map<Class<? extends Change>, Phase> CREATIONS =
      Map.ofEntries(
          Map.entry(AttachPartition.class, Phase.PARTITIONS),
          Map.entry(Inherit.class, Phase.PARTITIONS),
          Map.entry(CreateSchema.class, Phase.SCHEMAS),
          Map.entry(CreateExtension.class, Phase.EXTENSIONS),
          Map.entry(CreateEnumType.class, Phase.TYPES),
          Map.entry(CreateType.class, Phase.TYPES),
          Map.entry(AlterType.class, Phase.TYPE_CHANGES),
          Map.entry(SetTriggerFiring.class, Phase.TRIGGERS),
          Map.entry(SetTableStorage.class, Phase.STORAGE),
          Map.entry(SetColumnStorage.class, Phase.STORAGE),
          Map.entry(SetPrivileges.class, Phase.PRIVILEGES),
          Map.entry(CreateSequence.class, Phase.SEQUENCES),
          Map.entry(CreateFunction.class, Phase.FUNCTIONS),
          Map.entry(CreateTable.class, Phase.TABLES),
          Map.entry(SetSequenceOwner.class, Phase.SEQUENCE_OWNERS),
          Map.entry(CreateView.class, Phase.VIEWS),
          Map.entry(SetColumnDefault.class, Phase.VIEWS),
          Map.entry(SetColumnGeneration.class, Phase.COLUMN_CHANGES),
          Map.entry(SetColumnNullability.class, Phase.COLUMN_CHANGES),
          Map.entry(CreateIndex.class, Phase.INDEXES),
          Map.entry(CreateTrigger.class, Phase.TRIGGERS),
          Map.entry(SetRowSecurity.class, Phase.ROW_SECURITY),
          Map.entry(CreatePolicy.class, Phase.POLICIES),
          Map.entry(SetComment.class, Phase.COMMENTS));

  private static Phase constraint(Constraint constraint) {
    if (constraint instanceof ForeignKey) {
      return Phase.FOREIGN_KEYS;
    }
    return constraint instanceof CheckConstraint ? Phase.CHECKS : Phase.KEYS;
  }
}

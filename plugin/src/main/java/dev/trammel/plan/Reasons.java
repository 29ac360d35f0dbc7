package dev.trammel.plan;

import dev.trammel.model.ForeignKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.AddConstraint;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.MapValues;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Says why a change is in a plan and stands where it stands. */
final class Reasons {

  private final PhasedChanges changes;
  private final Set<ObjectReference> dropped = new HashSet<>();
  private final Set<ObjectReference> made = new HashSet<>();

  Reasons(PhasedChanges changes) {
    this.changes = changes;
    for (Phase phase : Phase.values()) {
      for (Change change : changes.in(phase)) {
        if (isDrop(phase)) {
          dropped.add(change.subject());
        } else if (phase != Phase.COMMENTS) {
          made.add(change.subject());
        }
      }
    }
  }

  private static boolean isDrop(Phase phase) {
    return phase.name().startsWith("DROP_");
  }

  /** One line: what the change does, and why where that is not plain. */
  String of(Change change, Phase phase) {
    String description = Description.of(change);
    return why(change, phase).map(why -> description + ": " + why).orElse(description);
  }

  private Optional<String> why(Change change, Phase phase) {
    if (phase == Phase.RENAMES) {
      return Optional.empty();
    }
    if (isDrop(phase)) {
      return Optional.of(
          made.contains(change.subject()) ? "it is made again below" : "it is no longer declared");
    }
    if (change instanceof MapValues) {
      return Optional.of("before the constraint that forbids the former values");
    }
    if (change instanceof CreateTable it) {
      return referrer(it.table().name());
    }
    if (change instanceof AddConstraint it && it.constraint() instanceof ForeignKey key) {
      return reference(key);
    }
    return dropped.contains(change.subject())
        ? Optional.of("as it is from now on")
        : Optional.empty();
  }

  private Optional<String> referrer(QualifiedName table) {
    return changes.in(Phase.FOREIGN_KEYS).stream()
        .filter(AddConstraint.class::isInstance)
        .map(AddConstraint.class::cast)
        .filter(
            each ->
                each.constraint() instanceof ForeignKey key && key.referencedTable().equals(table))
        .findFirst()
        .map(each -> "before " + each.constraint().name() + ", which references it");
  }

  private Optional<String> reference(ForeignKey key) {
    boolean made =
        changes.in(Phase.TABLES).stream()
            .anyMatch(
                each ->
                    each instanceof CreateTable it
                        && it.table().name().equals(key.referencedTable()));
    return made ? Optional.of(key.referencedTable() + " is there now") : Optional.empty();
  }
}

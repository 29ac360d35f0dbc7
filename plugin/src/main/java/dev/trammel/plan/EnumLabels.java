package dev.trammel.plan;

import dev.trammel.model.EnumType;
import dev.trammel.model.change.AddEnumLabel;
import dev.trammel.model.change.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The labels that are added to an enum type. */
final class EnumLabels {

  private EnumLabels() {}

  /** Empty when labels go or change places. */
  static Optional<List<Change>> between(EnumType from, EnumType to) {
    List<String> kept = to.labels().stream().filter(from.labels()::contains).toList();
    if (!kept.equals(from.labels())) {
      return Optional.empty();
    }
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < to.labels().size(); i++) {
      String label = to.labels().get(i);
      if (!from.labels().contains(label)) {
        changes.add(new AddEnumLabel(to.name(), label, i));
      }
    }
    return Optional.of(changes);
  }
}

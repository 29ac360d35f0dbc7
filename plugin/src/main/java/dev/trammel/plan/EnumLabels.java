package dev.trammel.plan;

import dev.trammel.model.EnumType;
import dev.trammel.model.change.AddEnumLabel;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.ReplaceEnumLabels;
import java.util.ArrayList;
import java.util.List;

/**
 * The changes from one list of labels to another: labels are added in place; where some go or
 * change places, the type is made anew.
 */
final class EnumLabels {

  private EnumLabels() {}

  static List<Change> between(EnumType from, EnumType to) {
    List<String> kept = to.labels().stream().filter(from.labels()::contains).toList();
    List<Change> changes = new ArrayList<>();
    if (kept.equals(from.labels())) {
      for (int i = 0; i < to.labels().size(); i++) {
        String label = to.labels().get(i);
        if (!from.labels().contains(label)) {
          changes.add(new AddEnumLabel(to.name(), label, i));
        }
      }
    } else {
      // Values may have to be mapped to a new label before the old one can go.
      List<String> labels = new ArrayList<>(from.labels());
      for (String label : to.labels()) {
        if (!labels.contains(label)) {
          changes.add(new AddEnumLabel(to.name(), label, labels.size()));
          labels.add(label);
        }
      }
      changes.add(new ReplaceEnumLabels(to.name(), to.labels()));
    }
    return changes;
  }
}

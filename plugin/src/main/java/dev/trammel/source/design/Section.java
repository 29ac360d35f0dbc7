package dev.trammel.source.design;

import java.util.List;
import java.util.Optional;

/**
 * Where in a document a text stands.
 *
 * @param headingPath outermost first, without markup
 * @param headingTable the table that the nearest heading naming one speaks of
 * @param fenceTable the table that the section's first fence works on
 */
record Section(
    List<String> headingPath, Optional<String> headingTable, Optional<String> fenceTable) {

  Section {
    headingPath = List.copyOf(headingPath);
  }

  /** The nearest heading; empty before the first. */
  String heading() {
    return headingPath.isEmpty() ? "" : headingPath.get(headingPath.size() - 1);
  }

  /** The table that is meant when a text names none. */
  Optional<String> table() {
    return headingTable.or(this::fenceTable);
  }
}

package dev.trammel.source.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows the headings of a document from its start. */
final class Sections {

  private final List<Integer> levels = new ArrayList<>();
  private final List<Prose> headings = new ArrayList<>();
  private Optional<String> fenceTable = Optional.empty();

  /** Enters the section below a heading. */
  void enter(int level, Prose heading, Optional<String> fenceTable) {
    while (!levels.isEmpty() && levels.get(levels.size() - 1) >= level) {
      levels.remove(levels.size() - 1);
      headings.remove(headings.size() - 1);
    }
    levels.add(level);
    headings.add(heading);
    this.fenceTable = fenceTable;
  }

  Section current() {
    Optional<String> table = Optional.empty();
    for (Prose heading : headings) {
      Optional<String> outer = table;
      table = heading.firstName().or(() -> outer);
    }
    List<String> path = headings.stream().map(heading -> heading.text().strip()).toList();
    return new Section(path, table, fenceTable);
  }
}

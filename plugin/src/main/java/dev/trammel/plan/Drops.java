package dev.trammel.plan;

import dev.trammel.model.change.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lets go only what may go, and remembers what may not. */
final class Drops {

  private final boolean allowed;
  private final Set<Change> intended;
  private final List<Change> refused = new ArrayList<>();

  Drops(boolean allowed, Set<Change> intended) {
    this.allowed = allowed;
    this.intended = intended;
  }

  /** Whether the drop may be planned; one that may not is refused. */
  boolean permits(Change drop) {
    boolean permitted = intends(drop);
    if (!permitted) {
      refused.add(drop);
    }
    return permitted;
  }

  boolean intends(Change drop) {
    return allowed || intended.contains(drop);
  }

  List<Change> refused() {
    return List.copyOf(refused);
  }
}

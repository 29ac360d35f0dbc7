package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.change.Change;
import java.util.List;

/**
 * What stands between two databases.
 *
 * @param renamed {@code from} after the renames
 * @param refusedDrops what {@code to} lacks without an intent that says so
 * @param unreachable what no change that Trammel knows can do
 */
record Difference(
    PhasedChanges changes,
    Database renamed,
    List<Change> refusedDrops,
    List<Unreachable> unreachable) {

  /**
   * Something that cannot be planned.
   *
   * @param reason lower case, follows the subject's description
   */
  record Unreachable(ObjectReference subject, String reason) {}

  boolean isEmpty() {
    return changes.isEmpty() && refusedDrops.isEmpty() && unreachable.isEmpty();
  }
}

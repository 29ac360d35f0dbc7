package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.change.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one clause of a statement asks for. It becomes changes once the database is known: names
 * that PostgreSQL chooses, tables of indexes that are named alone, what IF EXISTS means now.
 */
@FunctionalInterface
public interface Clause {

  /**
   * The changes, in order; none when there is nothing to do.
   *
   * @throws dev.trammel.model.change.InapplicableChange when PostgreSQL would refuse the clause
   */
  List<Change> changes(Situation now);

  /** Where it stands, when that is not where its statement starts. */
  default Optional<Position> position() {
    return Optional.empty();
  }

  /** The places of what it makes, where they are known more exactly. */
  default Map<ObjectReference, Position> places() {
    return Map.of();
  }
}

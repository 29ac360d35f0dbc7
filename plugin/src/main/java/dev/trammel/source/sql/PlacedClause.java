package dev.trammel.source.sql;

import dev.trammel.diagnostic.Position;
import dev.trammel.model.change.Change;
import java.util.List;
import java.util.Optional;

/** A clause that stands somewhere behind the start of its statement. */
record PlacedClause(Clause clause, Position place) implements Clause {

  @Override
  public List<Change> changes(Situation now) {
    return clause.changes(now);
  }

  @Override
  public Optional<Position> position() {
    return Optional.of(place);
  }
}

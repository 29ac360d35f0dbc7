package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The sequences that columns own: PostgreSQL drops them with their column. */
final class OwnedSequences {

  private final List<Sequence> sequences;

  private OwnedSequences(List<Sequence> sequences) {
    this.sequences = sequences;
  }

  static OwnedSequences of(Database database, Predicate<Sequence.Owner> owner) {
    return new OwnedSequences(
        database.sequences().values().stream()
            .filter(each -> each.ownedBy().filter(owner).isPresent())
            .toList());
  }

  Database without(Database database) {
    Database after = database;
    for (Sequence each : sequences) {
      after = after.withoutSequence(each.name());
    }
    return after;
  }

  /** {@code changes}, which bring the owners back, with what brings the sequences back around. */
  List<Change> around(List<Change> changes) {
    List<Change> result = new ArrayList<>();
    for (Sequence each : sequences) {
      result.add(new CreateSequence(each.withOwner(Optional.empty())));
    }
    result.addAll(changes);
    for (Sequence each : sequences) {
      result.add(new SetSequenceOwner(each.name(), each.ownedBy()));
    }
    return result;
  }
}

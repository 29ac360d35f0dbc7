package dev.trammel.model.change;

import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sequences that columns own: PostgreSQL drops them with their column. */
final class OwnedSequences {

  private final List<Sequence> sequences;

  private OwnedSequences(List<Sequence> sequences) {
    this.sequences = sequences;
  }

  /** Those of a whole table. */
  static OwnedSequences of(Database database, QualifiedName table) {
    return new OwnedSequences(database.sequencesOf(table));
  }

  /** Those of one column. */
  static OwnedSequences of(Database database, QualifiedName table, String column) {
    return new OwnedSequences(
        database.sequencesOf(table).stream()
            .filter(each -> each.ownedBy().orElseThrow().column().equals(column))
            .toList());
  }

  /** PostgreSQL lets no sequence of a column belong to another role than its table. */
  static Sequence ofItsTable(Sequence sequence, Database database) {
    return sequence
        .ownedBy()
        .flatMap(each -> database.table(each.table()))
        .map(
            each ->
                sequence.withPrivileges(sequence.privileges().ownedBy(each.privileges().owner())))
        .orElse(sequence);
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

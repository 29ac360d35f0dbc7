package dev.trammel.source.sql;

import dev.trammel.model.DataType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.SequenceOptions;
import dev.trammel.model.change.AlterSequence;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateSequence;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.SetSequenceOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code CREATE SEQUENCE} and {@code ALTER SEQUENCE}, behind these words. */
final class SequenceReader {

  private final TokenCursor cursor;

  SequenceReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  Clause create() {
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    QualifiedName name = cursor.newName("a sequence's name");
    SequenceSettings settings = new SequenceSettings(cursor);
    while (!cursor.atEnd()) {
      settings.read();
    }
    return now -> create(now, settings.sequence(name), ifNotExists);
  }

  private static List<Change> create(Situation now, Sequence sequence, boolean ifNotExists) {
    ObjectReference subject = new ObjectReference.SequenceReference(sequence.name());
    if (!now.declaring() && now.hasRelation(sequence.name())) {
      if (ifNotExists) {
        return List.of();
      }
      throw new InapplicableChange(subject, "is there already");
    }
    now.requireSchema(sequence.name(), subject);
    sequence
        .ownedBy()
        .ifPresent(
            owner ->
                Members.requireColumns(
                    List.of(owner.column()), now.table(owner.table(), subject), subject));
    return List.of(new CreateSequence(sequence));
  }

  /** Empty for an action that the model does not hold. */
  Optional<Clause> alter() {
    boolean ifExists = cursor.accept("if", "exists");
    QualifiedName name = cursor.qualifiedName("a sequence's name");
    ObjectReference subject = new ObjectReference.SequenceReference(name);
    RelocationReader relocation = new RelocationReader(cursor);
    if (cursor.at("set", "logged") || cursor.at("set", "unlogged")) {
      return Optional.empty();
    } else if (relocation.isNext()) {
      return Optional.of(
          relocation.ofFound(
              now ->
                  ifExists && !now.database().sequences().containsKey(name)
                      ? Optional.empty()
                      : Optional.of(subject),
              "a sequence's name"));
    }
    SequenceSettings settings = new SequenceSettings(cursor);
    while (!cursor.atEnd()) {
      settings.read();
    }
    return Optional.of(now -> alter(now, name, settings, ifExists));
  }

  private static List<Change> alter(
      Situation now, QualifiedName name, SequenceSettings settings, boolean ifExists) {
    Sequence former = now.database().sequences().get(name);
    if (former == null && (ifExists || now.isUnmodelled(name))) {
      return List.of();
    } else if (former == null) {
      throw new InapplicableChange(new ObjectReference.SequenceReference(name), "is not there");
    }
    List<Change> changes = new ArrayList<>();
    DataType type = settings.type(former.type());
    SequenceOptions options = settings.options(former.type(), former.options());
    if (!type.equals(former.type()) || !options.equals(former.options())) {
      changes.add(new AlterSequence(name, type, options));
    }
    settings.owner().ifPresent(owner -> changes.add(new SetSequenceOwner(name, owner)));
    return changes;
  }
}

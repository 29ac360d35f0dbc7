package dev.trammel.source.sql;

import dev.trammel.model.Constraint;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Relation;
import dev.trammel.model.Table;
import dev.trammel.model.change.AttachIndex;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.KeyIndexes;
import dev.trammel.model.change.RenameConstraint;
import dev.trammel.model.change.RenameIndex;
import dev.trammel.model.change.SetIndexParameters;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** Reads {@code ALTER INDEX}, behind these words. */
final class AlterIndexReader {

  private final TokenCursor cursor;

  AlterIndexReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Empty for an action that the model does not hold. */
  Optional<Clause> read() {
    boolean ifExists = cursor.accept("if", "exists");
    QualifiedName index = cursor.qualifiedName("an index's name");
    if (cursor.accept("rename", "to")) {
      String to = cursor.name("an index's name");
      return Optional.of(now -> rename(now, index, to, ifExists));
    } else if (cursor.at("set", "(")) {
      cursor.expect("set");
      SortedMap<String, String> set = StorageParameters.read(cursor);
      return Optional.of(now -> set(now, index, ifExists, it -> StorageParameters.with(it, set)));
    } else if (cursor.at("reset", "(")) {
      cursor.expect("reset");
      List<String> names = StorageParameters.names(cursor);
      return Optional.of(
          now -> set(now, index, ifExists, it -> StorageParameters.without(it, names)));
    }
    if (cursor.accept("attach", "partition")) {
      QualifiedName part = cursor.qualifiedName("an index's name");
      return Optional.of(now -> attach(now, index, part));
    }
    return Optional.empty();
  }

  private static List<Change> attach(Situation now, QualifiedName index, QualifiedName part) {
    Relation partition =
        now.tableOfIndex(part)
            .or(() -> now.tableOfConstraintIndex(part))
            .orElseThrow(
                () ->
                    new InapplicableChange(
                        new ObjectReference.IndexReference(part, part.name()), "is not there"));
    return List.of(new AttachIndex(partition.name(), part.name(), index.name()));
  }

  private static List<Change> rename(
      Situation now, QualifiedName index, String to, boolean ifExists) {
    Optional<Table> key = now.tableOfConstraintIndex(index);
    if (key.isPresent()) {
      return List.of(new RenameConstraint(key.get().name(), index.name(), to));
    }
    Optional<Relation> relation =
        now.tableOfIndex(index)
            .or(() -> now.declaring() ? now.tableOfIndex(index.withName(to)) : Optional.empty());
    return relation.isEmpty()
        ? absent(index, ifExists)
        : List.of(new RenameIndex(relation.get().name(), index.name(), to));
  }

  private static List<Change> absent(QualifiedName index, boolean ifExists) {
    if (!ifExists) {
      throw new InapplicableChange(
          new ObjectReference.IndexReference(index, index.name()), "is not there");
    }
    return List.of();
  }

  private static List<Change> set(
      Situation now,
      QualifiedName index,
      boolean ifExists,
      UnaryOperator<SortedMap<String, String>> change) {
    Optional<Table> key = now.tableOfConstraintIndex(index);
    if (key.isPresent()) {
      Constraint constraint = key.get().constraint(index.name()).orElseThrow();
      return List.of(
          new SetIndexParameters(
              key.get().name(),
              index.name(),
              change.apply(KeyIndexes.of(constraint).parameters())));
    }
    Optional<Relation> relation = now.tableOfIndex(index);
    return relation.isEmpty()
        ? absent(index, ifExists)
        : List.of(
            new SetIndexParameters(
                relation.get().name(),
                index.name(),
                change.apply(relation.get().index(index.name()).orElseThrow().parameters())));
  }
}

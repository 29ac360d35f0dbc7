package dev.trammel.source.sql;

import dev.trammel.model.EnumType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.AddEnumLabel;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateEnumType;
import dev.trammel.model.change.InapplicableChange;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads {@code CREATE TYPE} and {@code ALTER TYPE}, behind these words. */
final class TypeStatementReader {

  private final TokenCursor cursor;

  TypeStatementReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Empty for a type that is no enum. */
  Optional<Clause> create() {
    QualifiedName name = cursor.qualifiedName("a type's name");
    if (!cursor.accept("as", "enum")) {
      return Optional.empty();
    }
    cursor.expect("(");
    List<String> labels = cursor.at(")") ? List.of() : cursor.list(() -> cursor.string("a label"));
    cursor.expect(")");
    cursor.expectEnd();
    EnumType type = new EnumType(name, labels, Optional.empty());
    return Optional.of(now -> create(type));
  }

  private static List<Change> create(EnumType type) {
    if (new HashSet<>(type.labels()).size() < type.labels().size()) {
      throw new InapplicableChange(
          new ObjectReference.EnumTypeReference(type.name()), "has a label twice");
    }
    return List.of(new CreateEnumType(type));
  }

  /** Empty for an action other than ADD VALUE. */
  Optional<Clause> alter() {
    QualifiedName name = cursor.qualifiedName("a type's name");
    if (!cursor.accept("add", "value")) {
      return Optional.empty();
    }
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    String label = cursor.string("a label");
    boolean before = cursor.accept("before");
    boolean after = !before && cursor.accept("after");
    Optional<String> neighbour =
        before || after ? Optional.of(cursor.string("a label")) : Optional.empty();
    cursor.expectEnd();
    return Optional.of(now -> add(now, name, label, neighbour, before, ifNotExists));
  }

  private static List<Change> add(
      Situation now,
      QualifiedName name,
      String label,
      Optional<String> neighbour,
      boolean before,
      boolean ifNotExists) {
    ObjectReference subject = new ObjectReference.EnumTypeReference(name);
    EnumType type = now.database().enumTypes().get(name);
    if (type == null) {
      throw new InapplicableChange(subject, "is not there");
    }
    if (ifNotExists && type.labels().contains(label)) {
      return List.of();
    }
    int position = type.labels().size();
    if (neighbour.isPresent()) {
      int found = type.labels().indexOf(neighbour.get());
      if (found < 0) {
        throw new InapplicableChange(subject, "has no label \"" + neighbour.get() + "\"");
      }
      position = before ? found : found + 1;
    }
    return List.of(new AddEnumLabel(name, label, position));
  }
}

package dev.trammel.source.sql;

import dev.trammel.model.EnumType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.AddEnumLabel;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateEnumType;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.RenameEnumLabel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads what is said of enum types. */
final class EnumReader {

  private final TokenCursor cursor;

  EnumReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Behind {@code AS ENUM}. */
  Clause create(QualifiedName name) {
    cursor.expect("(");
    List<String> labels = cursor.at(")") ? List.of() : cursor.list(() -> cursor.string("a label"));
    cursor.expect(")");
    EnumType type = new EnumType(name, labels, Optional.empty());
    return now -> create(now, type);
  }

  private static List<Change> create(Situation now, EnumType type) {
    ObjectReference subject = new ObjectReference.EnumTypeReference(type.name());
    now.requireSchema(type.name(), subject);
    if (new HashSet<>(type.labels()).size() < type.labels().size()) {
      throw new InapplicableChange(subject, "has a label twice");
    }
    return List.of(new CreateEnumType(type));
  }

  /** At {@code ADD VALUE} or {@code RENAME VALUE}. */
  Clause alter(QualifiedName name) {
    if (cursor.accept("rename")) {
      cursor.expect("value");
      String label = cursor.string("a label");
      cursor.expect("to");
      String to = cursor.string("a label");
      return now -> List.of(new RenameEnumLabel(name, label, to));
    }
    cursor.expect("add", "value");
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    String label = cursor.string("a label");
    boolean before = cursor.accept("before");
    boolean after = !before && cursor.accept("after");
    Optional<String> neighbour =
        before || after ? Optional.of(cursor.string("a label")) : Optional.empty();
    return now -> add(now, name, label, neighbour, before, ifNotExists);
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

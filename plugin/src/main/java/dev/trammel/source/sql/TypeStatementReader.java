package dev.trammel.source.sql;

import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import java.util.Optional;

/** Reads {@code CREATE TYPE} and {@code ALTER TYPE}, behind these words. */
final class TypeStatementReader {

  private final TokenCursor cursor;

  TypeStatementReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Empty for a base type or a shell. */
  Optional<Clause> create() {
    QualifiedName name = cursor.newName("a type's name");
    if (cursor.accept("as", "enum")) {
      return Optional.of(new EnumReader(cursor).create(name));
    } else if (cursor.accept("as", "range")) {
      return Optional.of(new RangeReader(cursor).create(name));
    } else if (cursor.accept("as")) {
      return Optional.of(new CompositeReader(cursor).create(name));
    }
    return Optional.empty();
  }

  /** Empty for an action on a base type. */
  Optional<Clause> alter() {
    QualifiedName name = cursor.qualifiedName("a type's name");
    RelocationReader relocation = new RelocationReader(cursor);
    if (cursor.at("add", "value") || cursor.at("rename", "value")) {
      return Optional.of(new EnumReader(cursor).alter(name));
    } else if (relocation.isNext()) {
      return Optional.of(relocation.ofFound(now -> reference(now, name), "a type's name"));
    } else if (cursor.at("set", "(")) {
      return Optional.empty();
    }
    return Optional.of(new CompositeReader(cursor).alter(name));
  }

  private static Optional<ObjectReference> reference(Situation now, QualifiedName name) {
    return now.isUnmodelled(name) && !now.database().enumTypes().containsKey(name)
        ? Optional.empty()
        : Optional.of(Types.reference(now, name));
  }
}

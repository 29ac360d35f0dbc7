package dev.trammel.source.sql;

import dev.trammel.model.DefinedObject;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.QualifiedName;
import java.util.Locale;
import java.util.Optional;

/** Reads what objects that are kept as their definitions are called by. */
final class DefinedNames {

  private DefinedNames() {}

  /** The kind whose words come next, which are read over. */
  static Optional<ObjectKind> kind(TokenCursor cursor) {
    for (ObjectKind kind : ObjectKind.values()) {
      if (cursor.accept(kind.sql().toLowerCase(Locale.ROOT).split(" "))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The name of one that is there. */
  static DefinedObject.Key key(TokenCursor cursor, ObjectKind kind) {
    if (kind == ObjectKind.RULE) {
      String name = cursor.name("a rule's name");
      cursor.expect("on");
      return rule(name, cursor.qualifiedName("a table's name"));
    }
    if (kind == ObjectKind.USER_MAPPING) {
      return new RemoteReader(cursor).mappingKey();
    }
    if (kind == ObjectKind.CAST) {
      return new DefinedObject.Key(
          kind, QualifiedName.of(""), Optional.empty(), PropertyReader.castSignature(cursor));
    } else if (kind == ObjectKind.AGGREGATE) {
      QualifiedName name = cursor.functionName("an aggregate's name");
      return new DefinedObject.Key(
          kind,
          name,
          Optional.empty(),
          "(" + PropertyReader.signature(cursor).orElseThrow(() -> cursor.error("types")) + ")");
    }
    return DefinedObject.Key.of(
        kind,
        kind.isInSchema()
            ? cursor.qualifiedName("a name")
            : QualifiedName.of(cursor.name("a name")));
  }

  static DefinedObject.Key rule(String name, QualifiedName relation) {
    return new DefinedObject.Key(
        ObjectKind.RULE, relation.withName(name), Optional.of(relation), "");
  }
}

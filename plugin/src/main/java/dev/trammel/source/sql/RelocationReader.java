package dev.trammel.source.sql;

import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.NamedObjects;
import dev.trammel.model.change.RenameObject;
import dev.trammel.model.change.SetSchema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code RENAME TO} and {@code SET SCHEMA}. */
final class RelocationReader {

  private final TokenCursor cursor;

  RelocationReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Whether one of them comes next. */
  boolean isNext() {
    return cursor.at("rename", "to") || cursor.at("set", "schema");
  }

  Clause of(ObjectReference object, String what) {
    return ofFound(now -> Optional.of(object), what);
  }

  /**
   * Reads what happens to an object that is only known once the database is.
   *
   * @param object empty when there is nothing to do
   */
  Clause ofFound(Function<Situation, Optional<ObjectReference>> object, String what) {
    if (cursor.accept("rename")) {
      cursor.expect("to");
      String to = cursor.name(what);
      return now ->
          object
              .apply(now)
              .<List<Change>>map(each -> List.of(new RenameObject(each, to)))
              .orElse(List.of());
    }
    cursor.expect("set", "schema");
    String schema = cursor.name("a schema's name");
    return now -> object.apply(now).map(each -> move(now, each, schema)).orElse(List.of());
  }

  private static List<Change> move(Situation now, ObjectReference object, String schema) {
    now.requireSchema(new QualifiedName(schema, ""), object);
    boolean there = NamedObjects.nameOf(object).schema().equals(schema);
    return there ? List.of() : List.of(new SetSchema(object, schema));
  }
}

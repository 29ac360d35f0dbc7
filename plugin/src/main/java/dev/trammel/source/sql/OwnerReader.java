package dev.trammel.source.sql;

import dev.trammel.model.DataType;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privilege;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.GrantedPrivileges;
import dev.trammel.model.change.SetPrivileges;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code OWNER TO} and {@code AUTHORIZATION}: roles that own what they did not make. */
final class OwnerReader {

  private final TokenCursor cursor;

  OwnerReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Behind ALTER; empty for a kind of object that the model does not hold. */
  Optional<Clause> read() {
    Optional<Function<Situation, Optional<ObjectReference>>> object = object();
    if (object.isEmpty()) {
      return Optional.empty();
    }
    cursor.expect("owner", "to");
    Optional<String> owner = role();
    return Optional.of(
        now -> object.get().apply(now).map(each -> set(now, each, owner)).orElse(List.of()));
  }

  /** Empty for whoever runs the SQL. */
  Optional<String> role() {
    return Optional.of(cursor.label("a role")).filter(each -> !Privilege.isOwner(each));
  }

  static List<Change> set(Situation now, ObjectReference object, Optional<String> owner) {
    Privileges former = GrantedPrivileges.of(now.database(), object);
    boolean usual = owner.isPresent() && owner.equals(Privilege.usualOwner(object));
    Privileges later = former.ownedBy(usual ? Optional.empty() : owner);
    return later.equals(former) ? List.of() : List.of(new SetPrivileges(object, later));
  }

  private Optional<Function<Situation, Optional<ObjectReference>>> object() {
    if (cursor.accept("foreign", "table")
        || cursor.accept("table")
        || cursor.accept("materialized", "view")
        || cursor.accept("view")
        || cursor.accept("sequence")) {
      return Optional.of(relation());
    } else if (cursor.accept("type") || cursor.accept("domain")) {
      QualifiedName type = cursor.qualifiedName("a type's name");
      return Optional.of(now -> GrantTargetReader.type(now, type));
    } else if (cursor.accept("schema")) {
      String schema = cursor.name("a schema's name");
      return Optional.of(now -> GrantTargetReader.schema(now, schema));
    } else if (cursor.accept("function")
        || cursor.accept("procedure")
        || cursor.accept("routine")) {
      return Optional.of(function());
    }
    Optional<ObjectKind> kind = DefinedNames.kind(cursor).filter(ObjectKind::isOwned);
    boolean held = kind.isPresent() && !sortsOrTakesAny(kind.get());
    if (!held) {
      return Optional.empty();
    }
    DefinedObject.Key key = DefinedNames.key(cursor, kind.get());
    return Optional.of(now -> GrantTargetReader.defined(now, key));
  }

  /** Aggregates over sorted or any number of values are not held. */
  private boolean sortsOrTakesAny(ObjectKind kind) {
    return kind == ObjectKind.AGGREGATE
        && cursor.statement().tokens().stream()
            .anyMatch(each -> each.isWord("order") || each.isWord("variadic"));
  }

  private Function<Situation, Optional<ObjectReference>> relation() {
    boolean ifExists = cursor.accept("if", "exists");
    cursor.accept("only");
    QualifiedName name = cursor.qualifiedName("a table's name");
    cursor.accept("*");
    return now ->
        ifExists && !now.hasRelation(name) && !now.database().sequences().containsKey(name)
            ? Optional.empty()
            : GrantTargetReader.relation(now, name);
  }

  private Function<Situation, Optional<ObjectReference>> function() {
    QualifiedName name = cursor.functionName("a function's name");
    Optional<List<DataType>> types =
        cursor.at("(")
            ? Optional.of(FunctionArguments.read(cursor).inputTypes())
            : Optional.empty();
    return now -> GrantTargetReader.function(now, name, types);
  }
}

package dev.trammel.source.sql;

import dev.trammel.model.DefinedObject;
import dev.trammel.model.DefinedObject.Element;
import dev.trammel.model.Definition;
import dev.trammel.model.Definitions;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.RemoteDefinitions;
import dev.trammel.model.change.AlterObject;
import dev.trammel.model.change.DefinedObjects;
import dev.trammel.model.change.DropObject;
import dev.trammel.model.change.InapplicableChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads statements on foreign-data wrappers, foreign servers and user mappings. */
final class RemoteReader {

  private final TokenCursor cursor;

  RemoteReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  Clause wrapper() {
    DefinedObject wrapper = RemoteDefinitions.wrapper(cursor.name("a wrapper's name"));
    SortedMap<Element, Optional<Definition>> functions = functions();
    SortedMap<Element, Optional<Definition>> options = options(false);
    cursor.expectEnd();
    return create(with(with(wrapper, functions), options), false);
  }

  Clause server() {
    boolean ifNotExists = ifNotExists();
    String name = cursor.name("a server's name");
    Optional<String> type =
        cursor.accept("type") ? Optional.of(cursor.string("a type")) : Optional.empty();
    SortedMap<Element, Optional<Definition>> version = version();
    cursor.expect("foreign", "data", "wrapper");
    DefinedObject server = RemoteDefinitions.server(name, type, cursor.name("a wrapper's name"));
    SortedMap<Element, Optional<Definition>> options = options(false);
    cursor.expectEnd();
    return create(with(with(server, version), options), ifNotExists);
  }

  Clause mapping() {
    boolean ifNotExists = ifNotExists();
    DefinedObject.Key key = mappingKey();
    DefinedObject mapping =
        RemoteDefinitions.mapping(key.name().name(), RemoteDefinitions.serverOf(key));
    SortedMap<Element, Optional<Definition>> options = options(false);
    cursor.expectEnd();
    return create(with(mapping, options), ifNotExists);
  }

  private boolean ifNotExists() {
    return cursor.accept("if", "not", "exists");
  }

  /** {@code FOR user SERVER server}; words for whoever runs it keep their word. */
  DefinedObject.Key mappingKey() {
    cursor.expect("for");
    String user = cursor.label("a user");
    cursor.expect("server");
    boolean whoever = Set.of("user", "current_role").contains(user);
    return RemoteDefinitions.mappingKey(
        whoever ? "current_user" : user, cursor.name("a server's name"));
  }

  private static Clause create(DefinedObject object, boolean ifNotExists) {
    return now -> {
      boolean passes =
          ifNotExists && !now.declaring() && now.database().objects().containsKey(object.key());
      if (passes) {
        return List.of();
      }
      object.definition().parts().stream()
          .filter(Definition.ObjectName.class::isInstance)
          .map(Definition.ObjectName.class::cast)
          .map(each -> DefinedObject.Key.of(each.kind(), each.object()))
          .filter(each -> lacks(now, each))
          .findFirst()
          .ifPresent(
              each -> {
                throw InapplicableChange.needs(
                    new ObjectReference.DefinedReference(object.key()),
                    each.kind().toString(),
                    each.name().name());
              });
      return DefinedStatements.create(now, object, false);
    };
  }

  /** An extension may have brought a wrapper. */
  private static boolean lacks(Situation now, DefinedObject.Key key) {
    return !now.declaring()
        && !now.database().objects().containsKey(key)
        && now.database().extensions().isEmpty()
        && !now.isUnmodelled(key.name());
  }

  private static DefinedObject with(
      DefinedObject object, SortedMap<Element, Optional<Definition>> elements) {
    DefinedObject result = object;
    for (var each : elements.entrySet()) {
      result =
          each.getValue().isPresent()
              ? result.withElement(each.getKey(), each.getValue().get())
              : result;
    }
    return result;
  }

  /** ALTER of any of them, behind its name. */
  Clause alter(DefinedObject.Key key) {
    SortedMap<Element, Optional<Definition>> elements = new TreeMap<>(functions());
    elements.putAll(version());
    elements.putAll(options(true));
    cursor.expectEnd();
    return now -> {
      DefinedObject former = now.database().objects().get(key);
      elements.entrySet().stream()
          .filter(each -> former != null && !now.declaring() && isDrop(each.getValue()))
          .filter(each -> each.getKey().role().equals(Definitions.OPTION))
          .filter(each -> !former.elements().containsKey(each.getKey()))
          .findFirst()
          .ifPresent(
              each -> {
                throw new InapplicableChange(
                    new ObjectReference.DefinedReference(key),
                    "has no " + DefinedObjects.describe(each.getKey()));
              });
      SortedMap<Element, Optional<Definition>> changes = new TreeMap<>(elements);
      changes
          .entrySet()
          .removeIf(
              each ->
                  isDrop(each.getValue())
                      && (former == null || !former.elements().containsKey(each.getKey())));
      return List.of(new AlterObject(key, changes));
    };
  }

  private static boolean isDrop(Optional<Definition> said) {
    return said.isEmpty();
  }

  private SortedMap<Element, Optional<Definition>> functions() {
    SortedMap<Element, Optional<Definition>> functions = new TreeMap<>();
    while (true) {
      boolean none = cursor.accept("no");
      String role;
      if (cursor.accept("handler")) {
        role = RemoteDefinitions.HANDLER;
      } else if (cursor.accept("validator")) {
        role = RemoteDefinitions.VALIDATOR;
      } else if (none) {
        throw cursor.error("HANDLER or VALIDATOR");
      } else {
        return functions;
      }
      functions.put(
          RemoteDefinitions.element(role),
          none
              ? Optional.empty()
              : Optional.of(RemoteDefinitions.function(cursor.functionName("a function's name"))));
    }
  }

  private SortedMap<Element, Optional<Definition>> version() {
    SortedMap<Element, Optional<Definition>> version = new TreeMap<>();
    if (cursor.accept("version")) {
      version.put(
          RemoteDefinitions.element(RemoteDefinitions.VERSION),
          cursor.accept("null")
              ? Optional.empty()
              : Optional.of(RemoteDefinitions.literal(cursor.string("a version"))));
    }
    return version;
  }

  /** {@code OPTIONS (name 'value', …)}; with ADD, SET and DROP where it alters. */
  SortedMap<Element, Optional<Definition>> options(boolean alters) {
    SortedMap<Element, Optional<Definition>> options = new TreeMap<>();
    if (!cursor.accept("options")) {
      return options;
    }
    cursor.expect("(");
    do {
      boolean drops = alters && isVerb("drop") && cursor.accept("drop");
      if (alters && !drops && (isVerb("add") || isVerb("set"))) {
        cursor.next();
      }
      Element option = Definitions.option(cursor.label("an option"));
      options.put(
          option,
          drops
              ? Optional.empty()
              : Optional.of(RemoteDefinitions.literal(cursor.string("a value"))));
    } while (cursor.accept(","));
    cursor.expect(")");
    return options;
  }

  /** {@code OPTIONS (name 'value', …)} as values. */
  SortedMap<String, String> plainOptions() {
    return changed(new TreeMap<>(), options(false));
  }

  /** What options come to by {@code OPTIONS (ADD …, SET …, DROP …)}. */
  static SortedMap<String, String> changed(
      SortedMap<String, String> former, SortedMap<Element, Optional<Definition>> changes) {
    SortedMap<String, String> options = new TreeMap<>(former);
    changes.forEach(
        (option, said) -> {
          if (said.isPresent()) {
            String literal = ((Definition.Words) said.get().parts().get(0)).sql();
            options.put(
                option.name(), literal.substring(1, literal.length() - 1).replace("''", "'"));
          } else {
            options.remove(option.name());
          }
        });
    return options;
  }

  /** An option may be called {@code set}: then its value comes next. */
  private boolean isVerb(String word) {
    return cursor.at(word) && cursor.peek(1).isName();
  }

  /** Drops of what stands on a wrapper or server that goes. */
  static List<DropObject> dependents(Situation now, DefinedObject.Key gone, boolean cascade) {
    return now.database().objects().values().stream()
        .filter(
            each ->
                each.has(
                    part ->
                        part instanceof Definition.ObjectName it
                            && it.kind() == gone.kind()
                            && it.object().equals(gone.name())))
        .map(
            each -> {
              Dependents.refuseUnless(
                  cascade, new ObjectReference.DefinedReference(gone), each.key().toString());
              return new DropObject(each.key());
            })
        .toList();
  }
}

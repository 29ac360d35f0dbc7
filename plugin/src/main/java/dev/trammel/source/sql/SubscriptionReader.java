package dev.trammel.source.sql;

import dev.trammel.model.DefinedObject;
import dev.trammel.model.DefinedObject.Element;
import dev.trammel.model.Definition;
import dev.trammel.model.Definitions;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.RemoteDefinitions;
import dev.trammel.model.change.AlterObject;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.InapplicableChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code CREATE SUBSCRIPTION} and {@code ALTER SUBSCRIPTION}, behind these words. */
final class SubscriptionReader {

  /** What they say of one moment, not of what stays. */
  private static final Set<String> PASSING =
      Set.of("connect", "create_slot", "copy_data", "enabled", "refresh");

  private static final Set<String> TRUE = Set.of("true", "on", "yes", "1", "t");
  private static final Set<String> FALSE = Set.of("false", "off", "no", "0", "f");

  /** What holds where nothing is said; {@code streaming} has changed and is always told. */
  private static final Map<String, String> USUAL =
      Map.of(
          "binary", "false",
          "synchronous_commit", "off",
          "two_phase", "false",
          "disable_on_error", "false",
          "password_required", "true",
          "run_as_owner", "false",
          "origin", "any",
          "failover", "false");

  private final TokenCursor cursor;

  SubscriptionReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  Clause create() {
    DefinedObject bare = RemoteDefinitions.subscription(cursor.name("a subscription's name"));
    cursor.expect("connection");
    String connection = cursor.string("a connection");
    cursor.expect("publication");
    List<String> publications = cursor.list(() -> cursor.label("a publication's name"));
    Map<String, String> options = cursor.accept("with") ? options() : new LinkedHashMap<>();
    cursor.expectEnd();
    DefinedObject object = bare;
    if (!connection.isEmpty()) {
      object =
          object.withElement(
              RemoteDefinitions.element(RemoteDefinitions.CONNECTION),
              RemoteDefinitions.literal(connection));
    }
    for (String each : publications) {
      object = object.withElement(RemoteDefinitions.publication(each), Definition.EMPTY);
    }
    boolean connects = !FALSE.contains(options.getOrDefault("connect", "true"));
    if (!connects || FALSE.contains(options.getOrDefault("enabled", "true"))) {
      object = object.withElement(Definitions.firing(), Definitions.words("DISABLE"));
    }
    DefinedObject subscription = with(object, options);
    return now -> DefinedStatements.create(now, subscription, false);
  }

  private static DefinedObject with(DefinedObject object, Map<String, String> options) {
    DefinedObject result = object;
    for (Map.Entry<String, String> each : options.entrySet()) {
      if (each.getKey().equals("slot_name")) {
        boolean none = each.getValue().equals("none");
        result =
            RemoteDefinitions.withSlot(
                result, none ? Optional.empty() : Optional.of(each.getValue()));
      } else if (!PASSING.contains(each.getKey())) {
        Element element = Definitions.option(each.getKey());
        Optional<Definition> said = said(each.getKey(), each.getValue());
        result =
            said.isPresent()
                ? result.withElement(element, said.get())
                : result.withoutElements(element::equals);
      }
    }
    return result;
  }

  private static Optional<Definition> said(String option, String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    boolean streams = option.equals("streaming");
    boolean flag = streams || Set.of("true", "false").contains(USUAL.getOrDefault(option, ""));
    String plain = lower;
    if (flag && TRUE.contains(lower)) {
      plain = streams ? "on" : "true";
    } else if (flag && FALSE.contains(lower)) {
      plain = streams ? "off" : "false";
    }
    return plain.equals(USUAL.get(option))
        ? Optional.empty()
        : Optional.of(Definitions.words(plain));
  }

  /** Behind the name. */
  Clause alter(DefinedObject.Key key) {
    if (cursor.accept("connection")) {
      Definition connection = RemoteDefinitions.literal(cursor.string("a connection"));
      return set(key, RemoteDefinitions.element(RemoteDefinitions.CONNECTION), connection);
    } else if (cursor.accept("enable")) {
      return now -> List.of(DefinedStatements.set(now, key, Optional.empty()));
    } else if (cursor.accept("disable")) {
      return set(key, Definitions.firing(), Definitions.words("DISABLE"));
    } else if (cursor.at("refresh") || cursor.at("skip")) {
      cursor.rest();
      return now -> List.of();
    } else if (cursor.at("set", "(")) {
      cursor.expect("set");
      Map<String, String> options = options();
      return now -> List.of(change(now, key, with(former(now, key), options)));
    }
    return publications(key);
  }

  private static Clause set(DefinedObject.Key key, Element element, Definition said) {
    return now -> List.of(new AlterObject(key, Map.of(element, Optional.of(said))));
  }

  private Clause publications(DefinedObject.Key key) {
    boolean adds = cursor.accept("add");
    boolean drops = !adds && cursor.accept("drop");
    if (!adds && !drops) {
      cursor.expect("set");
    }
    cursor.expect("publication");
    List<String> named = cursor.list(() -> cursor.label("a publication's name"));
    if (cursor.accept("with")) {
      options();
    }
    return now -> {
      DefinedObject after = former(now, key);
      if (!adds && !drops) {
        after = after.withoutElements(each -> each.role().equals(RemoteDefinitions.PUBLICATION));
      }
      for (String each : named) {
        Element element = RemoteDefinitions.publication(each);
        after =
            drops
                ? after.withoutElements(element::equals)
                : after.withElement(element, Definition.EMPTY);
      }
      return List.of(change(now, key, after));
    };
  }

  private static DefinedObject former(Situation now, DefinedObject.Key key) {
    return Optional.ofNullable(now.database().objects().get(key))
        .orElseThrow(
            () ->
                new InapplicableChange(new ObjectReference.DefinedReference(key), "is not there"));
  }

  private static Change change(Situation now, DefinedObject.Key key, DefinedObject after) {
    DefinedObject former = former(now, key);
    SortedMap<Element, Optional<Definition>> changes = new TreeMap<>();
    former
        .elements()
        .forEach(
            (element, said) -> {
              Optional<Definition> later = Optional.ofNullable(after.elements().get(element));
              if (!later.equals(Optional.of(said))) {
                changes.put(element, later);
              }
            });
    after
        .elements()
        .forEach(
            (element, said) -> {
              if (!former.elements().containsKey(element)) {
                changes.put(element, Optional.of(said));
              }
            });
    return new AlterObject(key, changes);
  }

  private Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    cursor.expect("(");
    do {
      String option = cursor.label("an option");
      options.put(option, cursor.accept("=") ? cursor.next().value() : "true");
    } while (cursor.accept(","));
    cursor.expect(")");
    return options;
  }
}

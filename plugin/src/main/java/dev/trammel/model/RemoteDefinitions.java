package dev.trammel.model;

import dev.trammel.diagnostic.Secrets;
import dev.trammel.model.DefinedObject.Element;
import dev.trammel.syntax.Literals;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Definitions of what leads to other servers. PostgreSQL shows the options of user mappings and the
 * connections of subscriptions to those alone who own them, as they hold passwords: they are held
 * as SQL states them, and never read from a server.
 */
public final class RemoteDefinitions {

  /** Makes the wrapper's tables work. */
  public static final String HANDLER = "HANDLER";

  /** Judges the options of the wrapper, its servers and their mappings. */
  public static final String VALIDATOR = "VALIDATOR";

  /** Of a server. */
  public static final String VERSION = "VERSION";

  /** How a subscription reaches its publisher. */
  public static final String CONNECTION = "CONNECTION";

  /** To what a subscription subscribes. */
  public static final String PUBLICATION = "PUBLICATION";

  /** Stands for what is not read from a server. */
  public static final String WITHHELD = "WITHHELD";

  private static final String SLOT_NAME = "slot_name";
  private static final String SERVER_OF_MAPPING = " on server ";
  private static final Set<ObjectKind> SECRETIVE =
      Set.of(ObjectKind.USER_MAPPING, ObjectKind.SUBSCRIPTION);

  private RemoteDefinitions() {}

  public static Element element(String role) {
    return Element.of(role, "");
  }

  public static Definition literal(String value) {
    return Definitions.words(Literals.quote(value));
  }

  public static Definition function(QualifiedName function) {
    return Definition.EMPTY.with(new Definition.FunctionName(function));
  }

  /** A foreign-data wrapper; all that is said of it can be changed in place. */
  public static DefinedObject wrapper(String name) {
    return DefinedObject.of(
        DefinedObject.Key.of(ObjectKind.FOREIGN_DATA_WRAPPER, QualifiedName.of(name)),
        Definition.EMPTY);
  }

  /** A foreign server. */
  public static DefinedObject server(String name, Optional<String> type, String wrapper) {
    return DefinedObject.of(
        DefinedObject.Key.of(ObjectKind.SERVER, QualifiedName.of(name)),
        Definition.EMPTY
            .words(type.map(each -> "TYPE " + Literals.quote(each)).orElse(""))
            .words("FOREIGN DATA WRAPPER")
            .with(
                new Definition.ObjectName(
                    ObjectKind.FOREIGN_DATA_WRAPPER, QualifiedName.of(wrapper))));
  }

  /**
   * What a user mapping is called by.
   *
   * @param user {@code public} for everybody
   */
  public static DefinedObject.Key mappingKey(String user, String server) {
    return new DefinedObject.Key(
        ObjectKind.USER_MAPPING,
        QualifiedName.of(user),
        Optional.empty(),
        SERVER_OF_MAPPING + server);
  }

  /** The server of a user mapping. */
  public static String serverOf(DefinedObject.Key mapping) {
    return mapping.signature().substring(SERVER_OF_MAPPING.length());
  }

  /** The same mapping on a server of another name. */
  public static DefinedObject onServer(DefinedObject mapping, String server) {
    return mapping.withKey(mappingKey(mapping.key().name().name(), server));
  }

  public static DefinedObject mapping(String user, String server) {
    return DefinedObject.of(
        mappingKey(user, server),
        Definition.EMPTY.with(
            new Definition.ObjectName(ObjectKind.SERVER, QualifiedName.of(server))));
  }

  public static DefinedObject subscription(String name) {
    return DefinedObject.of(
        DefinedObject.Key.of(ObjectKind.SUBSCRIPTION, QualifiedName.of(name)), Definition.EMPTY);
  }

  public static Element publication(String name) {
    return Element.of(PUBLICATION, name);
  }

  /** With a slot at the publisher, which is called like the subscription unless it says so. */
  public static DefinedObject withSlot(DefinedObject subscription, Optional<String> slot) {
    Element element = Definitions.option(SLOT_NAME);
    String own = subscription.key().name().name();
    if (slot.equals(Optional.of(own))) {
      return subscription.withoutElements(element::equals);
    }
    return subscription.withElement(
        element, slot.map(RemoteDefinitions::literal).orElse(Definitions.words("NONE")));
  }

  /** The words for its slot: a literal, or {@code NONE}. */
  public static String slot(DefinedObject subscription) {
    Definition slot = subscription.elements().get(Definitions.option(SLOT_NAME));
    return slot == null
        ? Literals.quote(subscription.key().name().name())
        : ((Definition.Words) slot.parts().get(0)).sql();
  }

  /** The subscription under another name; its slot keeps the former one. */
  public static DefinedObject renamed(DefinedObject subscription, DefinedObject.Key to) {
    String slot = slot(subscription);
    DefinedObject renamed = subscription.withKey(to);
    return slot.equals("NONE")
        ? renamed
        : withSlot(renamed, Optional.of(slot.substring(1, slot.length() - 1).replace("''", "'")));
  }

  /** What a part of an object tells that only its owner may know, in words; empty for all else. */
  public static Optional<String> secret(ObjectKind kind, Element element, Definition said) {
    if (!SECRETIVE.contains(kind) || !isSecret(kind, element)) {
      return Optional.empty();
    } else if (kind == ObjectKind.USER_MAPPING) {
      return Secrets.isSecret(element.name())
          ? Optional.of("option " + element.name())
          : Optional.empty();
    }
    boolean stated =
        said.parts().stream()
            .filter(Definition.Words.class::isInstance)
            .anyMatch(each -> Secrets.isInConnection(((Definition.Words) each).sql()));
    return stated ? Optional.of("password of its connection") : Optional.empty();
  }

  /** Whether something of it is not known, as it was read from a server. */
  public static boolean isWithheld(DefinedObject object) {
    return object.elements().containsKey(element(WITHHELD));
  }

  /** The same without what PostgreSQL shows to its owner alone. */
  public static DefinedObject withheld(DefinedObject object) {
    return SECRETIVE.contains(object.key().kind())
        ? object
            .withoutElements(each -> isSecret(object.key().kind(), each))
            .withElement(element(WITHHELD), Definition.EMPTY)
        : object;
  }

  private static boolean isSecret(ObjectKind kind, Element element) {
    return kind == ObjectKind.USER_MAPPING
        ? element.role().equals(Definitions.OPTION)
        : element.role().equals(CONNECTION);
  }

  /** What is stated, with the secrets of the one that is there where it states none. */
  public static DefinedObject over(DefinedObject former, DefinedObject stated) {
    ObjectKind kind = stated.key().kind();
    boolean silent =
        SECRETIVE.contains(kind)
            && stated.elements().keySet().stream().noneMatch(each -> isSecret(kind, each));
    DefinedObject result = stated;
    for (Map.Entry<Element, Definition> each : former.elements().entrySet()) {
      boolean kept = silent && isSecret(kind, each.getKey());
      result = kept ? result.withElement(each.getKey(), each.getValue()) : result;
    }
    return result;
  }

  /** All of a database without what PostgreSQL shows to its owner alone. */
  public static Database withheld(Database database) {
    Database result = database;
    for (DefinedObject each : database.objects().values()) {
      result = SECRETIVE.contains(each.key().kind()) ? result.with(withheld(each)) : result;
    }
    return result;
  }

  /** The options among elements, by name. */
  public static DefinedObject withOptions(DefinedObject object, SortedMap<String, String> options) {
    DefinedObject result = object;
    for (Map.Entry<String, String> each : options.entrySet()) {
      result = result.withElement(Definitions.option(each.getKey()), literal(each.getValue()));
    }
    return result;
  }
}

package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.RemoteDefinitions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * SQL may map {@code CURRENT_USER}, of which a server keeps the name: where one side has the word
 * and the other has one name more on the same server, these are the same mapping.
 */
final class MappingAlias {

  private static final String WORD = "current_user";

  private MappingAlias() {}

  /** What a mapping that one side lacks is called there. */
  static Optional<DefinedObject> of(DefinedObject.Key key, Database from, Database to) {
    boolean common = from.objects().containsKey(key) && to.objects().containsKey(key);
    if (key.kind() != ObjectKind.USER_MAPPING || common) {
      return Optional.empty();
    }
    boolean isLater = to.objects().containsKey(key);
    Database side = isLater ? from : to;
    Database other = isLater ? to : from;
    String server = RemoteDefinitions.serverOf(key);
    DefinedObject word = lone(RemoteDefinitions.mappingKey(WORD, server), side, other);
    if (!key.name().name().equals(WORD)) {
      boolean lone = named(server, other, side).size() == 1;
      return Optional.ofNullable(word).filter(each -> lone && !isPublic(key));
    }
    List<DefinedObject> named = named(server, side, other);
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private static DefinedObject lone(DefinedObject.Key key, Database side, Database other) {
    return other.objects().containsKey(key) ? null : side.objects().get(key);
  }

  /** The mappings on the server that one side alone has, by a user's name. */
  private static List<DefinedObject> named(String server, Database side, Database other) {
    return side.objects().values().stream()
        .filter(each -> each.key().kind() == ObjectKind.USER_MAPPING)
        .filter(each -> RemoteDefinitions.serverOf(each.key()).equals(server))
        .filter(each -> !other.objects().containsKey(each.key()) && !isPublic(each.key()))
        .toList();
  }

  private static boolean isPublic(DefinedObject.Key key) {
    return Set.of("public", WORD).contains(key.name().name());
  }
}

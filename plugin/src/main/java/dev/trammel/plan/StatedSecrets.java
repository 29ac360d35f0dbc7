package dev.trammel.plan;

import dev.trammel.model.DefinedObject;
import dev.trammel.model.DefinedObject.Element;
import dev.trammel.model.Definition;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.RemoteDefinitions;
import dev.trammel.model.change.AlterObject;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateObject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Passwords that the statements of a change would show; no generated file may hold one. */
final class StatedSecrets {

  private StatedSecrets() {}

  /** What of the change is secret, in words; empty when nothing is. */
  static Optional<String> in(Change change) {
    if (change instanceof CreateObject it) {
      DefinedObject object = it.object();
      return first(
          object.key().kind(),
          object.elements().entrySet().stream()
              .map(each -> Map.entry(each.getKey(), Optional.of(each.getValue()))));
    } else if (change instanceof AlterObject it) {
      return first(it.key().kind(), it.elements().entrySet().stream());
    }
    return Optional.empty();
  }

  private static Optional<String> first(
      ObjectKind kind, Stream<Map.Entry<Element, Optional<Definition>>> elements) {
    return elements
        .filter(each -> each.getValue().isPresent())
        .flatMap(
            each -> RemoteDefinitions.secret(kind, each.getKey(), each.getValue().get()).stream())
        .findFirst();
  }
}

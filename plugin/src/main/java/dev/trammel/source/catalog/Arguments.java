package dev.trammel.source.catalog;

import dev.trammel.agents.pack.Signature;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.catalog.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds a target's arguments in the signature, through what is nested in them. */
final class Arguments {

  /** Stands for the dict that configures an embedder, in place of a class. */
  static final String EMBEDDERS = "embedders";

  private final Target target;
  private final Signature signature;

  Arguments(Target target, Signature signature) {
    this.target = target;
    this.signature = signature;
  }

  /** The argument at the end of the path. */
  Optional<Signature.Argument> find(List<String> path) {
    Optional<Signature.Argument> first =
        signature.argument(target.constructs().value(), path.get(0));
    if (path.size() == 1 || first.isEmpty()) {
      return first;
    }
    if (isEmbedder(path)) {
      boolean known = known(path).contains(String.join(".", path));
      return known ? Optional.of(key(path)) : Optional.empty();
    }
    Optional<String> type = nested(path);
    return path.size() == 2
        ? type.flatMap(each -> signature.argument(each, path.get(1)))
        : Optional.empty();
  }

  /** The library's default; empty when the argument is required. */
  Optional<String> defaultOf(List<String> path) {
    Optional<Signature.Argument> found = find(path);
    if (path.size() > 1 && found.filter(Signature.Argument::required).isPresent()) {
      return find(path.subList(0, 1)).flatMap(Signature.Argument::defaultText);
    }
    return found.flatMap(Signature.Argument::defaultText);
  }

  /** What could stand where the path stands. */
  Set<String> known(List<String> path) {
    Set<String> known = new TreeSet<>();
    if (path.size() > 1 && isEmbedder(path)) {
      known.add(path.get(0) + ".provider");
      signature
          .embedders()
          .values()
          .forEach(keys -> keys.forEach(key -> known.add(path.get(0) + ".config." + key)));
      return known;
    }
    String prefix = path.size() == 1 ? "" : path.get(0) + ".";
    signature
        .classes()
        .getOrDefault(typeOf(path), List.of())
        .forEach(argument -> known.add(prefix + argument.name()));
    return known;
  }

  /** The class whose argument the path ends at. */
  String typeOf(List<String> path) {
    return path.size() == 1
        ? target.constructs().value()
        : nested(path).orElse(target.constructs().value());
  }

  private Optional<String> nested(List<String> path) {
    return Optional.ofNullable(target.nested().get(path.get(0))).map(Located::value);
  }

  private boolean isEmbedder(List<String> path) {
    return nested(path).filter(EMBEDDERS::equals).isPresent();
  }

  private static Signature.Argument key(List<String> path) {
    String type = path.get(path.size() - 1).equals("dimensions") ? "int" : "str";
    return new Signature.Argument(path.get(path.size() - 1), type, Optional.of("None"), false);
  }
}

package dev.trammel.check.python;

import dev.trammel.agents.pack.Library;
import dev.trammel.agents.pack.Signature;
import dev.trammel.diagnostic.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be imported from a library, as far as its pack says. */
final class LibraryNames {

  private final Library library;
  private final Signature signature;

  LibraryNames(Library library) {
    this.library = library;
    this.signature = library.signature();
  }

  /** For messages: {@code crewai 1.3.0}. */
  String title() {
    return library.name() + " " + library.version();
  }

  boolean owns(String module) {
    return module.equals(library.name()) || module.startsWith(library.name() + ".");
  }

  /** Whether the pack knows the module, and that it lacks the name. */
  boolean lacks(String module, String name) {
    String path = module + "." + name;
    List<String> exports = signature.modules().get(module);
    return exports != null
        && !exports.contains(name)
        && paths().noneMatch(each -> each.equals(path) || each.startsWith(path + "."));
  }

  private Stream<String> paths() {
    return Stream.of(signature.classes(), signature.enums(), signature.modules())
        .flatMap(each -> each.keySet().stream());
  }

  /** Where to find a name, or what it may have been meant to be. */
  String advice(String module, String name) {
    return signature.modules().entrySet().stream()
        .filter(each -> each.getValue().contains(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> classNamed(name).map(path -> path.substring(0, path.lastIndexOf('.'))))
        .map(other -> "import it from " + other)
        .or(
            () ->
                Names.nearest(name, signature.modules().getOrDefault(module, List.of()))
                    .map(nearest -> "import " + nearest))
        .orElse("take it out; the library has nothing by that name");
  }

  /** The class that is called so; empty when there is none or more than one. */
  Optional<String> classNamed(String name) {
    List<String> found =
        signature.classes().keySet().stream().filter(path -> path.endsWith("." + name)).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  Optional<String> classAt(String path) {
    return Optional.of(path).filter(signature.classes()::containsKey);
  }

  List<Signature.Argument> arguments(String path) {
    return signature.classes().get(path);
  }
}

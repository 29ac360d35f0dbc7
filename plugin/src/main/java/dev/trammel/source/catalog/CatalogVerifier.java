package dev.trammel.source.catalog;

import dev.trammel.agents.pack.Libraries;
import dev.trammel.agents.pack.Library;
import dev.trammel.agents.pack.Signature;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Names;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.model.catalog.Counterpart;
import dev.trammel.model.catalog.Parameter;
import dev.trammel.model.catalog.Target;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Verifies a catalog against its library's signature: the library drops arguments that it does not
 * know without a word, so nobody else would notice.
 */
final class CatalogVerifier {

  private final Catalog catalog;
  private final Diagnostics diagnostics;

  CatalogVerifier(Catalog catalog, Diagnostics diagnostics) {
    this.catalog = catalog;
    this.diagnostics = diagnostics;
  }

  void verify() {
    Optional<Library> library =
        Libraries.find(catalog.library().value(), catalog.version().value());
    if (library.isEmpty()) {
      Located<String> place =
          Libraries.known().stream().anyMatch(k -> k.startsWith(catalog.library().value() + " "))
              ? catalog.version()
              : catalog.library();
      diagnostics.add(
          Diagnostic.error(Code.TR173, place.position(), "no pack for this library and version")
              .underlining(place.value().length())
              .found(catalog.library().value() + " " + catalog.version().value())
              .expected("one of " + String.join(", ", Libraries.known())));
      return;
    }
    catalog.targets().forEach(target -> verify(target, library.get()));
  }

  private void verify(Target target, Library library) {
    Signature signature = library.signature();
    if (!signature.classes().containsKey(target.constructs().value())) {
      unknown("class", target.constructs(), signature.classes().keySet(), "the library");
      return;
    }
    target
        .nested()
        .forEach(
            (argument, type) -> {
              boolean known =
                  type.value().equals(Arguments.EMBEDDERS)
                      || signature.classes().containsKey(type.value());
              if (!known) {
                unknown("class", type, signature.classes().keySet(), "the library");
              }
            });
    target.links().forEach(link -> verify(link, target, signature));
    target.members().ifPresent(members -> verify(members, target, signature));
    Arguments arguments = new Arguments(target, signature);
    Map<String, Parameter> byPath = new LinkedHashMap<>();
    for (Parameter parameter : target.parameters()) {
      new ColumnVerifier(diagnostics).verify(parameter);
      if (parameter.counterpart() instanceof Counterpart.Argument argument) {
        refuseTwice(parameter, argument, byPath);
        verify(parameter, argument, arguments, library);
        verifyColumns(target, argument);
      } else if (parameter.counterpart() instanceof Counterpart.None none) {
        none.carriedBy().ifPresent(carrier -> verifyCarrier(carrier, signature));
      }
    }
  }

  private void verify(
      Parameter parameter, Counterpart.Argument argument, Arguments arguments, Library library) {
    Optional<Signature.Argument> found = arguments.find(argument.parts());
    if (found.isEmpty()) {
      unknown(
          "argument",
          argument.path(),
          arguments.known(argument.parts()),
          arguments.typeOf(argument.parts()));
      return;
    }
    ArgumentVerifier verifier = new ArgumentVerifier(library, diagnostics);
    if (verifier.verifyType(parameter, argument, found.get())) {
      verifier.verifyDefault(parameter, argument, arguments.defaultOf(argument.parts()));
    }
  }

  private void refuseTwice(
      Parameter parameter, Counterpart.Argument argument, Map<String, Parameter> byPath) {
    Parameter first = byPath.putIfAbsent(argument.path().value(), parameter);
    if (first != null) {
      diagnostics.add(
          Diagnostic.error(
                  Code.TR172,
                  argument.path().position(),
                  "argument \"" + argument.path().value() + "\" is filled by two columns")
              .underlining(argument.path().value().length())
              .fix("keep one of " + first.name() + " and " + parameter.name())
              .note(first.column().position(), "first filled here"));
    }
  }

  private void verifyColumns(Target target, Counterpart.Argument argument) {
    List<String> columns = target.parameters().stream().map(Parameter::name).toList();
    for (String column : argument.when().keySet()) {
      if (!columns.contains(column)) {
        Located<String> place = new Located<>(column, argument.path().position());
        unknownReference("column", place, columns);
      }
    }
    for (Optional<Located<String>> other : List.of(argument.with(), argument.notWith())) {
      other
          .filter(column -> !columns.contains(column.value()))
          .ifPresent(column -> unknownReference("column", column, columns));
    }
  }

  private void verify(Target.Link link, Target target, Signature signature) {
    Optional<Target> other = otherTarget(link.target());
    link.argument().ifPresent(argument -> verifyArgument(argument, target, signature));
    if (other.isPresent()) {
      link.collectedAs().ifPresent(argument -> verifyArgument(argument, other.get(), signature));
    }
  }

  private void verify(Target.Members members, Target target, Signature signature) {
    otherTarget(members.target());
    verifyArgument(members.argument(), target, signature);
  }

  private void verifyArgument(Located<String> argument, Target target, Signature signature) {
    Arguments arguments = new Arguments(target, signature);
    List<String> path = List.of(argument.value());
    if (arguments.find(path).isEmpty()) {
      unknown("argument", argument, arguments.known(path), arguments.typeOf(path));
    }
  }

  private void verifyCarrier(Located<String> carrier, Signature signature) {
    int dot = carrier.value().indexOf('.');
    String name = carrier.value().substring(0, Math.max(0, dot));
    Optional<Target> target = otherTarget(new Located<>(name, carrier.position()));
    target.ifPresent(
        each ->
            verifyArgument(
                new Located<>(carrier.value().substring(dot + 1), carrier.position()),
                each,
                signature));
  }

  private Optional<Target> otherTarget(Located<String> name) {
    Optional<Target> target = catalog.target(name.value());
    if (target.isEmpty()) {
      unknownReference(
          "target", name, catalog.targets().stream().map(each -> each.name().value()).toList());
    }
    return target;
  }

  private void unknown(String what, Located<String> name, Collection<String> known, String owner) {
    Optional<String> nearest = Names.nearest(name.value(), known);
    Diagnostic diagnostic =
        Diagnostic.error(
                Code.TR173,
                name.position(),
                owner + " has no " + what + " \"" + name.value() + "\"")
            .underlining(name.value().length())
            .found(name.value())
            .expected(
                what + " of " + owner + nearest.map(each -> "; nearest is " + each).orElse(""));
    diagnostics.add(
        diagnostic.fix(
            nearest
                .map(each -> "write " + each)
                .orElse("write none: with the reason, if the library has no counterpart")));
  }

  private void unknownReference(String what, Located<String> name, Collection<String> known) {
    Optional<String> nearest = Names.nearest(name.value(), known);
    diagnostics.add(
        Diagnostic.error(
                Code.TR176,
                name.position(),
                "the catalog has no " + what + " \"" + name.value() + "\" there")
            .underlining(name.value().length())
            .found(name.value())
            .expected("one of " + String.join(", ", known))
            .fix(nearest.map(each -> "write " + each).orElse("add it, or remove this")));
  }
}

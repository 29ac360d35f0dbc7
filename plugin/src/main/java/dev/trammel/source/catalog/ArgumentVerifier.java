package dev.trammel.source.catalog;

import dev.trammel.agents.pack.ColumnKind;
import dev.trammel.agents.pack.Conversion;
import dev.trammel.agents.pack.Library;
import dev.trammel.agents.pack.Signature;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Names;
import dev.trammel.model.catalog.Counterpart;
import dev.trammel.model.catalog.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Verifies that an argument takes what its column holds, and that defaults differ knowingly. */
final class ArgumentVerifier {

  private final Library library;
  private final Diagnostics diagnostics;

  ArgumentVerifier(Library library, Diagnostics diagnostics) {
    this.library = library;
    this.diagnostics = diagnostics;
  }

  /** Whether the argument takes the column's values, after the conversion. */
  boolean verifyType(
      Parameter parameter, Counterpart.Argument argument, Signature.Argument signature) {
    ColumnKind kind = ColumnKind.of(parameter.type().value());
    if (argument.conversion().isEmpty()) {
      return verifyPlain(parameter, argument, signature, kind);
    }
    Located<String> name = argument.conversion().get();
    Conversion conversion = library.facts().conversions().get(name.value());
    if (conversion == null) {
      unknownConversion(name);
      return false;
    }
    if (!conversion.from().contains(kind)) {
      mismatch(
          name,
          "conversion \"" + name.value() + "\" does not read such a column",
          parameter.type().value(),
          "another conversion, or another type");
      return false;
    }
    boolean taken =
        conversion.to().stream().anyMatch(signature.alternatives()::contains)
            || signature.alternatives().contains("Any");
    if (!taken) {
      mismatch(
          name,
          "argument \"" + signature.name() + "\" does not take what the conversion gives",
          String.join(" or ", conversion.to()),
          signature.type());
      return false;
    }
    return conversion.enumType().isEmpty() || verifyMembers(parameter, argument, conversion);
  }

  private boolean verifyPlain(
      Parameter parameter,
      Counterpart.Argument argument,
      Signature.Argument signature,
      ColumnKind kind) {
    List<String> taken = signature.alternatives();
    Optional<String> literal = taken.stream().filter(t -> t.startsWith("Literal[")).findFirst();
    if (kind == ColumnKind.TEXT && literal.isPresent() && !taken.contains("str")) {
      return verifyChoice(parameter, argument, literal.get());
    }
    boolean fits =
        switch (kind) {
          case BOOLEAN -> taken.contains("bool");
          case INTEGER -> taken.contains("int") || taken.contains("float");
          case NUMERIC -> taken.contains("float");
          case TEXT -> taken.contains("str");
          default -> false;
        };
    if (!fits && !(taken.contains("Any") && kind == ColumnKind.TEXT)) {
      mismatch(
          parameter.type(),
          "argument \"" + signature.name() + "\" does not take the column's values as they are",
          parameter.type().value(),
          signature.type() + ", or a conversion to it");
      return false;
    }
    return true;
  }

  private boolean verifyChoice(Parameter parameter, Counterpart.Argument argument, String type) {
    List<String> allowed = new ArrayList<>(parameter.values());
    allowed.removeAll(argument.refuses().keySet());
    List<String> refused =
        allowed.stream().filter(each -> !type.contains("'" + each + "'")).toList();
    if (parameter.values().isEmpty() || !refused.isEmpty()) {
      mismatch(
          parameter.type(),
          "the column holds values that the argument refuses",
          refused.isEmpty() ? "any text" : String.join(", ", refused),
          type + ", as values: of the column");
      return false;
    }
    return true;
  }

  private boolean verifyMembers(
      Parameter parameter, Counterpart.Argument argument, Conversion conversion) {
    List<String> members = library.signature().enums().get(conversion.enumType().orElseThrow());
    List<String> refused = new ArrayList<>(parameter.values());
    refused.removeAll(argument.refuses().keySet());
    refused.removeAll(members);
    if (!refused.isEmpty()) {
      diagnostics.add(
          Diagnostic.error(
                  Code.TR174,
                  parameter.column().position(),
                  "the column holds values that the library does not have")
              .underlining(parameter.name().length())
              .found(String.join(", ", refused))
              .expected(String.join(", ", members))
              .fix("remove them from values:, or say under refuses: why they stay"));
    }
    return refused.isEmpty();
  }

  /** Reports a default that differs from the library's without saying so, or says so wrongly. */
  void verifyDefault(
      Parameter parameter, Counterpart.Argument argument, Optional<String> libraryDefault) {
    Optional<String> own = DefaultText.of(parameter, argument, library.facts());
    boolean differs = own.isPresent() && libraryDefault.isPresent() && !own.equals(libraryDefault);
    Optional<Located<String>> stated = argument.libraryDefault();
    if (differs && stated.isEmpty()) {
      diagnostics.add(
          Diagnostic.error(
                  Code.TR175,
                  parameter.defaultValue().orElseThrow().position(),
                  "the default differs from the library's, and the catalog does not say so")
              .found(own.orElseThrow())
              .expected(libraryDefault.orElseThrow() + ", the default of the library")
              .fix("add library-default: \"" + libraryDefault.get() + "\" to say that you know"));
    } else if (stated.isPresent()
        && !(differs && stated.get().value().equals(libraryDefault.get()))) {
      diagnostics.add(
          Diagnostic.error(
                  Code.TR175, stated.get().position(), "this is not how the defaults differ")
              .underlining(stated.get().value().length())
              .found(stated.get().value())
              .expected(
                  differs
                      ? libraryDefault.get() + ", the default of the library"
                      : "no library-default: both defaults are the same")
              .fix(differs ? "write \"" + libraryDefault.get() + "\"" : "remove it"));
    }
  }

  private void unknownConversion(Located<String> name) {
    Optional<String> nearest = Names.nearest(name.value(), library.facts().conversions().keySet());
    Diagnostic diagnostic =
        Diagnostic.error(
                Code.TR173, name.position(), "no conversion is called \"" + name.value() + "\"")
            .underlining(name.value().length())
            .found(name.value())
            .expected("one of " + String.join(", ", library.facts().conversions().keySet()));
    diagnostics.add(nearest.map(each -> diagnostic.fix("write " + each)).orElse(diagnostic));
  }

  private void mismatch(Located<String> place, String message, String found, String expected) {
    diagnostics.add(
        Diagnostic.error(Code.TR174, place.position(), message)
            .underlining(place.value().length())
            .found(found)
            .expected(expected));
  }
}

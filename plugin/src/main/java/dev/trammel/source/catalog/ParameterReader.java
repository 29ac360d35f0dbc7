package dev.trammel.source.catalog;

import dev.trammel.agents.pack.ColumnKind;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.catalog.Counterpart;
import dev.trammel.model.catalog.Parameter;
import dev.trammel.source.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one parameter and its counterpart. */
final class ParameterReader {

  private static final Pattern REFERENCE =
      Pattern.compile("([a-z_][a-z0-9_]*(?:\\.[a-z_][a-z0-9_]*)?)\\s*\\(([a-z_][a-z0-9_]*)\\)");
  private static final List<String> ACTIONS =
      List.of("cascade", "set null", "set default", "restrict", "no action");

  private final Diagnostics diagnostics;

  ParameterReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Parameter read(Section section) {
    Located<String> column = Keys.required(section, "column");
    Parameter parameter =
        new Parameter(
            column,
            type(section),
            Keys.value(section, "default"),
            section.flag("nullable", true),
            section.flag("unique", false),
            section.flag("secret", false),
            section.texts("values").stream().map(Located::value).toList(),
            Keys.number(section, "minimum", diagnostics),
            Keys.number(section, "maximum", diagnostics),
            section.text("pattern"),
            section.text("check-name"),
            reference(section),
            section.required("description"),
            section.text("comment"),
            section.required("group"),
            counterpart(section));
    section.close();
    return parameter;
  }

  private Located<String> type(Section section) {
    Located<String> type = Keys.required(section, "type");
    if (!type.value().isEmpty() && ColumnKind.of(type.value()) == ColumnKind.OTHER) {
      diagnostics.add(
          Diagnostic.error(Code.TR170, type.position(), "not a type that a parameter can have")
              .underlining(type.value().length())
              .found(type.value())
              .expected(
                  "boolean, integer, numeric, text, varchar, uuid, jsonb, timestamptz, or an array"
                      + " of text or uuid")
              .fix("write one of these types"));
    }
    return type;
  }

  private Optional<Parameter.Reference> reference(Section section) {
    Optional<Located<String>> text = section.located("references");
    Optional<String> action =
        Optional.of(section.choice("on-delete", ACTIONS, "")).filter(each -> !each.isEmpty());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = REFERENCE.matcher(text.get().value());
    if (!matcher.matches()) {
      diagnostics.add(
          Diagnostic.error(Code.TR170, text.get().position(), "not a reference")
              .underlining(text.get().value().length())
              .found(text.get().value())
              .expected("table(column)"));
      return Optional.empty();
    }
    return Optional.of(new Parameter.Reference(matcher.group(1), matcher.group(2), action));
  }

  private Counterpart counterpart(Section section) {
    Optional<Section> python = Keys.section(section, "python", diagnostics);
    if (python.isEmpty()) {
      return new Counterpart.None("", Optional.empty());
    }
    Section each = python.get();
    Counterpart counterpart = each.has("none") ? none(each) : argument(each);
    each.close();
    return counterpart;
  }

  private static Counterpart none(Section python) {
    return new Counterpart.None(python.required("none"), python.located("carried-by"));
  }

  private Counterpart argument(Section python) {
    if (!python.has("argument")) {
      diagnostics.add(
          Diagnostic.error(Code.TR170, python.position(), "a parameter without counterpart")
              .expected("argument: …, or none: with the reason")
              .fix("name the library's argument, or say why there is none"));
    }
    Map<String, String> refuses = new LinkedHashMap<>();
    Keys.values(python, "refuses").forEach((k, reason) -> refuses.put(k, String.valueOf(reason)));
    return new Counterpart.Argument(
        python.located("argument").orElse(Keys.nothing(python)),
        python.located("convert"),
        Keys.value(python, "omit-when"),
        Keys.values(python, "when"),
        python.located("with"),
        python.located("not-with"),
        python.text("contains"),
        Keys.number(python, "minimum", diagnostics),
        python.located("library-default"),
        refuses);
  }
}

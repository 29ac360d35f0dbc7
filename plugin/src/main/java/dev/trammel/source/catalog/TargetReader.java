package dev.trammel.source.catalog;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.catalog.Parameter;
import dev.trammel.model.catalog.Target;
import dev.trammel.source.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one target: its table, its class, its parameters and how its rows hang together. */
final class TargetReader {

  private final Diagnostics diagnostics;

  TargetReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Target read(Located<String> name, Section section) {
    Located<String> table = Keys.required(section, "table");
    Located<String> constructs = Keys.required(section, "constructs");
    Located<Integer> count = count(section);
    String identity = section.required("identity");
    Optional<String> nameColumn = section.text("name");
    Optional<String> docstring = section.text("docstring");
    Map<String, Object> only = Keys.values(section, "only");
    List<String> order = section.texts("order").stream().map(Located::value).toList();
    Map<String, Located<String>> nested = nested(section);
    List<Target.Link> links = section.sections("links").stream().map(TargetReader::link).toList();
    Optional<Target.Members> members = section.section("members").map(TargetReader::members);
    List<Parameter> parameters = parameters(section);
    section.close();
    checkCount(name, count, parameters.size());
    return new Target(
        name,
        table,
        constructs,
        count,
        identity,
        nameColumn,
        docstring,
        only,
        order,
        nested,
        links,
        members,
        parameters);
  }

  private Located<Integer> count(Section section) {
    Located<String> text = Keys.required(section, "expected-count");
    boolean number = text.value().matches("[0-9]{1,6}");
    if (!number && !text.value().isEmpty()) {
      diagnostics.add(
          Diagnostic.error(Code.TR170, text.position(), "a value of the wrong kind")
              .underlining(text.value().length())
              .found(text.value())
              .expected("a whole number"));
    }
    return new Located<>(number ? Integer.parseInt(text.value()) : -1, text.position());
  }

  private void checkCount(Located<String> target, Located<Integer> count, int parameters) {
    if (count.value() >= 0 && count.value() != parameters) {
      diagnostics.add(
          Diagnostic.error(
                  Code.TR171,
                  count.position(),
                  "target \"" + target.value() + "\" does not have as many parameters as it claims")
              .underlining(String.valueOf(count.value()).length())
              .found(String.valueOf(count.value()))
              .expected(parameters + ", as many as are listed")
              .fix("write expected-count: " + parameters + ", or mend the list"));
    }
  }

  private static Map<String, Located<String>> nested(Section section) {
    Map<String, Located<String>> nested = new LinkedHashMap<>();
    section
        .section("nested")
        .ifPresent(
            each -> each.namedTexts().keySet().forEach(k -> nested.put(k, Keys.required(each, k))));
    return nested;
  }

  private static Target.Link link(Section section) {
    Target.Link link =
        new Target.Link(
            Keys.required(section, "column"),
            Keys.required(section, "target"),
            section.located("argument"),
            section.located("collected-as"));
    section.close();
    return link;
  }

  private static Target.Members members(Section section) {
    Target.Members members =
        new Target.Members(
            Keys.required(section, "table"),
            section.required("owner"),
            section.required("member"),
            section.required("order"),
            Keys.required(section, "target"),
            Keys.required(section, "argument"));
    section.close();
    return members;
  }

  private List<Parameter> parameters(Section section) {
    ParameterReader reader = new ParameterReader(diagnostics);
    List<Parameter> parameters = new ArrayList<>();
    Map<String, Parameter> byName = new LinkedHashMap<>();
    for (Section each : section.sections("parameters")) {
      Parameter parameter = reader.read(each);
      Parameter first = byName.putIfAbsent(parameter.name(), parameter);
      if (first != null && !parameter.name().isEmpty()) {
        diagnostics.add(
            Diagnostic.error(
                    Code.TR172,
                    parameter.column().position(),
                    "column \"" + parameter.name() + "\" is described twice")
                .underlining(parameter.name().length())
                .fix("keep one of the two")
                .note(first.column().position(), "first described here"));
      }
      parameters.add(parameter);
    }
    return parameters;
  }
}

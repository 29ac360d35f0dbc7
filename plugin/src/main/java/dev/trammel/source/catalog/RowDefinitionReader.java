package dev.trammel.source.catalog;

import dev.trammel.agents.pack.ColumnKind;
import dev.trammel.agents.pack.ColumnValues;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.catalog.Parameter;
import dev.trammel.model.catalog.Target;
import dev.trammel.source.Section;
import dev.trammel.source.YamlNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one row of a definition file, with the catalog's defaults and its own type errors. */
final class RowDefinitionReader {

  private final Diagnostics diagnostics;

  RowDefinitionReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /**
   * The row.
   *
   * @param place how many rows stand before it, in all files
   */
  DefinedRow read(Target target, Section section, int place) {
    Map<String, Located<Object>> values = new LinkedHashMap<>();
    for (Parameter parameter : target.parameters()) {
      value(section, parameter).ifPresent(value -> values.put(parameter.name(), value));
    }
    List<String> others = new ArrayList<>(List.of(target.identity()));
    target.links().forEach(link -> others.add(link.column().value()));
    others.addAll(target.only().keySet());
    others.addAll(target.order());
    for (String column : others) {
      Keys.value(section, column)
          .or(() -> written(section, column))
          .ifPresent(value -> values.putIfAbsent(column, value));
    }
    Optional<String> name = target.nameColumn().flatMap(column -> text(values.get(column)));
    String identity =
        text(values.get(target.identity()))
            .or(() -> name)
            .orElse(target.name().value() + " " + place);
    values.put(target.identity(), new Located<>(identity, section.position()));
    for (String column : target.order()) {
      // The place in the file is the time, so that tasks keep the order they are written in.
      if (!column.equals(target.identity())) {
        values.putIfAbsent(
            column, new Located<>(Instant.ofEpochSecond(place).toString(), section.position()));
      }
    }
    List<Map<String, Located<Object>>> members = members(target, section, identity);
    section.close();
    return new DefinedRow(
        target, identity, name.orElse(identity), section.position(), values, members);
  }

  private static Optional<String> text(Located<Object> value) {
    return value != null && value.value() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** NULL, where the key is written without a value. */
  private static Optional<Located<Object>> written(Section section, String column) {
    return section.has(column)
        ? Optional.of(new Located<>(null, section.position()))
        : Optional.empty();
  }

  private Optional<Located<Object>> value(Section section, Parameter parameter) {
    Optional<Located<Object>> stated = Keys.value(section, parameter.name());
    if (stated.isEmpty()) {
      return written(section, parameter.name())
          .or(
              () ->
                  parameter
                      .defaultValue()
                      .map(value -> new Located<>(value.value(), section.position())));
    }
    check(parameter, stated.get());
    return stated;
  }

  private void check(Parameter parameter, Located<Object> stated) {
    ColumnKind kind = ColumnKind.of(parameter.type().value());
    String shown = parameter.secret() ? "a secret" : String.valueOf(stated.value());
    if (ColumnValues.typed(kind, stated.value()).isEmpty()) {
      report(
          stated.position(),
          "the value is not of the column's type",
          shown,
          parameter.type().value());
    } else if (!parameter.values().isEmpty() && !parameter.values().contains(shown)) {
      report(
          stated.position(),
          "the column does not hold this value",
          shown,
          "one of " + String.join(", ", parameter.values()));
    } else if (stated.value() instanceof String text && text.length() > length(parameter)) {
      report(
          stated.position(),
          "the text is too long for the column",
          shown,
          "at most " + length(parameter) + " characters");
    }
  }

  private static int length(Parameter parameter) {
    String type = parameter.type().value();
    int open = type.indexOf('(');
    boolean limited = ColumnKind.of(type) == ColumnKind.TEXT && open > 0;
    return limited
        ? Integer.parseInt(type.substring(open + 1, type.indexOf(')')).strip())
        : Integer.MAX_VALUE;
  }

  private void report(Position position, String message, String found, String expected) {
    diagnostics.add(
        Diagnostic.error(Code.TR180, position, message).found(found).expected(expected));
  }

  private List<Map<String, Located<Object>>> members(Target target, Section section, String owner) {
    if (target.members().isEmpty()) {
      return List.of();
    }
    Target.Members table = target.members().get();
    List<Map<String, Located<Object>>> members = new ArrayList<>();
    Optional<YamlNode> node = section.node("members");
    if (node.isPresent() && !(node.get() instanceof YamlNode.Sequence)) {
      section.texts("members");
    }
    if (node.isPresent() && node.get() instanceof YamlNode.Sequence sequence) {
      for (YamlNode item : sequence.items()) {
        if (item instanceof YamlNode.Scalar scalar) {
          Map<String, Located<Object>> member = new LinkedHashMap<>();
          member.put(table.owner(), new Located<>(owner, item.position()));
          member.put(table.member(), new Located<>(scalar.text(), item.position()));
          member.put(table.order(), new Located<>(members.size() + 1, item.position()));
          members.add(member);
        } else {
          report(
              item.position(), "a member is named by its identity or name", item.kind(), "a text");
        }
      }
    }
    return members;
  }
}

package dev.trammel.source.catalog;

import dev.trammel.agents.pack.ColumnKind;
import dev.trammel.agents.pack.Definitions;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Names;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.catalog.Catalog;
import dev.trammel.model.catalog.Parameter;
import dev.trammel.model.catalog.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the names by which rows refer to each other into identities, and rows into tables. */
final class DefinitionResolver {

  private final Catalog catalog;
  private final Diagnostics diagnostics;

  DefinitionResolver(Catalog catalog, Diagnostics diagnostics) {
    this.catalog = catalog;
    this.diagnostics = diagnostics;
  }

  ReadDefinitions resolve(List<DefinedRow> rows, Map<String, Set<String>> registries) {
    Map<String, Map<String, String>> identities = identities(rows);
    Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
    Map<String, Position> places = new LinkedHashMap<>();
    for (DefinedRow row : rows) {
      String table = row.target().table().value();
      String place = table + "[" + row.key() + "]";
      places.put(place, row.position());
      Map<String, Object> values = new LinkedHashMap<>();
      row.values()
          .forEach(
              (column, value) -> {
                places.put(place + "." + column, value.position());
                values.put(column, resolved(row.target(), column, value, identities));
              });
      tables.computeIfAbsent(table, unseen -> new ArrayList<>()).add(values);
      row.target().members().ifPresent(members -> add(members, row, identities, tables));
    }
    return new ReadDefinitions(new Definitions(tables, registries), places);
  }

  private void add(
      Target.Members members,
      DefinedRow row,
      Map<String, Map<String, String>> identities,
      Map<String, List<Map<String, Object>>> tables) {
    for (Map<String, Located<Object>> member : row.members()) {
      Map<String, Object> values = new LinkedHashMap<>();
      member.forEach((column, value) -> values.put(column, value.value()));
      values.put(
          members.member(),
          reference(members.target().value(), member.get(members.member()), identities));
      tables.computeIfAbsent(members.table().value(), unseen -> new ArrayList<>()).add(values);
    }
  }

  /** Identity by identity and by name, for each target. */
  private Map<String, Map<String, String>> identities(List<DefinedRow> rows) {
    Map<String, Map<String, String>> identities = new LinkedHashMap<>();
    Map<String, Position> first = new LinkedHashMap<>();
    for (DefinedRow row : rows) {
      Map<String, String> known =
          identities.computeIfAbsent(row.target().name().value(), unseen -> new LinkedHashMap<>());
      for (String name : new LinkedHashSet<>(List.of(row.identity(), row.key()))) {
        Position before =
            first.putIfAbsent(row.target().name().value() + " " + name, row.position());
        if (before != null) {
          diagnostics.add(
              Diagnostic.error(
                      Code.TR181,
                      row.position(),
                      row.target().name().value() + " \"" + name + "\" is defined twice")
                  .fix("give one of the two another name")
                  .note(before, "first defined here"));
        }
        known.put(name, row.identity());
      }
    }
    return identities;
  }

  private Object resolved(
      Target target,
      String column,
      Located<Object> value,
      Map<String, Map<String, String>> identities) {
    Optional<String> other = targetOf(target, column);
    if (other.isEmpty() || value.value() == null) {
      return value.value();
    }
    if (value.value() instanceof List<?> list) {
      return list.stream()
          .map(each -> reference(other.get(), new Located<>(each, value.position()), identities))
          .toList();
    }
    return reference(other.get(), value, identities);
  }

  private Object reference(
      String target, Located<Object> value, Map<String, Map<String, String>> identities) {
    Map<String, String> known = identities.getOrDefault(target, Map.of());
    String name = String.valueOf(value.value());
    String identity = known.get(name);
    if (identity == null) {
      Optional<String> nearest = Names.nearest(name, known.keySet());
      diagnostics.add(
          Diagnostic.error(
                  Code.TR181, value.position(), "no " + target + " is called \"" + name + "\"")
              .underlining(name.length())
              .found(name)
              .expected(
                  "the identity or name of a defined "
                      + target
                      + nearest.map(each -> "; nearest is " + each).orElse(""))
              .fix(nearest.map(each -> "write " + each).orElse("define it")));
      return name;
    }
    return identity;
  }

  /** The target whose rows a column's values name; empty for other columns. */
  private Optional<String> targetOf(Target target, String column) {
    Optional<String> linked =
        target.links().stream()
            .filter(link -> link.column().value().equals(column))
            .map(link -> link.target().value())
            .findFirst();
    if (linked.isPresent()) {
      return linked;
    }
    Optional<Parameter> parameter = target.parameter(column);
    boolean identities =
        parameter
            .map(each -> ColumnKind.of(each.type().value()))
            .filter(kind -> kind == ColumnKind.UUID || kind == ColumnKind.UUID_ARRAY)
            .isPresent();
    if (!identities) {
      return Optional.empty();
    }
    return parameter
        .flatMap(Parameter::references)
        .flatMap(reference -> catalog.targetOfTable(reference.table()))
        .map(each -> each.name().value())
        .or(() -> parameter.get().references().isPresent() ? Optional.empty() : own(target));
  }

  /** An array of identities can have no foreign key; it names rows of its own table. */
  private static Optional<String> own(Target target) {
    return Optional.of(target.name().value());
  }
}

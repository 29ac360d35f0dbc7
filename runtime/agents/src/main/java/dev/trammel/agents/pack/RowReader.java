package dev.trammel.agents.pack;

import dev.trammel.agents.pack.LibraryPack.Link;
import dev.trammel.agents.pack.LibraryPack.Parameter;
import dev.trammel.agents.pack.LibraryPack.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a target's rows out of definitions, with typed values; rows that are filtered are left out.
 */
public final class RowReader {

  private final RowErrors errors;

  public RowReader(RowErrors errors) {
    this.errors = errors;
  }

  /** The rows of the target that are to be rendered, in the order of the definitions. */
  public List<Row> read(Target target, Definitions definitions) {
    List<Row> rows = new ArrayList<>();
    Set<String> identities = new LinkedHashSet<>();
    int place = 0;
    for (Map<String, Object> values : definitions.rows(target.table())) {
      place++;
      Row row = row(target, values, place);
      if (!identities.add(row.identity())) {
        errors.add(row.error(target.identity(), "two rows have the same identity"));
      }
      if (isRendered(target, values)) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static boolean isRendered(Target target, Map<String, Object> values) {
    return target.only().entrySet().stream()
        .allMatch(
            entry ->
                !values.containsKey(entry.getKey())
                    || entry.getValue().equals(values.get(entry.getKey())));
  }

  private Row row(Target target, Map<String, Object> values, int place) {
    Optional<String> identity = ColumnValues.identity(values.get(target.identity()));
    Optional<String> name =
        target.nameColumn().map(values::get).filter(String.class::isInstance).map(String::valueOf);
    String key = name.or(() -> identity).orElse("row " + place);
    if (identity.isEmpty()) {
      errors.add(RowError.of(target.table(), key, target.identity(), "the row has no identity"));
    }
    if (target.nameColumn().isPresent() && name.isEmpty()) {
      errors.add(
          RowError.of(target.table(), key, target.nameColumn().orElseThrow(), "the row has no name")
              .expected("a text that is unique among " + target.table()));
    }
    Map<String, Object> typed = new LinkedHashMap<>();
    kinds(target)
        .forEach(
            (column, kind) -> {
              Object value = values.get(column);
              if (value != null) {
                typed.put(column, typed(target, key, column, kind, value));
              }
            });
    return new Row(target, identity.orElse("row " + place), key, typed);
  }

  private Object typed(Target target, String key, String column, ColumnKind kind, Object value) {
    Optional<Object> typed = ColumnValues.typed(kind, value);
    if (typed.isEmpty()) {
      String wanted = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      errors.add(
          RowError.of(target.table(), key, column, "the value is not of the column's type")
              .found(value)
              .expected(wanted));
    }
    return typed.orElse(null);
  }

  private static Map<String, ColumnKind> kinds(Target target) {
    Map<String, ColumnKind> kinds = new LinkedHashMap<>();
    for (String column : target.order()) {
      kinds.put(column, ColumnKind.TIMESTAMP);
    }
    kinds.put(target.identity(), ColumnKind.UUID);
    for (Link link : target.links()) {
      kinds.put(link.column(), ColumnKind.UUID);
    }
    for (Parameter parameter : target.parameters().values()) {
      kinds.put(parameter.column(), parameter.kind());
    }
    return kinds;
  }
}

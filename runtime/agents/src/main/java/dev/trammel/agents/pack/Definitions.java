package dev.trammel.agents.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Rows in the neutral form, wherever they came from. A value is null, a {@link Boolean}, a {@link
 * Number}, a string, a {@link java.util.UUID}, a {@link java.time.Instant} or {@link
 * java.time.OffsetDateTime} or {@link java.util.Date}; a list or {@code Object[]} for an array;
 * JSON text or a tree of maps and lists for JSON. The order of rows says nothing.
 *
 * @param tables rows by table, each a map of column to value
 * @param registries the names that each registry is known to hold; one that is absent is not
 *     checked
 */
public record Definitions(
    Map<String, List<Map<String, Object>>> tables, Map<String, Set<String>> registries) {

  public Definitions {
    Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    tables.forEach((table, listed) -> rows.put(table, copies(listed)));
    tables = Collections.unmodifiableMap(rows);
    Map<String, Set<String>> names = new LinkedHashMap<>();
    registries.forEach(
        (registry, known) ->
            names.put(registry, Collections.unmodifiableSet(new LinkedHashSet<>(known))));
    registries = Collections.unmodifiableMap(names);
  }

  /**
   * Rows of a database. A registry that has a table knows the names that stand there.
   *
   * @param tables the rows of {@link LibraryPack#tables()}
   */
  public static Definitions ofDatabase(
      LibraryPack pack, Map<String, List<Map<String, Object>>> tables) {
    Map<String, Set<String>> registries = new LinkedHashMap<>();
    for (LibraryPack.Registry registry : pack.registries().values()) {
      if (registry.table().isPresent() && registry.column().isPresent()) {
        Set<String> names = new LinkedHashSet<>();
        tables.getOrDefault(registry.table().get(), List.of()).stream()
            .map(row -> row.get(registry.column().get()))
            .filter(Objects::nonNull)
            .forEach(name -> names.add(name.toString()));
        registries.put(registry.name(), names);
      }
    }
    return new Definitions(tables, registries);
  }

  private static List<Map<String, Object>> copies(List<Map<String, Object>> rows) {
    List<Map<String, Object>> copies = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      copies.add(Collections.unmodifiableMap(new LinkedHashMap<>(row)));
    }
    return Collections.unmodifiableList(copies);
  }

  /** The table's rows; none when it is not there. */
  public List<Map<String, Object>> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }
}

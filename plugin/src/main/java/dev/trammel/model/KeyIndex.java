package dev.trammel.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The index behind a key or an exclusion constraint.
 *
 * @param include the columns of {@code INCLUDE (…)}
 * @param parameters of {@code WITH (…)}
 */
public record KeyIndex(List<String> include, SortedMap<String, String> parameters) {

  /** The key's columns alone. */
  public static final KeyIndex PLAIN = new KeyIndex(List.of(), Collections.emptySortedMap());

  public KeyIndex {
    include = List.copyOf(include);
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  public KeyIndex withInclude(List<String> other) {
    return new KeyIndex(other, parameters);
  }

  public KeyIndex withParameters(SortedMap<String, String> other) {
    return new KeyIndex(include, other);
  }
}

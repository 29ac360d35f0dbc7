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
 * @param withoutOverlaps whether the key's last column is a range of which no two overlap
 */
public record KeyIndex(
    List<String> include, SortedMap<String, String> parameters, boolean withoutOverlaps) {

  /** The key's columns alone. */
  public static final KeyIndex PLAIN = new KeyIndex(List.of(), Collections.emptySortedMap());

  public KeyIndex {
    include = List.copyOf(include);
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  public KeyIndex(List<String> include, SortedMap<String, String> parameters) {
    this(include, parameters, false);
  }

  public KeyIndex withInclude(List<String> other) {
    return new KeyIndex(other, parameters, withoutOverlaps);
  }

  public KeyIndex withParameters(SortedMap<String, String> other) {
    return new KeyIndex(include, other, withoutOverlaps);
  }

  public KeyIndex withWithoutOverlaps(boolean other) {
    return new KeyIndex(include, parameters, other);
  }
}

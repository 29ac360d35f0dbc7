package dev.trammel.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a foreign table has its rows.
 *
 * @param server the foreign server
 * @param options as its wrapper takes them
 */
public record ForeignSource(String server, SortedMap<String, String> options) {

  public ForeignSource {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  public ForeignSource withOptions(SortedMap<String, String> other) {
    return new ForeignSource(server, other);
  }

  public ForeignSource withServer(String other) {
    return new ForeignSource(other, options);
  }
}

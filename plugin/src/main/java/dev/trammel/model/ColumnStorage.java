package dev.trammel.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a column is stored and sampled.
 *
 * @param storage {@code PLAIN}, {@code EXTERNAL}, {@code EXTENDED} or {@code MAIN}; empty for the
 *     type's own
 * @param compression {@code pglz} or {@code lz4}; empty for the server's setting
 * @param statistics the target of {@code SET STATISTICS}; empty for the server's setting
 * @param parameters of {@code SET (…)}: {@code n_distinct}, {@code n_distinct_inherited}
 * @param options of a foreign table's column, as its wrapper takes them
 */
public record ColumnStorage(
    Optional<String> storage,
    Optional<String> compression,
    Optional<Integer> statistics,
    SortedMap<String, String> parameters,
    SortedMap<String, String> options) {

  /** What a column has of which nothing is said. */
  public static final ColumnStorage DEFAULT =
      new ColumnStorage(
          Optional.empty(), Optional.empty(), Optional.empty(), Collections.emptySortedMap());

  public ColumnStorage {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  /** How a column is stored that has its values here. */
  public ColumnStorage(
      Optional<String> storage,
      Optional<String> compression,
      Optional<Integer> statistics,
      SortedMap<String, String> parameters) {
    this(storage, compression, statistics, parameters, Collections.emptySortedMap());
  }

  public ColumnStorage withStorage(Optional<String> other) {
    return new ColumnStorage(other, compression, statistics, parameters, options);
  }

  public ColumnStorage withCompression(Optional<String> other) {
    return new ColumnStorage(storage, other, statistics, parameters, options);
  }

  public ColumnStorage withStatistics(Optional<Integer> other) {
    return new ColumnStorage(storage, compression, other, parameters, options);
  }

  public ColumnStorage withParameters(SortedMap<String, String> other) {
    return new ColumnStorage(storage, compression, statistics, other, options);
  }

  public ColumnStorage withOptions(SortedMap<String, String> other) {
    return new ColumnStorage(storage, compression, statistics, parameters, other);
  }
}

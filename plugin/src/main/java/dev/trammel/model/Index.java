package dev.trammel.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An index that stands for itself; the indexes behind primary keys and unique constraints belong to
 * their constraints and are not listed.
 *
 * @param method {@code btree}, {@code gin}, …
 * @param include the columns of {@code INCLUDE (…)}
 * @param predicate of a partial index
 * @param parameters of {@code WITH (…)}
 */
public record Index(
    String name,
    boolean unique,
    String method,
    List<IndexKey> keys,
    List<String> include,
    boolean nullsNotDistinct,
    Optional<Expression> predicate,
    SortedMap<String, String> parameters,
    Optional<String> comment) {

  public Index {
    keys = List.copyOf(keys);
    include = List.copyOf(include);
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  public Index(
      String name,
      boolean unique,
      String method,
      List<IndexKey> keys,
      List<String> include,
      boolean nullsNotDistinct,
      Optional<Expression> predicate,
      Optional<String> comment) {
    this(
        name,
        unique,
        method,
        keys,
        include,
        nullsNotDistinct,
        predicate,
        Collections.emptySortedMap(),
        comment);
  }

  public Index withName(String other) {
    return new Index(
        other, unique, method, keys, include, nullsNotDistinct, predicate, parameters, comment);
  }

  public Index withKeys(List<IndexKey> other) {
    return new Index(
        name, unique, method, other, include, nullsNotDistinct, predicate, parameters, comment);
  }

  public Index withInclude(List<String> other) {
    return new Index(
        name, unique, method, keys, other, nullsNotDistinct, predicate, parameters, comment);
  }

  public Index withPredicate(Optional<Expression> other) {
    return new Index(
        name, unique, method, keys, include, nullsNotDistinct, other, parameters, comment);
  }

  public Index withComment(Optional<String> other) {
    return new Index(
        name, unique, method, keys, include, nullsNotDistinct, predicate, parameters, other);
  }

  public Index withParameters(SortedMap<String, String> other) {
    return new Index(
        name, unique, method, keys, include, nullsNotDistinct, predicate, other, comment);
  }
}

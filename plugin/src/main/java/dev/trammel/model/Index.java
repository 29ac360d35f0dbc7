package dev.trammel.model;

import java.util.List;
import java.util.Optional;

/**
 * An index that stands for itself; the indexes behind primary keys and unique constraints belong to
 * their constraints and are not listed.
 *
 * @param method {@code btree}, {@code gin}, …
 * @param include the columns of {@code INCLUDE (…)}
 * @param predicate of a partial index
 */
public record Index(
    String name,
    boolean unique,
    String method,
    List<IndexKey> keys,
    List<String> include,
    boolean nullsNotDistinct,
    Optional<Expression> predicate,
    Optional<String> comment) {

  public Index {
    keys = List.copyOf(keys);
    include = List.copyOf(include);
  }

  public Index withName(String other) {
    return new Index(other, unique, method, keys, include, nullsNotDistinct, predicate, comment);
  }

  public Index withKeys(List<IndexKey> other) {
    return new Index(name, unique, method, other, include, nullsNotDistinct, predicate, comment);
  }

  public Index withInclude(List<String> other) {
    return new Index(name, unique, method, keys, other, nullsNotDistinct, predicate, comment);
  }

  public Index withPredicate(Optional<Expression> other) {
    return new Index(name, unique, method, keys, include, nullsNotDistinct, other, comment);
  }

  public Index withComment(Optional<String> other) {
    return new Index(name, unique, method, keys, include, nullsNotDistinct, predicate, other);
  }
}

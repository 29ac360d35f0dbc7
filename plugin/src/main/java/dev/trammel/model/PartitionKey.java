package dev.trammel.model;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * {@code PARTITION BY …}: what decides where a row lies.
 *
 * @param keys without order
 */
public record PartitionKey(Method method, List<IndexKey> keys) {

  public PartitionKey {
    keys = List.copyOf(keys);
  }

  /** How rows are told apart. */
  public enum Method {
    RANGE,
    LIST,
    HASH
  }

  /** The same with each key changed. */
  public PartitionKey map(UnaryOperator<IndexKey> change) {
    return new PartitionKey(method, keys.stream().map(change).toList());
  }
}

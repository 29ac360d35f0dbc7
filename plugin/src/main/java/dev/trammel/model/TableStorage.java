package dev.trammel.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a table is stored and replicated.
 *
 * @param parameters of {@code WITH (…)}, with the values as PostgreSQL keeps them
 * @param clusteredOn the index of {@code CLUSTER ON}
 * @param foreign of a foreign table, where its rows are
 */
public record TableStorage(
    boolean unlogged,
    SortedMap<String, String> parameters,
    ReplicaIdentity replicaIdentity,
    Optional<String> clusteredOn,
    Optional<ForeignSource> foreign) {

  /** What a table has of which nothing is said. */
  public static final TableStorage DEFAULT =
      new TableStorage(
          false, Collections.emptySortedMap(), ReplicaIdentity.DEFAULT, Optional.empty());

  public TableStorage {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** How a table is stored that has its rows here. */
  public TableStorage(
      boolean unlogged,
      SortedMap<String, String> parameters,
      ReplicaIdentity replicaIdentity,
      Optional<String> clusteredOn) {
    this(unlogged, parameters, replicaIdentity, clusteredOn, Optional.empty());
  }

  /** What logical replication sends of a row that changes or goes. */
  public enum Identity {
    DEFAULT,
    FULL,
    NOTHING,
    INDEX
  }

  /**
   * {@code REPLICA IDENTITY}.
   *
   * @param index of {@code USING INDEX}; empty for the other kinds
   */
  public record ReplicaIdentity(Identity identity, Optional<String> index) {
    public static final ReplicaIdentity DEFAULT =
        new ReplicaIdentity(Identity.DEFAULT, Optional.empty());
  }

  /** What holds once an index or key has another name. */
  public TableStorage renamingIndex(String from, String to) {
    ReplicaIdentity identity =
        new ReplicaIdentity(
            replicaIdentity.identity(),
            replicaIdentity.index().map(each -> each.equals(from) ? to : each));
    return withReplicaIdentity(identity)
        .withClusteredOn(clusteredOn.map(each -> each.equals(from) ? to : each));
  }

  /** What is left once an index or key is gone. */
  public TableStorage withoutIndex(String index) {
    return withReplicaIdentity(
            new ReplicaIdentity(
                replicaIdentity.identity(),
                replicaIdentity.index().filter(each -> !each.equals(index))))
        .withClusteredOn(clusteredOn.filter(each -> !each.equals(index)));
  }

  public TableStorage withUnlogged(boolean other) {
    return new TableStorage(other, parameters, replicaIdentity, clusteredOn, foreign);
  }

  public TableStorage withParameters(SortedMap<String, String> other) {
    return new TableStorage(unlogged, other, replicaIdentity, clusteredOn, foreign);
  }

  public TableStorage withReplicaIdentity(ReplicaIdentity other) {
    return new TableStorage(unlogged, parameters, other, clusteredOn, foreign);
  }

  public TableStorage withClusteredOn(Optional<String> other) {
    return new TableStorage(unlogged, parameters, replicaIdentity, other, foreign);
  }

  public TableStorage withForeign(Optional<ForeignSource> other) {
    return new TableStorage(unlogged, parameters, replicaIdentity, clusteredOn, other);
  }
}

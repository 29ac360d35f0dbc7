package dev.trammel.artifact.sql;

import dev.trammel.model.Column;
import dev.trammel.model.ColumnStorage;
import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.DomainType;
import dev.trammel.model.TableStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints how tables and columns are stored, as actions of ALTER TABLE. */
final class StorageSql {

  private static final Set<String> MAIN = Set.of("numeric", "inet", "cidr");

  private StorageSql() {}

  static List<String> differences(TableStorage from, TableStorage to) {
    List<String> actions = new ArrayList<>();
    if (from.unlogged() != to.unlogged()) {
      actions.add(to.unlogged() ? "SET UNLOGGED" : "SET LOGGED");
    }
    actions.addAll(parameters(from.parameters(), to.parameters()));
    if (from.foreign().isPresent() && to.foreign().isPresent()) {
      RemoteSql.options(from.foreign().get().options(), to.foreign().get().options())
          .ifPresent(actions::add);
    }
    if (!from.replicaIdentity().equals(to.replicaIdentity())) {
      actions.add("REPLICA IDENTITY " + replicaIdentity(to.replicaIdentity()));
    }
    if (!from.clusteredOn().equals(to.clusteredOn())) {
      actions.add(
          to.clusteredOn()
              .map(each -> "CLUSTER ON " + Names.of(each))
              .orElse("SET WITHOUT CLUSTER"));
    }
    return actions;
  }

  private static String replicaIdentity(TableStorage.ReplicaIdentity identity) {
    if (identity.identity() != TableStorage.Identity.INDEX) {
      return identity.identity().name();
    }
    // Once its index is gone PostgreSQL does as if NOTHING had been said.
    return identity.index().map(each -> "USING INDEX " + Names.of(each)).orElse("NOTHING");
  }

  static List<String> differences(Column column, ColumnStorage to, Database database) {
    ColumnStorage from = column.storage();
    List<String> actions = new ArrayList<>();
    if (!from.storage().equals(to.storage())) {
      actions.add("SET STORAGE " + to.storage().orElseGet(() -> usual(column.type(), database)));
    }
    if (!from.compression().equals(to.compression())) {
      actions.add("SET COMPRESSION " + to.compression().orElse("DEFAULT"));
    }
    if (!from.statistics().equals(to.statistics())) {
      actions.add("SET STATISTICS " + to.statistics().orElse(-1));
    }
    actions.addAll(parameters(from.parameters(), to.parameters()));
    RemoteSql.options(from.options(), to.options()).ifPresent(actions::add);
    return actions;
  }

  /** PostgreSQL 15 has no SET STORAGE DEFAULT. A type that leaves a choice is one of these two. */
  private static String usual(DataType type, Database database) {
    if (database.types().get(type.qualifiedName()) instanceof DomainType domain) {
      return usual(domain.baseType(), database);
    }
    return !type.isArray() && MAIN.contains(type.name()) ? "MAIN" : "EXTENDED";
  }

  /** SET and RESET of parameters. */
  static List<String> parameters(SortedMap<String, String> from, SortedMap<String, String> to) {
    List<String> actions = new ArrayList<>();
    SortedMap<String, String> set = new TreeMap<>(to);
    set.entrySet().removeAll(from.entrySet());
    if (!set.isEmpty()) {
      actions.add("SET (" + ParameterSql.list(set) + ")");
    }
    String reset =
        from.keySet().stream()
            .filter(each -> !to.containsKey(each))
            .map(ParameterSql::name)
            .collect(Collectors.joining(", "));
    if (!reset.isEmpty()) {
      actions.add("RESET (" + reset + ")");
    }
    return actions;
  }
}

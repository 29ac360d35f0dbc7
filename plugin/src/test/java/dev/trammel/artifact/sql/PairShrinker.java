package dev.trammel.artifact.sql;

import dev.trammel.model.Column;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.Function;
import dev.trammel.model.FunctionSignature;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import dev.trammel.plan.RandomDatabases.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Takes one object after the other out of a pair, as long as the rest still fails. */
final class PairShrinker {

  /** More would keep the other pairs waiting. */
  private static final int TRIES = Integer.getInteger("trammel.shrinkTries", 200);

  private final Predicate<Pair> fails;
  private int tries;

  PairShrinker(Predicate<Pair> fails) {
    this.fails = fails;
  }

  /** What is left when nothing more can be taken out, or when it has been tried often enough. */
  Pair shrink(Pair pair) {
    Pair smallest = pair;
    int kept = 0;
    List<Pair> smaller = withOneLess(smallest);
    while (kept < smaller.size() && tries++ < TRIES) {
      if (fails.test(smaller.get(kept))) {
        smallest = smaller.get(kept);
        smaller = withOneLess(smallest);
      } else {
        kept++;
      }
    }
    return smallest;
  }

  private static List<Pair> withOneLess(Pair pair) {
    List<Pair> pairs = new ArrayList<>();
    for (Change intent : pair.intents()) {
      List<Change> rest = new ArrayList<>(pair.intents());
      rest.remove(intent);
      pairs.add(new Pair(pair.from(), pair.to(), rest));
    }
    for (Database from : withOneLess(pair.from())) {
      pairs.add(new Pair(from, pair.to(), pair.intents()));
    }
    for (Database to : withOneLess(pair.to())) {
      pairs.add(new Pair(pair.from(), to, pair.intents()));
    }
    return pairs;
  }

  private static List<Database> withOneLess(Database database) {
    List<Database> smaller = new ArrayList<>();
    for (DefinedObject.Key object : database.objects().keySet()) {
      smaller.add(database.withObjects(without(database.objects(), object)));
    }
    for (QualifiedName table : database.tables().keySet()) {
      smaller.add(database.withTables(without(database.tables(), table)));
    }
    for (FunctionSignature function : database.functions().keySet()) {
      SortedMap<FunctionSignature, Function> rest = without(database.functions(), function);
      smaller.add(database.withFunctions(rest));
    }
    for (QualifiedName sequence : database.sequences().keySet()) {
      SortedMap<QualifiedName, Sequence> rest = without(database.sequences(), sequence);
      smaller.add(database.withSequences(rest));
    }
    for (Table table : database.tables().values()) {
      withOneLess(table).forEach(each -> smaller.add(database.with(each)));
    }
    return smaller;
  }

  private static <K extends Comparable<K>, V> SortedMap<K, V> without(SortedMap<K, V> map, K key) {
    SortedMap<K, V> rest = new TreeMap<>(map);
    rest.remove(key);
    return rest;
  }

  private static List<Table> withOneLess(Table table) {
    List<Table> smaller = new ArrayList<>();
    without(table.triggers()).forEach(each -> smaller.add(table.withTriggers(each)));
    without(table.policies()).forEach(each -> smaller.add(table.withPolicies(each)));
    without(table.indexes()).forEach(each -> smaller.add(table.withIndexes(each)));
    List<List<Constraint>> constraints = without(table.constraints());
    constraints.forEach(each -> smaller.add(table.withConstraints(each)));
    without(table.columns()).stream()
        .filter(each -> !each.isEmpty())
        .forEach(each -> smaller.add(table.withColumns(each)));
    if (table.comment().isPresent()) {
      smaller.add(table.withComment(Optional.empty()));
    }
    if (table.rowSecurity()) {
      smaller.add(table.withRowSecurity(false, false));
    }
    for (Column column : table.columns()) {
      if (column.comment().isPresent()) {
        smaller.add(mapped(table, column, each -> each.withComment(Optional.empty())));
      }
      if (column.defaultValue().isPresent()) {
        smaller.add(mapped(table, column, each -> each.withDefault(Optional.empty())));
      }
      if (!column.nullable()) {
        smaller.add(mapped(table, column, each -> each.withNullable(true)));
      }
      if (column.generation().isPresent()) {
        smaller.add(mapped(table, column, each -> each.withGeneration(Optional.empty())));
      }
    }
    return smaller;
  }

  private static Table mapped(Table table, Column column, UnaryOperator<Column> change) {
    return table.mapColumn(column.name(), change);
  }

  private static <T> List<List<T>> without(List<T> list) {
    List<List<T>> smaller = new ArrayList<>();
    for (T each : list) {
      List<T> rest = new ArrayList<>(list);
      rest.remove(each);
      smaller.add(rest);
    }
    return smaller;
  }
}

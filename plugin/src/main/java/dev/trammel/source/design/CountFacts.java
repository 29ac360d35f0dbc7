package dev.trammel.source.design;

import dev.trammel.model.Database;
import dev.trammel.model.Table;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What counts in a document are held against.
 *
 * @param databases by name
 * @param parameters how many a catalog target has, by the target's name and by its table's
 */
public record CountFacts(
    SortedMap<String, Tables> databases, SortedMap<String, Integer> parameters) {

  public CountFacts {
    databases = new TreeMap<>(databases);
    parameters = new TreeMap<>(parameters);
  }

  /** How many columns each table has, by its name as people write it. */
  public record Tables(SortedMap<String, Integer> recorded, SortedMap<String, Integer> declared) {

    public Tables {
      recorded = new TreeMap<>(recorded);
      declared = new TreeMap<>(declared);
    }

    public static Tables of(Database recorded, Database declared) {
      return new Tables(columns(recorded), columns(declared));
    }

    private static SortedMap<String, Integer> columns(Database database) {
      SortedMap<String, Integer> columns = new TreeMap<>();
      for (Table table : database.tables().values()) {
        columns.put(table.name().toString(), table.columns().size());
      }
      return columns;
    }

    int count(CountClaim.Kind kind) {
      return switch (kind) {
        case NEW_TABLES ->
            (int) declared.keySet().stream().filter(each -> !recorded.containsKey(each)).count();
        case EXPANDED_TABLES -> both(false);
        case UNCHANGED_TABLES -> both(true);
        default -> declared.size();
      };
    }

    private int both(boolean equal) {
      return (int)
          declared.entrySet().stream()
              .filter(each -> recorded.containsKey(each.getKey()))
              .filter(each -> recorded.get(each.getKey()).equals(each.getValue()) == equal)
              .count();
    }

    OptionalInt recordedColumns(String table) {
      return get(recorded, table);
    }

    OptionalInt declaredColumns(String table) {
      return get(declared, table);
    }

    private static OptionalInt get(Map<String, Integer> counts, String table) {
      return counts.containsKey(table) ? OptionalInt.of(counts.get(table)) : OptionalInt.empty();
    }
  }

  /** The parameters of a target, which may stand in the plural. */
  OptionalInt parameters(String target) {
    String singular = target.endsWith("s") ? target.substring(0, target.length() - 1) : target;
    String known = parameters.containsKey(target) ? target : singular;
    return parameters.containsKey(known)
        ? OptionalInt.of(parameters.get(known))
        : OptionalInt.empty();
  }
}

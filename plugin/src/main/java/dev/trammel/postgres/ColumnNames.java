package dev.trammel.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names and collations of the columns of relations, by the numbers of both. */
final class ColumnNames {

  private static final String[] NONE = {};

  private final Map<Long, String[]> names = new HashMap<>();
  private final Map<Long, long[]> collations = new HashMap<>();

  /** Those of relations whose columns are not read in full. */
  static ColumnNames read(Query query, Collection<Long> relations) throws SQLException {
    ColumnNames names = new ColumnNames();
    names.add(query, relations);
    return names;
  }

  /** Adds those of further relations. */
  void add(Query query, Collection<Long> relations) throws SQLException {
    if (!relations.isEmpty()) {
      query.list(
          """
          SELECT attrelid, attnum, attname, attcollation FROM pg_attribute
          WHERE attnum > 0 AND NOT attisdropped AND attrelid = ANY (CAST(? AS oid[]))
          """,
          row -> {
            add(
                row.number("attrelid"),
                (int) row.number("attnum"),
                row.string("attname"),
                row.number("attcollation"));
            return true;
          },
          relations);
    }
  }

  void add(long relation, int number, String name, long collation) {
    String[] known = names.getOrDefault(relation, NONE);
    if (number >= known.length) {
      int length = Math.max(16, number + 16);
      known = Arrays.copyOf(known, length);
      names.put(relation, known);
      collations.put(
          relation, Arrays.copyOf(collations.getOrDefault(relation, new long[0]), length));
    }
    known[number] = name;
    collations.get(relation)[number] = collation;
  }

  boolean has(long relation) {
    return names.containsKey(relation);
  }

  /** By number; null where there is none. */
  List<String> of(long relation) {
    return Arrays.asList(array(relation));
  }

  private String[] array(long relation) {
    return names.getOrDefault(relation, NONE);
  }

  long collation(long relation, int number) {
    return collations.get(relation)[number];
  }

  List<String> of(long relation, List<Long> numbers) {
    String[] all = array(relation);
    List<String> named = new ArrayList<>(numbers.size());
    for (long each : numbers) {
      named.add(all[(int) each]);
    }
    return named;
  }
}

package dev.trammel.postgres;

import dev.trammel.model.DataType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The types of columns, each read once. */
final class ColumnTypes {

  /** A row of {@code pg_type} with the modifier of a column. */
  record Key(long type, int modifier) {}

  /** What a column of the type has that states nothing else. */
  record Type(DataType type, long collation, char storage) {}

  private ColumnTypes() {}

  /** Those that are asked for; of the enum types all is known. */
  static Map<Key, Type> read(Query query, EnumNames enums, Set<Key> keys) throws SQLException {
    Map<Key, Type> read = new HashMap<>();
    List<Long> types = new ArrayList<>();
    List<Integer> modifiers = new ArrayList<>();
    for (Key each : keys) {
      if (enums.types().containsKey(each.type())) {
        read.put(each, new Type(type(enums.types().get(each.type()), 0), 0, 'p'));
      } else if (enums.arrays().containsKey(each.type())) {
        read.put(each, new Type(type(enums.arrays().get(each.type()), 1), 0, 'x'));
      } else {
        types.add(each.type());
        modifiers.add(each.modifier());
      }
    }
    query.list(
        """
        SELECT k.type, k.modifier, e.oid IS NOT NULL AS is_array, bn.nspname AS type_schema,
          b.typname,
          CASE WHEN bn.nspname = 'pg_catalog' OR k.modifier <> -1
            THEN format_type(b.oid, k.modifier) ELSE '' END AS printed, t.typcollation, t.typstorage
        FROM unnest(CAST(? AS oid[]), CAST(? AS integer[])) AS k (type, modifier)
          JOIN pg_type t ON t.oid = k.type
          LEFT JOIN pg_type e ON e.oid = t.typelem AND e.typarray = t.oid
          JOIN pg_type b ON b.oid = coalesce(e.oid, t.oid)
          JOIN pg_namespace bn ON bn.oid = b.typnamespace
        """,
        row ->
            read.put(
                new Key(row.number("type"), (int) row.number("modifier")),
                new Type(
                    ColumnReader.type(row),
                    row.number("typcollation"),
                    row.string("typstorage").charAt(0))),
        types,
        modifiers);
    return read;
  }

  private static DataType type(EnumNames.Name name, int dimensions) {
    return new DataType(name.type().schema(), name.type().name(), List.of(), dimensions);
  }

  /** How collations are named, by their numbers. */
  static Map<Long, String> collations(Query query, Collection<Long> numbers) throws SQLException {
    Map<Long, String> names = new HashMap<>();
    if (!numbers.isEmpty()) {
      query.list(
          """
          SELECT co.oid, CASE WHEN cn.nspname IN ('pg_catalog', 'public') THEN co.collname
            ELSE cn.nspname || '.' || co.collname END AS name
          FROM pg_collation co JOIN pg_namespace cn ON cn.oid = co.collnamespace
          WHERE co.oid = ANY (CAST(? AS oid[]))
          """,
          row -> names.put(row.number("oid"), row.string("name")),
          numbers);
    }
    return names;
  }
}

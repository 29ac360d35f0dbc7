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
  record Type(DataType type, long collation, String storage) {}

  private ColumnTypes() {}

  static Map<Key, Type> read(Query query, Set<Key> keys) throws SQLException {
    List<Long> types = new ArrayList<>();
    List<Integer> modifiers = new ArrayList<>();
    for (Key each : keys) {
      types.add(each.type());
      modifiers.add(each.modifier());
    }
    Map<Key, Type> read = new HashMap<>();
    query.list(
        """
        SELECT k.type, k.modifier, e.oid IS NOT NULL AS is_array, bn.nspname AS type_schema,
          b.typname, format_type(b.oid, k.modifier) AS printed, t.typcollation, t.typstorage
        FROM unnest(CAST(? AS oid[]), CAST(? AS integer[])) AS k (type, modifier)
          JOIN pg_type t ON t.oid = k.type
          LEFT JOIN pg_type e ON e.typarray = t.oid
          JOIN pg_type b ON b.oid = coalesce(e.oid, t.oid)
          JOIN pg_namespace bn ON bn.oid = b.typnamespace
        """,
        row ->
            read.put(
                new Key(row.number("type"), (int) row.number("modifier")),
                new Type(
                    ColumnReader.type(row), row.number("typcollation"), row.string("typstorage"))),
        types,
        modifiers);
    return read;
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

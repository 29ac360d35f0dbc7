package dev.trammel.postgres;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A row of {@code pg_index}.
 *
 * @param keys how many of the columns are keys; the others are included
 * @param columns by their numbers, 0 for an expression
 * @param options of each key: bit 1 descending, bit 2 nulls first
 * @param expressions the trees of all expressions; null without any
 * @param predicate its tree; null without one
 */
record IndexRow(
    long oid,
    long table,
    String name,
    boolean unique,
    String method,
    boolean nullsNotDistinct,
    SortedMap<String, String> parameters,
    int keys,
    List<Long> columns,
    List<Long> options,
    List<Long> classes,
    List<Long> collations,
    String expressions,
    String predicate,
    Optional<String> comment) {

  /** In the order of table and name. */
  static List<IndexRow> read(Query query, Collection<Long> tables) throws SQLException {
    return query.list(
        """
        SELECT i.indexrelid, i.indrelid, c.relname, i.indisunique, m.amname,
          i.indnullsnotdistinct, c.reloptions, i.indnkeyatts, i.indkey, i.indoption, i.indclass,
          i.indcollation, i.indexprs, i.indpred, d.description
        FROM pg_index i
          JOIN pg_class c ON c.oid = i.indexrelid
          JOIN pg_am m ON m.oid = c.relam
          LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass
            AND d.objoid = i.indexrelid AND d.objsubid = 0
        WHERE i.indrelid = ANY (CAST(? AS oid[]))
        ORDER BY i.indrelid, c.relname
        """,
        IndexRow::of,
        tables);
  }

  private static IndexRow of(Query.Row row) throws SQLException {
    return new IndexRow(
        row.number("indexrelid"),
        row.number("indrelid"),
        row.string("relname"),
        row.flag("indisunique"),
        row.string("amname"),
        row.flag("indnullsnotdistinct"),
        PrintedSql.parameters(row.strings("reloptions")),
        (int) row.number("indnkeyatts"),
        row.numbers("indkey"),
        row.numbers("indoption"),
        row.numbers("indclass"),
        row.numbers("indcollation"),
        row.string("indexprs"),
        row.string("indpred"),
        row.optional("description"));
  }
}

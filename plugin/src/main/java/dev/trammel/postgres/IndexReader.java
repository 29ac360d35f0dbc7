package dev.trammel.postgres;

import dev.trammel.model.Index;
import dev.trammel.model.IndexKey;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the indexes that stand for themselves. */
final class IndexReader {

  /** A key or an included column of an index. */
  record Part(boolean isKey, IndexKey key, String column) {}

  private IndexReader() {}

  static Map<Long, List<Index>> read(
      Query query, Collection<Long> tables, Map<Long, List<Part>> parts) throws SQLException {
    return Owned.byRelation(
        query.list(
            """
            SELECT i.indexrelid, i.indrelid, c.relname, i.indisunique, m.amname,
              i.indnullsnotdistinct, c.reloptions, pg_get_expr(i.indpred, i.indrelid) AS predicate,
              (SELECT m.description FROM pg_description m WHERE m.objoid = i.indexrelid
                AND m.classoid = 'pg_class'::regclass AND m.objsubid = 0) AS comment
            FROM pg_index i
              JOIN pg_class c ON c.oid = i.indexrelid
              JOIN pg_am m ON m.oid = c.relam
            WHERE i.indrelid = ANY (CAST(? AS oid[])) AND NOT EXISTS (
              SELECT FROM pg_constraint k
              WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
            ORDER BY i.indrelid, c.relname
            """,
            row -> new Owned<>(row.number("indrelid"), index(row, parts)),
            tables));
  }

  private static Index index(Query.Row row, Map<Long, List<Part>> parts) throws SQLException {
    List<Part> all = parts.get(row.number("indexrelid"));
    return new Index(
        row.string("relname"),
        row.flag("indisunique"),
        row.string("amname"),
        keys(all),
        included(all),
        row.flag("indnullsnotdistinct"),
        row.optional("predicate").map(PrintedSql::expression),
        PrintedSql.parameters(row.strings("reloptions")),
        row.optional("comment"));
  }

  static List<IndexKey> keys(List<Part> parts) {
    return parts.stream().filter(Part::isKey).map(Part::key).toList();
  }

  static List<String> included(List<Part> parts) {
    return parts.stream().filter(each -> !each.isKey()).map(Part::column).toList();
  }

  /** Of all indexes, those behind constraints as well. */
  static Map<Long, List<Part>> parts(Query query, Collection<Long> tables) throws SQLException {
    List<Owned<Part>> parts =
        query.list(
            """
            SELECT i.indexrelid, k.place <= i.indnkeyatts AS is_key, a.attname,
              CASE WHEN k.number = 0 THEN pg_get_indexdef(i.indexrelid, k.place, false) END
                AS expression,
              k.place <= i.indnkeyatts AND i.indoption[k.place - 1] & 1 <> 0 AS descending,
              k.place <= i.indnkeyatts AND i.indoption[k.place - 1] & 2 <> 0 AS nulls_first,
              CASE WHEN NOT oc.opcdefault OR x.attoptions IS NOT NULL THEN CASE WHEN pg_opclass_is_visible(oc.oid)
                THEN oc.opcname ELSE onsp.nspname || '.' || oc.opcname END END AS operator_class,
              x.attoptions,
              CASE WHEN co.oid <> coalesce(a.attcollation, xt.typcollation)
                THEN CASE WHEN cn.nspname IN ('pg_catalog', 'public') THEN co.collname
                  ELSE cn.nspname || '.' || co.collname END END AS collation
            FROM pg_index i
              CROSS JOIN LATERAL (SELECT place, i.indkey[place - 1] AS number
                FROM generate_series(1, i.indnatts) AS place) AS k
              LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
                AND k.number <> 0
              JOIN pg_attribute x ON x.attrelid = i.indexrelid AND x.attnum = k.place
              JOIN pg_type xt ON xt.oid = x.atttypid
              LEFT JOIN pg_opclass oc ON k.place <= i.indnkeyatts
                AND oc.oid = i.indclass[k.place - 1]
              LEFT JOIN pg_namespace onsp ON onsp.oid = oc.opcnamespace
              LEFT JOIN pg_collation co ON k.place <= i.indnkeyatts
                AND co.oid = i.indcollation[k.place - 1]
              LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
            WHERE i.indrelid = ANY (CAST(? AS oid[]))
            ORDER BY i.indexrelid, k.place
            """,
            row -> new Owned<>(row.number("indexrelid"), part(row)),
            tables);
    return new LinkedHashMap<>(Owned.byRelation(parts));
  }

  private static Part part(Query.Row row) throws SQLException {
    String column = row.string("attname");
    IndexKey.Term term =
        column == null
            ? new IndexKey.ExpressionTerm(PrintedSql.expression(row.string("expression")))
            : new IndexKey.ColumnTerm(column);
    IndexKey key =
        new IndexKey(
            term,
            row.optional("collation"),
            row.optional("operator_class"),
            PrintedSql.parameters(row.strings("attoptions")),
            row.flag("descending"),
            row.flag("nulls_first"));
    return new Part(row.flag("is_key"), key, column);
  }
}

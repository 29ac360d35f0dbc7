package dev.trammel.postgres;

import dev.trammel.model.Deferrability;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A row of {@code pg_constraint}.
 *
 * @param type its letter
 * @param columns by their numbers
 * @param referenced the other table of a foreign key
 * @param actions of a foreign key: its letters for match, update and delete
 * @param expression the tree of a check; null without one
 * @param index what holds a key
 * @param operators of an exclusion constraint
 */
record ConstraintRow(
    long oid,
    long table,
    String name,
    String type,
    Deferrability deferrability,
    boolean validated,
    boolean noInherit,
    boolean enforced,
    boolean period,
    List<Long> columns,
    long referenced,
    List<Long> referencedColumns,
    List<Long> deleteColumns,
    String actions,
    String expression,
    long index,
    List<String> operators,
    Optional<String> comment) {

  /** Of all but NOT NULL, in the order of table and name. */
  static List<ConstraintRow> read(Query query, Collection<Long> tables) throws SQLException {
    boolean recent = query.version() >= 18;
    return query.list(
        """
        SELECT c.oid, c.conrelid, c.conname, c.contype,
          CASE WHEN c.condeferrable THEN c.condeferred END AS deferred,
          nullif(c.convalidated, true) AS validated, nullif(c.connoinherit, false) AS no_inherit,
          nullif(%s, true) AS enforced, nullif(%s, false) AS period, c.conkey,
          nullif(c.confrelid, 0) AS confrelid, c.confkey, c.confdelsetcols,
          CASE c.contype WHEN 'f' THEN c.confmatchtype::text || c.confupdtype::text
            || c.confdeltype::text END AS actions,
          c.conbin, nullif(c.conindid, 0) AS conindid, d.description,
          CASE WHEN c.contype = 'x' THEN ARRAY(SELECT CASE WHEN n.nspname = 'pg_catalog' THEN o.oprname
              ELSE n.nspname || '.' || o.oprname END
            FROM unnest(c.conexclop) WITH ORDINALITY AS k (number, place)
            JOIN pg_operator o ON o.oid = k.number
            JOIN pg_namespace n ON n.oid = o.oprnamespace
            ORDER BY k.place) END AS operators
        FROM pg_constraint c
          LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass
            AND d.objoid = c.oid AND d.objsubid = 0
        WHERE c.contype IN ('p', 'u', 'f', 'c', 'x') AND c.conrelid = ANY (CAST(? AS oid[]))
          AND (c.conparentid = 0 OR NOT EXISTS (SELECT FROM pg_constraint o
            WHERE o.oid = c.conparentid AND o.conrelid = c.conrelid))
        ORDER BY c.conrelid, c.conname
        """
            .formatted(recent ? "c.conenforced" : "true", recent ? "c.conperiod" : "false"),
        ConstraintRow::of,
        tables);
  }

  private static ConstraintRow of(Query.Row row) throws SQLException {
    return new ConstraintRow(
        row.number("oid"),
        row.number("conrelid"),
        row.string("conname"),
        row.string("contype"),
        deferrability(row),
        row.isNull("validated"),
        row.flag("no_inherit"),
        row.isNull("enforced"),
        row.flag("period"),
        row.numbers("conkey"),
        row.number("confrelid"),
        row.numbers("confkey"),
        row.numbers("confdelsetcols"),
        row.string("actions"),
        row.string("conbin"),
        row.number("conindid"),
        row.strings("operators"),
        row.optional("description"));
  }

  private static Deferrability deferrability(Query.Row row) throws SQLException {
    if (row.isNull("deferred")) {
      return Deferrability.NOT_DEFERRABLE;
    }
    return row.flag("deferred") ? Deferrability.INITIALLY_DEFERRED : Deferrability.DEFERRABLE;
  }
}

package dev.trammel.postgres;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.Deferrability;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.ReferentialAction;
import dev.trammel.model.UniqueConstraint;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Reads keys, foreign keys and checks. NOT NULL, which PostgreSQL 18 keeps as a constraint too, is
 * an attribute of its column.
 */
final class ConstraintReader {

  private ConstraintReader() {}

  static Map<Long, List<Constraint>> read(Query query, Collection<Long> tables)
      throws SQLException {
    return Owned.byRelation(
        query.list(
            """
            SELECT c.conrelid, c.conname, c.contype, c.condeferrable, c.condeferred,
              c.convalidated, c.connoinherit, c.confupdtype, c.confdeltype, c.confmatchtype,
              rn.nspname AS referenced_schema, r.relname AS referenced_table,
              ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY AS k (number, place)
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number
                ORDER BY k.place) AS columns,
              ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY AS k (number, place)
                JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number
                ORDER BY k.place) AS referenced_columns,
              pg_get_expr(c.conbin, c.conrelid) AS expression,
              coalesce(i.indnullsnotdistinct, false) AS nulls_not_distinct,
              obj_description(c.oid, 'pg_constraint') AS comment
            FROM pg_constraint c
              LEFT JOIN pg_class r ON r.oid = c.confrelid
              LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace
              LEFT JOIN pg_index i ON c.contype = 'u' AND i.indexrelid = c.conindid
            WHERE c.contype IN ('p', 'u', 'f', 'c') AND c.conrelid = ANY (CAST(? AS oid[]))
            ORDER BY c.conrelid, c.conname
            """,
            row ->
                new Owned<>(
                    row.number("conrelid"), constraint(row).withComment(row.optional("comment"))),
            tables));
  }

  private static Constraint constraint(Query.Row row) throws SQLException {
    String name = row.string("conname");
    return switch (row.string("contype")) {
      case "p" -> new PrimaryKey(name, row.strings("columns"), deferrability(row));
      case "u" ->
          new UniqueConstraint(
              name, row.strings("columns"), row.flag("nulls_not_distinct"), deferrability(row));
      case "f" -> foreignKey(row);
      default ->
          new CheckConstraint(
              name,
              PrintedSql.expression(row.string("expression")),
              row.flag("connoinherit"),
              row.flag("convalidated"));
    };
  }

  private static ForeignKey foreignKey(Query.Row row) throws SQLException {
    return new ForeignKey(
        row.string("conname"),
        row.strings("columns"),
        new QualifiedName(row.string("referenced_schema"), row.string("referenced_table")),
        row.strings("referenced_columns"),
        action(row.string("confdeltype")),
        action(row.string("confupdtype")),
        row.string("confmatchtype").equals("f"),
        deferrability(row),
        row.flag("convalidated"));
  }

  private static Deferrability deferrability(Query.Row row) throws SQLException {
    if (!row.flag("condeferrable")) {
      return Deferrability.NOT_DEFERRABLE;
    }
    return row.flag("condeferred") ? Deferrability.INITIALLY_DEFERRED : Deferrability.DEFERRABLE;
  }

  private static ReferentialAction action(String code) {
    return switch (code) {
      case "r" -> ReferentialAction.RESTRICT;
      case "c" -> ReferentialAction.CASCADE;
      case "n" -> ReferentialAction.SET_NULL;
      case "d" -> ReferentialAction.SET_DEFAULT;
      default -> ReferentialAction.NO_ACTION;
    };
  }
}

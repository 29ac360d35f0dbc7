package dev.trammel.postgres;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.Constraint;
import dev.trammel.model.Deferrability;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.IndexKey;
import dev.trammel.model.KeyIndex;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.ReferentialAction;
import dev.trammel.model.UniqueConstraint;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads keys, foreign keys and checks. NOT NULL, which PostgreSQL 18 keeps as a constraint too, is
 * read with its column.
 */
final class ConstraintReader {

  private ConstraintReader() {}

  static Map<Long, List<Constraint>> read(
      Query query, Collection<Long> tables, Map<Long, List<IndexReader.Part>> parts)
      throws SQLException {
    String enforced = query.version() < 18 ? "true" : "c.conenforced";
    String period = query.version() < 18 ? "false" : "c.conperiod";
    return Owned.byRelation(
        query.list(
            """
            SELECT c.conrelid, c.conname, c.contype, c.condeferrable, c.condeferred,
              c.convalidated, c.connoinherit, c.confupdtype, c.confdeltype, c.confmatchtype,
              rn.nspname AS referenced_schema, r.relname AS referenced_table,
              CASE WHEN c.contype IN ('p', 'u', 'f') THEN %s END AS columns,
              CASE WHEN c.contype = 'f' THEN %s END AS referenced_columns,
              pg_get_expr(c.conbin, c.conrelid) AS expression,
              coalesce(i.indnullsnotdistinct, false) AS nulls_not_distinct,
              d.description AS comment,
              %s AS enforced, %s AS period, c.conindid, ic.reloptions, m.amname,
              pg_get_expr(i.indpred, i.indrelid) AS predicate,
              CASE WHEN c.confdelsetcols IS NOT NULL THEN %s END AS delete_columns,
              CASE WHEN c.contype = 'x' THEN ARRAY(SELECT CASE WHEN n.nspname = 'pg_catalog' THEN o.oprname
                  ELSE n.nspname || '.' || o.oprname END
                FROM unnest(c.conexclop) WITH ORDINALITY AS k (number, place)
                JOIN pg_operator o ON o.oid = k.number
                JOIN pg_namespace n ON n.oid = o.oprnamespace
                ORDER BY k.place) END AS operators
            FROM pg_constraint c
              LEFT JOIN pg_class r ON r.oid = c.confrelid
              LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace
              LEFT JOIN pg_index i ON c.contype IN ('p', 'u', 'x') AND i.indexrelid = c.conindid
              LEFT JOIN pg_class ic ON ic.oid = i.indexrelid
              LEFT JOIN pg_am m ON m.oid = ic.relam
              LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass
                AND d.objoid = c.oid AND d.objsubid = 0
            WHERE c.contype IN ('p', 'u', 'f', 'c', 'x') AND c.conrelid = ANY (CAST(? AS oid[]))
              AND (c.conparentid = 0 OR NOT EXISTS (SELECT FROM pg_constraint o
                WHERE o.oid = c.conparentid AND o.conrelid = c.conrelid))
            ORDER BY c.conrelid, c.conname
            """
                .formatted(
                    names("conrelid", "conkey"),
                    names("confrelid", "confkey"),
                    enforced,
                    period,
                    names("conrelid", "confdelsetcols")),
            row ->
                new Owned<>(
                    row.number("conrelid"),
                    constraint(row, parts).withComment(row.optional("comment"))),
            tables));
  }

  /** The names, in order, of the columns of a table that an array of the constraint numbers. */
  private static String names(String table, String numbers) {
    return """
        ARRAY(SELECT (SELECT a.attname::text FROM pg_attribute a
            WHERE a.attrelid = c.%s AND a.attnum = k.number)
          FROM unnest(c.%s) WITH ORDINALITY AS k (number, place) ORDER BY k.place)\
        """
        .formatted(table, numbers);
  }

  private static Constraint constraint(Query.Row row, Map<Long, List<IndexReader.Part>> parts)
      throws SQLException {
    String name = row.string("conname");
    return switch (row.string("contype")) {
      case "p" ->
          new PrimaryKey(name, row.strings("columns"), deferrability(row))
              .withIndex(index(row, parts));
      case "u" ->
          new UniqueConstraint(
                  name, row.strings("columns"), row.flag("nulls_not_distinct"), deferrability(row))
              .withIndex(index(row, parts));
      case "f" -> foreignKey(row);
      case "x" -> exclusion(row, parts);
      default ->
          new CheckConstraint(
                  name,
                  PrintedSql.expression(row.string("expression")),
                  row.flag("connoinherit"),
                  row.flag("convalidated"))
              .withEnforced(row.flag("enforced"));
    };
  }

  private static KeyIndex index(Query.Row row, Map<Long, List<IndexReader.Part>> parts)
      throws SQLException {
    return new KeyIndex(
        IndexReader.included(parts.get(row.number("conindid"))),
        PrintedSql.parameters(row.strings("reloptions")),
        row.flag("period"));
  }

  private static ExclusionConstraint exclusion(
      Query.Row row, Map<Long, List<IndexReader.Part>> parts) throws SQLException {
    List<IndexKey> keys = IndexReader.keys(parts.get(row.number("conindid")));
    List<String> operators = row.strings("operators");
    List<ExclusionConstraint.Element> elements = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      elements.add(new ExclusionConstraint.Element(keys.get(i), operators.get(i)));
    }
    return new ExclusionConstraint(
        row.string("conname"),
        row.string("amname"),
        elements,
        row.optional("predicate").map(PrintedSql::expression),
        deferrability(row),
        index(row, parts),
        Optional.empty());
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
            row.flag("convalidated"))
        .withOnDeleteColumns(row.strings("delete_columns"))
        .withEnforced(row.flag("enforced"))
        .withPeriod(row.flag("period"));
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

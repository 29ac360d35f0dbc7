package dev.trammel.postgres;

import dev.trammel.model.CheckConstraint;
import dev.trammel.model.CompositeType;
import dev.trammel.model.DomainType;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.RangeType;
import dev.trammel.model.UserType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads domains, composite types and range types. */
final class UserTypeReader {

  /** What every query needs of a type {@code t} that is written in terms of another. */
  private static final String NOT_OF_EXTENSIONS =
      """
      AND n.nspname <> ALL (?) AND n.nspname !~ '^pg_'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_type'::regclass
        AND d.objid = t.oid
        AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e')
      """;

  private static final String COLLATION =
      "CASE WHEN cn.nspname IN ('pg_catalog', 'public') THEN co.collname"
          + " ELSE cn.nspname || '.' || co.collname END";

  private final Query query;
  private final Collection<String> excluded;

  private UserTypeReader(Query query, Collection<String> excluded) {
    this.query = query;
    this.excluded = excluded;
  }

  static List<UserType> read(Query query, Collection<String> excluded) throws SQLException {
    UserTypeReader reader = new UserTypeReader(query, excluded);
    List<UserType> types = new ArrayList<>(reader.domains());
    types.addAll(reader.composites());
    types.addAll(reader.ranges());
    return types;
  }

  private List<DomainType> domains() throws SQLException {
    Map<Long, List<CheckConstraint>> checks = checks();
    return query.list(
        """
        SELECT t.oid, n.nspname, t.typname AS name, t.typnotnull, e.oid IS NOT NULL AS is_array,
          bn.nspname AS type_schema, b.typname, format_type(b.oid, t.typtypmod) AS printed,
          pg_get_expr(t.typdefaultbin, 0) AS default_value, obj_description(t.oid, 'pg_type') AS comment,
          CASE WHEN t.typcollation <> 0 AND t.typcollation <> of.typcollation THEN %s END
            AS collation
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
          JOIN pg_type of ON of.oid = t.typbasetype
          LEFT JOIN pg_type e ON e.typarray = of.oid
          JOIN pg_type b ON b.oid = coalesce(e.oid, of.oid)
          JOIN pg_namespace bn ON bn.oid = b.typnamespace
          LEFT JOIN pg_collation co ON co.oid = t.typcollation
          LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
        WHERE t.typtype = 'd' %s
        ORDER BY n.nspname, t.typname
        """
            .formatted(COLLATION, NOT_OF_EXTENSIONS),
        row -> domain(row, checks),
        excluded);
  }

  private static DomainType domain(Query.Row row, Map<Long, List<CheckConstraint>> checks)
      throws SQLException {
    return DomainType.of(name(row), ColumnReader.type(row))
        .withCollation(row.optional("collation"))
        .withDefault(row.optional("default_value").map(PrintedSql::expression))
        .withNullable(!row.flag("typnotnull"))
        .withChecks(checks.getOrDefault(row.number("oid"), List.of()))
        .withComment(row.optional("comment"));
  }

  private static QualifiedName name(Query.Row row) throws SQLException {
    return new QualifiedName(row.string("nspname"), row.string("name"));
  }

  private Map<Long, List<CheckConstraint>> checks() throws SQLException {
    return Owned.byRelation(
        query.list(
            """
            SELECT c.contypid, c.conname, c.convalidated, pg_get_expr(c.conbin, 0) AS expression,
              obj_description(c.oid, 'pg_constraint') AS comment
            FROM pg_constraint c
            WHERE c.contypid > 0 AND c.contype = 'c'
            ORDER BY c.contypid, c.conname
            """,
            row ->
                new Owned<>(
                    row.number("contypid"),
                    new CheckConstraint(
                            row.string("conname"),
                            PrintedSql.expression(row.string("expression")),
                            false,
                            row.flag("convalidated"))
                        .withComment(row.optional("comment")))));
  }

  private List<CompositeType> composites() throws SQLException {
    Map<Long, List<CompositeType.Attribute>> attributes = attributes();
    return query.list(
        """
        SELECT c.oid, n.nspname, t.typname AS name, obj_description(t.oid, 'pg_type') AS comment
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
          JOIN pg_class c ON c.oid = t.typrelid
        WHERE t.typtype = 'c' AND c.relkind = 'c' %s
        ORDER BY n.nspname, t.typname
        """
            .formatted(NOT_OF_EXTENSIONS),
        row ->
            CompositeType.of(name(row), attributes.getOrDefault(row.number("oid"), List.of()))
                .withComment(row.optional("comment")),
        excluded);
  }

  private Map<Long, List<CompositeType.Attribute>> attributes() throws SQLException {
    return Owned.byRelation(
        query.list(
            """
            SELECT a.attrelid, a.attname, e.oid IS NOT NULL AS is_array,
              bn.nspname AS type_schema, b.typname, format_type(b.oid, a.atttypmod) AS printed,
              CASE WHEN a.attcollation <> 0 AND a.attcollation <> t.typcollation THEN %s END
                AS collation,
              col_description(a.attrelid, a.attnum) AS comment
            FROM pg_attribute a
              JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'c'
              JOIN pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_type e ON e.typarray = t.oid
              JOIN pg_type b ON b.oid = coalesce(e.oid, t.oid)
              JOIN pg_namespace bn ON bn.oid = b.typnamespace
              LEFT JOIN pg_collation co ON co.oid = a.attcollation
              LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
            WHERE a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attrelid, a.attnum
            """
                .formatted(COLLATION),
            row ->
                new Owned<>(
                    row.number("attrelid"),
                    new CompositeType.Attribute(
                        row.string("attname"),
                        ColumnReader.type(row),
                        row.optional("collation"),
                        row.optional("comment")))));
  }

  private List<RangeType> ranges() throws SQLException {
    return query.list(
        """
        SELECT n.nspname, t.typname AS name, e.oid IS NOT NULL AS is_array,
          bn.nspname AS type_schema, b.typname, format_type(b.oid, NULL) AS printed,
          CASE WHEN NOT oc.opcdefault THEN oc.opcname END AS operator_class,
          CASE WHEN r.rngcollation <> 0 AND r.rngcollation <> of.typcollation THEN %s END
            AS collation,
          pn.nspname AS canonical_schema, pc.proname AS canonical,
          dn.nspname AS difference_schema, pd.proname AS difference,
          mn.nspname AS multirange_schema, m.typname AS multirange,
          obj_description(t.oid, 'pg_type') AS comment
        FROM pg_range r JOIN pg_type t ON t.oid = r.rngtypid
          JOIN pg_namespace n ON n.oid = t.typnamespace
          JOIN pg_type of ON of.oid = r.rngsubtype
          LEFT JOIN pg_type e ON e.typarray = of.oid
          JOIN pg_type b ON b.oid = coalesce(e.oid, of.oid)
          JOIN pg_namespace bn ON bn.oid = b.typnamespace
          JOIN pg_opclass oc ON oc.oid = r.rngsubopc
          LEFT JOIN pg_collation co ON co.oid = r.rngcollation
          LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
          LEFT JOIN pg_proc pc ON pc.oid = r.rngcanonical
          LEFT JOIN pg_namespace pn ON pn.oid = pc.pronamespace
          LEFT JOIN pg_proc pd ON pd.oid = r.rngsubdiff
          LEFT JOIN pg_namespace dn ON dn.oid = pd.pronamespace
          JOIN pg_type m ON m.oid = r.rngmultitypid
          JOIN pg_namespace mn ON mn.oid = m.typnamespace
        WHERE true %s
        ORDER BY n.nspname, t.typname
        """
            .formatted(COLLATION, NOT_OF_EXTENSIONS),
        UserTypeReader::range,
        excluded);
  }

  private static RangeType range(Query.Row row) throws SQLException {
    RangeType range = RangeType.of(name(row), ColumnReader.type(row));
    return new RangeType(
        range.name(),
        range.subtype(),
        row.optional("operator_class"),
        row.optional("collation"),
        qualified(row, "canonical"),
        qualified(row, "difference"),
        qualified(row, "multirange").orElseThrow(),
        row.optional("comment"),
        range.privileges());
  }

  private static Optional<QualifiedName> qualified(Query.Row row, String column)
      throws SQLException {
    String name = row.string(column);
    return name == null
        ? Optional.empty()
        : Optional.of(new QualifiedName(row.string(column + "_schema"), name));
  }
}

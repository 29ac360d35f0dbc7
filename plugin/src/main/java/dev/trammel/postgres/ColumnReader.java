package dev.trammel.postgres;

import dev.trammel.model.Column;
import dev.trammel.model.ColumnStorage;
import dev.trammel.model.DataType;
import dev.trammel.model.Expression;
import dev.trammel.model.Generation;
import dev.trammel.model.NotNull;
import dev.trammel.model.SequenceOptions;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the columns of tables, in position order.
 *
 * <p>A default names no column, so it is printed without its table: PostgreSQL would open each.
 */
final class ColumnReader {

  private ColumnReader() {}

  static Map<Long, List<Column>> read(Query query, Collection<Long> tables) throws SQLException {
    boolean named = query.version() >= 18;
    return Owned.byRelation(
        query.list(
            """
            SELECT a.attrelid, a.attname, a.attnotnull, a.attidentity, a.attgenerated,
              e.oid IS NOT NULL AS is_array,
              bn.nspname AS type_schema, b.typname, format_type(b.oid, a.atttypmod) AS printed,
              pg_get_expr(ad.adbin, CASE WHEN a.attgenerated = '' THEN 0 ELSE ad.adrelid END)
                AS expression,
              CASE WHEN a.attcollation <> 0 AND a.attcollation <> t.typcollation
                THEN CASE WHEN cn.nspname IN ('pg_catalog', 'public') THEN co.collname
                  ELSE cn.nspname || '.' || co.collname END END AS collation,
              s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
              CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END AS storage,
              a.attcompression, nullif(a.attstattarget, -1) AS statistics, a.attoptions,
              a.attfdwoptions,
              m.description AS comment, %s
            FROM pg_attribute a
              JOIN pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_type e ON e.typarray = t.oid
              JOIN pg_type b ON b.oid = coalesce(e.oid, t.oid)
              JOIN pg_namespace bn ON bn.oid = b.typnamespace
              LEFT JOIN pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
              LEFT JOIN pg_collation co ON co.oid = a.attcollation
              LEFT JOIN pg_namespace cn ON cn.oid = co.collnamespace
              LEFT JOIN pg_description m ON m.classoid = 'pg_class'::regclass
                AND m.objoid = a.attrelid AND m.objsubid = a.attnum
              LEFT JOIN (SELECT ra.attrelid, ra.attname, q.*
                FROM pg_sequence q
                  JOIN pg_depend sd ON sd.deptype = 'i' AND sd.objid = q.seqrelid
                    AND sd.classid = 'pg_class'::regclass AND sd.refclassid = 'pg_class'::regclass
                  JOIN pg_attribute ra
                    ON ra.attrelid = sd.refobjid AND ra.attnum = sd.refobjsubid) s
                ON s.attname = a.attname AND s.attrelid = CASE WHEN a.attidentity <> ''
                  THEN coalesce(pg_partition_root(a.attrelid), a.attrelid) END
              %s
            WHERE a.attnum > 0 AND NOT a.attisdropped
              AND a.attrelid = ANY (CAST(? AS oid[]))
            ORDER BY a.attrelid, a.attnum
            """
                .formatted(
                    named
                        ? "nn.conname, nn.connoinherit, nn.convalidated"
                        : "'' AS conname, false AS connoinherit, true AS convalidated",
                    named
                        ? "LEFT JOIN pg_constraint nn ON nn.contype = 'n'"
                            + " AND nn.conrelid = a.attrelid AND nn.conkey[1] = a.attnum"
                        : ""),
            row -> new Owned<>(row.number("attrelid"), column(row)),
            tables));
  }

  private static Column column(Query.Row row) throws SQLException {
    Optional<Expression> expression = row.optional("expression").map(PrintedSql::expression);
    Optional<Generation> generation = generation(row, expression);
    return new Column(
            row.string("attname"),
            type(row),
            !row.flag("attnotnull"),
            generation.isPresent() ? Optional.empty() : expression,
            generation,
            row.optional("collation"),
            row.optional("comment"))
        .withStorage(storage(row))
        .withNotNull(notNull(row));
  }

  private static NotNull notNull(Query.Row row) throws SQLException {
    return row.string("conname") == null
        ? NotNull.DEFAULT
        : new NotNull(
            Optional.of(row.string("conname")), row.flag("connoinherit"), row.flag("convalidated"));
  }

  private static ColumnStorage storage(Query.Row row) throws SQLException {
    String statistics = row.string("statistics");
    return new ColumnStorage(
        row.optional("storage").map(ColumnReader::storage),
        row.optional("attcompression").map(String::strip).flatMap(ColumnReader::compression),
        Optional.ofNullable(statistics).map(Integer::valueOf),
        PrintedSql.parameters(row.strings("attoptions")),
        RemoteCatalog.options(row.strings("attfdwoptions")));
  }

  private static String storage(String code) {
    return switch (code) {
      case "p" -> "PLAIN";
      case "e" -> "EXTERNAL";
      case "m" -> "MAIN";
      default -> "EXTENDED";
    };
  }

  private static Optional<String> compression(String code) {
    return switch (code) {
      case "p" -> Optional.of("pglz");
      case "l" -> Optional.of("lz4");
      default -> Optional.empty();
    };
  }

  private static Optional<Generation> generation(Query.Row row, Optional<Expression> expression)
      throws SQLException {
    String identity = row.string("attidentity");
    if (!identity.isEmpty()) {
      SequenceOptions usual = SequenceOptions.of(type(row));
      return Optional.of(
          new Generation.Identity(
              identity.equals("a"),
              Optional.of(SchemaReader.options(row)).filter(each -> !each.equals(usual))));
    }
    String generated = row.string("attgenerated");
    if (generated.isEmpty()) {
      return Optional.empty();
    }
    return expression.map(it -> new Generation.Computed(it, generated.equals("s")));
  }

  /** Of the columns type_schema, typname, printed and is_array. */
  static DataType type(Query.Row row) throws SQLException {
    String schema = row.string("type_schema");
    String printed = row.string("printed");
    int dimensions = row.flag("is_array") ? 1 : 0;
    List<String> modifiers = PrintedSql.modifiers(printed);
    return schema.equals("pg_catalog")
        ? new DataType("", PrintedSql.baseName(printed), modifiers, dimensions)
        : new DataType(schema, row.string("typname"), modifiers, dimensions);
  }
}

package dev.trammel.postgres;

import dev.trammel.model.DataType;
import dev.trammel.model.EnumType;
import dev.trammel.model.Extension;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Schema;
import dev.trammel.model.Sequence;
import dev.trammel.model.SequenceOptions;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads what lies beside tables: schemas, extensions, enum types, sequences. */
final class SchemaReader {

  private SchemaReader() {}

  static List<Schema> schemas(Query query, Collection<String> excluded) throws SQLException {
    return query.list(
        """
        SELECT n.nspname, CASE WHEN n.nspname = 'public' THEN nullif(
          obj_description(n.oid, 'pg_namespace'), 'standard public schema')
          ELSE obj_description(n.oid, 'pg_namespace') END AS comment
        FROM pg_namespace n
        WHERE n.nspname <> ALL (?) AND n.nspname !~ '^pg_'
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_namespace'::regclass
            AND d.objid = n.oid
            AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e')
        ORDER BY n.nspname
        """,
        row -> schema(row.string("nspname")).withComment(row.optional("comment")),
        excluded);
  }

  private static Schema schema(String name) {
    return name.equals(QualifiedName.PUBLIC) ? Schema.PUBLIC : Schema.of(name);
  }

  static List<Extension> extensions(Query query) throws SQLException {
    return query.list(
        """
        SELECT e.extname, n.nspname, nullif(e.extversion, a.default_version) AS version,
          nullif(obj_description(e.oid, 'pg_extension'), a.comment) AS comment
        FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
          LEFT JOIN pg_available_extensions() a ON a.name = e.extname
        WHERE e.extname <> 'plpgsql'
        ORDER BY e.extname
        """,
        row ->
            new Extension(
                row.string("extname"),
                row.string("nspname"),
                row.optional("version"),
                row.optional("comment")));
  }

  static List<EnumType> enumTypes(Query query, Collection<String> excluded) throws SQLException {
    return query.list(
        """
        SELECT n.nspname, t.typname,
          (SELECT m.description FROM pg_description m WHERE m.objoid = t.oid
            AND m.classoid = 'pg_type'::regclass AND m.objsubid = 0) AS comment,
          e.labels
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
          LEFT JOIN (SELECT enumtypid, array_agg(enumlabel::text ORDER BY enumsortorder) AS labels
            FROM pg_enum GROUP BY enumtypid) e ON e.enumtypid = t.oid
        WHERE t.typtype = 'e' AND n.nspname <> ALL (?) AND n.nspname !~ '^pg_'
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_type'::regclass
            AND d.objid = t.oid
            AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e')
        ORDER BY n.nspname, t.typname
        """,
        row ->
            new EnumType(
                new QualifiedName(row.string("nspname"), row.string("typname")),
                row.strings("labels"),
                row.optional("comment")),
        excluded);
  }

  /** Those that are no identity column's. */
  static List<Sequence> sequences(
      Query query, Collection<String> excluded, IdentitySequences identities) throws SQLException {
    return query.list(
        """
        SELECT n.nspname, c.relname, format_type(s.seqtypid, NULL) AS type,
          s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
          (SELECT m.description FROM pg_description m WHERE m.objoid = c.oid
            AND m.classoid = 'pg_class'::regclass AND m.objsubid = 0) AS comment,
          tn.nspname AS table_schema, t.relname AS table_name, a.attname AS column_name
        FROM pg_sequence s
          JOIN pg_class c ON c.oid = s.seqrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
          LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
            AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
            AND d.deptype = 'a'
          LEFT JOIN pg_class t ON t.oid = d.refobjid
          LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
          LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        WHERE n.nspname <> ALL (?) AND n.nspname !~ '^pg_' AND c.relpersistence <> 't'
          AND s.seqrelid <> ALL (CAST(? AS oid[]))
          AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass
            AND e.objid = c.oid
            AND e.refclassid = 'pg_extension'::regclass AND e.deptype = 'e')
        ORDER BY n.nspname, c.relname
        """,
        SchemaReader::sequence,
        excluded,
        identities.numbers());
  }

  private static Sequence sequence(Query.Row row) throws SQLException {
    Optional<String> table = row.optional("table_name");
    Optional<Sequence.Owner> owner = Optional.empty();
    if (table.isPresent()) {
      QualifiedName name = new QualifiedName(row.string("table_schema"), table.get());
      owner = Optional.of(new Sequence.Owner(name, row.string("column_name")));
    }
    DataType type = DataType.builtIn(row.string("type"));
    QualifiedName name = new QualifiedName(row.string("nspname"), row.string("relname"));
    return new Sequence(name, type, owner)
        .withOptions(type, options(row))
        .withComment(row.optional("comment"));
  }

  /** Of the columns that pg_sequence has. */
  static SequenceOptions options(Query.Row row) throws SQLException {
    return new SequenceOptions(
        row.number("seqstart"),
        row.number("seqincrement"),
        row.number("seqmin"),
        row.number("seqmax"),
        row.number("seqcache"),
        row.flag("seqcycle"));
  }
}

package dev.trammel.postgres;

import dev.trammel.model.DataType;
import dev.trammel.model.EnumType;
import dev.trammel.model.Extension;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads what lies beside tables: schemas, extensions, enum types, sequences. */
final class SchemaReader {

  private SchemaReader() {}

  static List<String> schemas(Query query, Collection<String> excluded) throws SQLException {
    return query.list(
        """
        SELECT n.nspname FROM pg_namespace n
        WHERE n.nspname <> ALL (?) AND n.nspname <> 'public' AND n.nspname !~ '^pg_'
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_namespace'::regclass
            AND d.objid = n.oid AND d.deptype = 'e')
        ORDER BY n.nspname
        """,
        row -> row.string("nspname"),
        excluded);
  }

  static List<Extension> extensions(Query query) throws SQLException {
    return query.list(
        """
        SELECT e.extname, n.nspname
        FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
        WHERE e.extname <> 'plpgsql'
        ORDER BY e.extname
        """,
        row -> new Extension(row.string("extname"), row.string("nspname")));
  }

  static List<EnumType> enumTypes(Query query, Collection<String> excluded) throws SQLException {
    return query.list(
        """
        SELECT n.nspname, t.typname, obj_description(t.oid, 'pg_type') AS comment,
          ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid
            ORDER BY e.enumsortorder) AS labels
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        WHERE t.typtype = 'e' AND n.nspname <> ALL (?) AND n.nspname !~ '^pg_'
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_type'::regclass
            AND d.objid = t.oid AND d.deptype = 'e')
        ORDER BY n.nspname, t.typname
        """,
        row ->
            new EnumType(
                new QualifiedName(row.string("nspname"), row.string("typname")),
                row.strings("labels"),
                row.optional("comment")),
        excluded);
  }

  static List<Sequence> sequences(Query query, Collection<String> excluded) throws SQLException {
    return query.list(
        """
        SELECT n.nspname, c.relname, format_type(s.seqtypid, NULL) AS type,
          tn.nspname AS table_schema, t.relname AS table_name, a.attname AS column_name
        FROM pg_sequence s
          JOIN pg_class c ON c.oid = s.seqrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
          LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
            AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
            AND d.deptype IN ('a', 'i')
          LEFT JOIN pg_class t ON t.oid = d.refobjid
          LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
          LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
        WHERE n.nspname <> ALL (?) AND n.nspname !~ '^pg_' AND c.relpersistence <> 't'
          AND d.deptype IS DISTINCT FROM 'i'
          AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass
            AND e.objid = c.oid AND e.deptype = 'e')
        ORDER BY n.nspname, c.relname
        """,
        SchemaReader::sequence,
        excluded);
  }

  private static Sequence sequence(Query.Row row) throws SQLException {
    Optional<String> table = row.optional("table_name");
    Optional<Sequence.Owner> owner = Optional.empty();
    if (table.isPresent()) {
      QualifiedName name = new QualifiedName(row.string("table_schema"), table.get());
      owner = Optional.of(new Sequence.Owner(name, row.string("column_name")));
    }
    return new Sequence(
        new QualifiedName(row.string("nspname"), row.string("relname")),
        DataType.builtIn(row.string("type")),
        owner);
  }
}

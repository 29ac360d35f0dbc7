package dev.trammel.postgres;

import java.sql.SQLException;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds what is there and the model cannot hold, so that nobody takes it for absent. */
final class UnmodelledReader {

  private static final String TYPES =
      """
      SELECT 'type ' || t.oid::regtype AS what, '' AS definition
      FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
      WHERE t.typtype = 'b' AND n.nspname <> ALL (?) AND n.nspname !~ '^pg_'
        AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid)
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_type'::regclass
          AND d.objid = t.oid
          AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e')
      """;

  private static final String TABLE_ATTRIBUTES =
      """
      SELECT what || c.oid::regclass AS what, definition
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        CROSS JOIN LATERAL (VALUES
          ('tablespace of ', (SELECT s.spcname::text FROM pg_tablespace s
            WHERE s.oid = c.reltablespace)),
          ('access method of ', (SELECT a.amname::text FROM pg_am a
            WHERE a.oid = c.relam AND c.relkind = 'r' AND a.amname <> 'heap'))
        ) AS attribute (what, definition)
      WHERE c.relkind IN ('r', 'p', 'i', 'I') AND definition IS NOT NULL
        AND (c.reltablespace <> 0 OR (c.relkind = 'r'
          AND c.relam NOT IN (SELECT oid FROM pg_am WHERE amname = 'heap')))
        AND n.nspname <> ALL (?) AND n.nspname !~ '^pg_'
      """;

  private static final String FUNCTIONS =
      """
      SELECT CASE p.prokind WHEN 'a' THEN 'aggregate ' ELSE 'window function ' END
          || p.oid::regprocedure AS what,
        '' AS definition
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname <> ALL (?) AND n.nspname !~ '^pg_'
        AND (p.prokind = 'w' OR (p.prokind = 'a' AND (p.provariadic <> 0
          OR (SELECT g.aggkind FROM pg_aggregate g WHERE g.aggfnoid = p.oid) <> 'n')))
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass
          AND d.objid = p.oid
          AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e')
      """;

  /** Kinds of objects of which nothing is held; an object of an extension goes with it. */
  private static final String OTHERS =
      """
      SELECT pg_describe_object(classid, objid, 0) AS what,
        coalesce(obj_description(objid, classid::regclass::name), '') AS definition
      FROM (
        SELECT 'pg_conversion'::regclass::oid AS classid, oid AS objid FROM pg_conversion
        UNION ALL SELECT 'pg_operator'::regclass, oid FROM pg_operator
        UNION ALL SELECT 'pg_opclass'::regclass, oid FROM pg_opclass
        UNION ALL SELECT 'pg_opfamily'::regclass, oid FROM pg_opfamily
        UNION ALL SELECT 'pg_language'::regclass, oid FROM pg_language
        UNION ALL SELECT 'pg_transform'::regclass, oid FROM pg_transform
        UNION ALL SELECT 'pg_am'::regclass, oid FROM pg_am
        UNION ALL SELECT 'pg_ts_parser'::regclass, oid FROM pg_ts_parser
        UNION ALL SELECT 'pg_ts_template'::regclass, oid FROM pg_ts_template
      ) other
      WHERE objid >= 16384
        AND coalesce((pg_identify_object(classid, objid, 0)).schema, '') <> ALL (?)
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = other.classid
          AND d.objid = other.objid
          AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e')
      """;

  /** What a server keeps of those who connect elsewhere is never read; statements alone say it. */
  private static final String SECRETS =
      """
      SELECT 'options of user mapping for ' || coalesce(nullif(m.usename, ''), 'public')
          || ' on server ' || m.srvname AS what, '' AS definition
      FROM pg_user_mappings m
      WHERE m.umoptions IS NOT NULL
        OR NOT (SELECT r.rolsuper FROM pg_roles r WHERE r.rolname = current_user)
      UNION ALL
      SELECT 'connection of subscription ' || s.subname, ''
      FROM pg_subscription s
      WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
      """;

  /** What an owner has on columns matters where it has taken the same on the whole from itself. */
  private static final String OWN_PRIVILEGES =
      """
      SELECT 'own privileges of the owner on column ' || c.oid::regclass || '.' || a.attname AS what,
        a.attacl::text AS definition
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE a.attacl IS NOT NULL AND c.relacl IS NOT NULL AND NOT a.attisdropped
        AND n.nspname <> ALL (?) AND n.nspname !~ '^pg_'
        AND EXISTS (SELECT FROM aclexplode(a.attacl) x
          WHERE x.grantee = c.relowner AND x.privilege_type NOT IN (
            SELECT y.privilege_type FROM aclexplode(c.relacl) y WHERE y.grantee = c.relowner))
      """;

  private UnmodelledReader() {}

  static SortedMap<String, String> read(Query query, ReadScope scope) throws SQLException {
    SortedMap<String, String> found = new TreeMap<>();
    Collection<String> excluded = scope.excludedSchemas();
    for (String sql : new String[] {TYPES, TABLE_ATTRIBUTES, FUNCTIONS, OTHERS, OWN_PRIVILEGES}) {
      query.list(sql, UnmodelledReader::entry, excluded).forEach(each -> add(each, found));
    }
    query.list(SECRETS, UnmodelledReader::entry).forEach(each -> add(each, found));
    return found;
  }

  private static Map.Entry<String, String> entry(Query.Row row) throws SQLException {
    return new SimpleImmutableEntry<>(row.string("what"), row.string("definition").strip());
  }

  private static void add(Map.Entry<String, String> entry, SortedMap<String, String> found) {
    found.put(entry.getKey(), entry.getValue());
  }
}

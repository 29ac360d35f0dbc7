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
          AND d.objid = t.oid AND d.deptype = 'e')
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
          AND d.objid = p.oid AND d.deptype = 'e')
      """;

  /** Of an aggregate the definition is held, not who may call it. */
  private static final String PRIVILEGES =
      """
      SELECT 'privileges on aggregate ' || p.oid::regprocedure AS what, p.proacl::text AS definition
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname <> ALL (?) AND n.nspname !~ '^pg_' AND p.prokind = 'a'
        AND p.proacl::text <> acldefault('f', p.proowner)::text
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass
          AND d.objid = p.oid AND d.deptype = 'e')
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
        UNION ALL SELECT 'pg_default_acl'::regclass, oid FROM pg_default_acl
          WHERE defaclobjtype NOT IN ('r', 'S', 'f', 'T', 'n')
      ) other
      WHERE objid >= 16384
        AND coalesce((pg_identify_object(classid, objid, 0)).schema, '') <> ALL (?)
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = other.classid
          AND d.objid = other.objid AND d.deptype = 'e')
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

  /** Whoever reads is taken for the owner of what belongs to nobody else. */
  private static final String OWNERS =
      """
      SELECT 'owner of ' || pg_describe_object(classid, objid, 0) AS what,
        pg_get_userbyid(owner) AS definition
      FROM (
        SELECT 'pg_class'::regclass::oid AS classid, c.oid AS objid, c.relnamespace AS schema,
            c.relowner AS owner FROM pg_class c
          WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') OR (c.relkind = 'S' AND NOT EXISTS (
            SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
              AND d.deptype IN ('a', 'i')))
        UNION ALL SELECT 'pg_proc'::regclass, oid, pronamespace, proowner FROM pg_proc
        UNION ALL SELECT 'pg_type'::regclass, t.oid, t.typnamespace, t.typowner FROM pg_type t
          LEFT JOIN pg_class c ON c.oid = t.typrelid
          WHERE t.typcategory <> 'A' AND (t.typrelid = 0 OR c.relkind = 'c')
        UNION ALL SELECT 'pg_namespace'::regclass, oid, oid, nspowner FROM pg_namespace
          WHERE nspname <> 'public'
        UNION ALL SELECT 'pg_statistic_ext'::regclass, oid, stxnamespace, stxowner
          FROM pg_statistic_ext
        UNION ALL SELECT 'pg_collation'::regclass, oid, collnamespace, collowner FROM pg_collation
        UNION ALL SELECT 'pg_publication'::regclass, oid, 0, pubowner FROM pg_publication
        UNION ALL SELECT 'pg_event_trigger'::regclass, oid, 0, evtowner FROM pg_event_trigger
        UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, oid, 0, fdwowner
          FROM pg_foreign_data_wrapper
        UNION ALL SELECT 'pg_foreign_server'::regclass, oid, 0, srvowner FROM pg_foreign_server
        UNION ALL SELECT 'pg_subscription'::regclass, oid, 0, subowner FROM pg_subscription
          WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
      ) owned
        LEFT JOIN pg_namespace n ON n.oid = owned.schema
      WHERE objid >= 16384
        AND pg_get_userbyid(owner) NOT IN (current_user, 'postgres',
          (SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()))
        AND coalesce(n.nspname, '') <> ALL (?) AND coalesce(n.nspname, '') !~ '^pg_'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = owned.classid
          AND d.objid = owned.objid AND d.deptype = 'e')
      """;

  /** An owner has all privileges to begin with, and may take some of them from itself. */
  private static final String OWN_PRIVILEGES =
      """
      SELECT 'own privileges of the owner of ' || what AS what,
        (SELECT coalesce(string_agg(x.privilege_type, ', ' ORDER BY x.privilege_type), '')
          FROM aclexplode(acl) x WHERE x.grantee = owner) AS definition
      FROM (
        SELECT pg_describe_object('pg_class'::regclass, c.oid, 0) AS what, c.relowner AS owner,
            c.relacl AS acl, CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END AS kind, n.nspname
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        UNION ALL SELECT pg_describe_object('pg_proc'::regclass, p.oid, 0), p.proowner, p.proacl,
            'f', n.nspname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        UNION ALL SELECT pg_describe_object('pg_type'::regclass, t.oid, 0), t.typowner, t.typacl,
            'T', n.nspname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        UNION ALL SELECT 'schema ' || nspname, nspowner, nspacl, 'n', nspname FROM pg_namespace
        UNION ALL SELECT 'what ' || pg_get_userbyid(defaclrole) || ' makes', defaclrole, defaclacl,
            CASE defaclobjtype WHEN 'S' THEN 's' ELSE defaclobjtype::text END, '' FROM pg_default_acl
          WHERE defaclnamespace = 0
      ) owned
      WHERE acl IS NOT NULL AND nspname <> ALL (?) AND nspname !~ '^(pg_|information_schema)'
        AND EXISTS (SELECT FROM aclexplode(acldefault(kind::"char", owner)) x
          WHERE x.grantee = owner AND x.privilege_type <> 'MAINTAIN' AND x.privilege_type NOT IN (
            SELECT y.privilege_type FROM aclexplode(acl) y WHERE y.grantee = owner))
      """;

  private UnmodelledReader() {}

  static SortedMap<String, String> read(Query query, ReadScope scope) throws SQLException {
    SortedMap<String, String> found = new TreeMap<>();
    Collection<String> excluded = scope.excludedSchemas();
    for (String sql :
        new String[] {
          TYPES, TABLE_ATTRIBUTES, FUNCTIONS, PRIVILEGES, OTHERS, OWNERS, OWN_PRIVILEGES
        }) {
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

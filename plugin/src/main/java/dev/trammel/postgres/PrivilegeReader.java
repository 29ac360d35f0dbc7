package dev.trammel.postgres;

import dev.trammel.model.Database;
import dev.trammel.model.DefaultPrivileges;
import dev.trammel.model.DefinedObject;
import dev.trammel.model.FunctionSignature;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privilege;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.GrantedPrivileges;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.SetPrivileges;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads whose objects are and who may use them. Whoever reads, {@code postgres} and who owns the
 * database are taken for who makes everything, so that this is not stated of an object; what the
 * owner of an object may do is said only where it took something from itself.
 */
final class PrivilegeReader {

  private static final String MAKERS =
      """
      SELECT unnest(ARRAY[current_user::text, 'postgres',
        (SELECT pg_get_userbyid(datdba)::text FROM pg_database
          WHERE datname = current_database())]) AS maker
      """;

  /**
   * Exploded access lists of the objects in {@code o}; a row without a grantee for an empty one,
   * and one for each action that the owner has taken from itself.
   */
  private static final String EXPLODED =
      """
        LEFT JOIN LATERAL (
          SELECT coalesce(r.rolname, 'public') AS grantee, a.privilege_type AS action,
            bool_or(a.is_grantable) AS grantable
          FROM aclexplode(o.acl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
          WHERE a.grantee <> o.owner AND r.rolname IS DISTINCT FROM 'postgres'
          GROUP BY 1, 2
          UNION ALL
          SELECT NULL, a.privilege_type, NULL
          FROM aclexplode(acldefault(o.usual, o.owner)) a
          WHERE a.grantee = o.owner AND a.privilege_type NOT IN (
            SELECT b.privilege_type FROM aclexplode(o.acl) b WHERE b.grantee = o.owner)
        ) x ON true
      """;

  private static final String OBJECTS =
      """
      SELECT o.kind, o.schema, o.name, o.part, x.grantee, x.action, x.grantable
      FROM (
        SELECT c.relkind::text AS kind, n.nspname AS schema, c.relname AS name, ''::text AS part,
            c.relacl AS acl, c.relowner AS owner,
            CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char" AS usual
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relacl IS NOT NULL AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
        UNION ALL
        SELECT 'column', n.nspname, c.relname, a.attname::text, a.attacl, c.relowner, 'c'
          FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
        UNION ALL
        SELECT CASE p.prokind WHEN 'a' THEN 'AGGREGATE' ELSE 'function' END, n.nspname, p.proname,
            %1$s, p.proacl, p.proowner, 'f'
          FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
          WHERE p.proacl IS NOT NULL
        UNION ALL
        SELECT CASE WHEN t.typtype = 'e' THEN 'enum' ELSE 'type' END, n.nspname, t.typname, '',
            t.typacl, t.typowner, 'T'
          FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
          WHERE t.typacl IS NOT NULL
        UNION ALL
        SELECT 'schema', n.nspname, '', '', n.nspacl, n.nspowner, 'n'
          FROM pg_namespace n WHERE n.nspacl IS NOT NULL
        UNION ALL
        SELECT 'FOREIGN_DATA_WRAPPER', '', fdwname, '', fdwacl, fdwowner, 'F'
          FROM pg_foreign_data_wrapper WHERE fdwacl IS NOT NULL
        UNION ALL
        SELECT 'SERVER', '', srvname, '', srvacl, srvowner, 'S'
          FROM pg_foreign_server WHERE srvacl IS NOT NULL
      ) o
      %2$s
      WHERE o.schema <> ALL (?) AND o.schema !~ '^pg_'
      """
          .formatted(arguments("p"), EXPLODED);

  private static final String OWNERS =
      """
      WITH stated AS MATERIALIZED (
        SELECT oid, rolname FROM pg_roles WHERE rolname NOT IN (%1$s)
      )
      SELECT o.kind, o.schema, o.name, o.part, r.rolname AS owner
      FROM (
        SELECT c.relkind::text AS kind, n.nspname AS schema, c.relname AS name, ''::text AS part,
            c.relowner AS owner
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
        UNION ALL
        SELECT CASE p.prokind WHEN 'a' THEN 'AGGREGATE' ELSE 'function' END, n.nspname, p.proname,
            %2$s, p.proowner
          FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
          WHERE p.proowner IN (SELECT oid FROM stated)
        UNION ALL
        SELECT CASE WHEN t.typtype = 'e' THEN 'enum' ELSE 'type' END, n.nspname, t.typname, '',
            t.typowner
          FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
          WHERE t.typcategory <> 'A'
            AND (t.typrelid = 0 OR t.typrelid IN (SELECT oid FROM pg_class WHERE relkind = 'c'))
        UNION ALL SELECT 'schema', nspname, '', '', nspowner FROM pg_namespace
        UNION ALL SELECT 'STATISTICS', n.nspname, stxname, '', stxowner
          FROM pg_statistic_ext JOIN pg_namespace n ON n.oid = stxnamespace
        UNION ALL SELECT 'COLLATION', n.nspname, collname, '', collowner
          FROM pg_collation JOIN pg_namespace n ON n.oid = collnamespace
        UNION ALL SELECT 'TEXT_SEARCH_CONFIGURATION', n.nspname, cfgname, '', cfgowner
          FROM pg_ts_config JOIN pg_namespace n ON n.oid = cfgnamespace
        UNION ALL SELECT 'TEXT_SEARCH_DICTIONARY', n.nspname, dictname, '', dictowner
          FROM pg_ts_dict JOIN pg_namespace n ON n.oid = dictnamespace
        UNION ALL SELECT 'PUBLICATION', '', pubname, '', pubowner FROM pg_publication
        UNION ALL SELECT 'EVENT_TRIGGER', '', evtname, '', evtowner FROM pg_event_trigger
        UNION ALL SELECT 'FOREIGN_DATA_WRAPPER', '', fdwname, '', fdwowner
          FROM pg_foreign_data_wrapper
        UNION ALL SELECT 'SERVER', '', srvname, '', srvowner FROM pg_foreign_server
        UNION ALL SELECT 'SUBSCRIPTION', '', subname, '', subowner FROM pg_subscription
          WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
      ) o JOIN stated r ON r.oid = o.owner
      WHERE o.schema <> ALL (?) AND o.schema !~ '^pg_'
        AND NOT (o.kind = 'schema' AND o.schema = 'public' AND r.rolname = 'pg_database_owner')
      """
          .formatted(MAKERS, arguments("p"));

  private static final String DEFAULTS =
      """
      SELECT o.role, o.schema, o.kind, x.grantee, x.action, x.grantable
      FROM (
        SELECT CASE WHEN r.rolname NOT IN (current_user, 'postgres') THEN r.rolname END AS role,
          n.nspname AS schema, d.defaclobjtype::text AS kind, d.defaclacl AS acl,
          d.defaclrole AS owner,
          CASE WHEN n.oid IS NULL THEN CASE d.defaclobjtype WHEN 'S' THEN 's'
            ELSE d.defaclobjtype::text END ELSE 'c' END::"char" AS usual
        FROM pg_default_acl d JOIN pg_roles r ON r.oid = d.defaclrole
          LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
        WHERE coalesce(n.nspname, '') <> ALL (?)
      ) o
      %s
      """
          .formatted(EXPLODED);

  /** What is said of objects, and of those to come. */
  record Granted(
      Map<ObjectReference, List<Privilege>> objects,
      Map<DefaultPrivileges.Scope, List<Privilege>> defaults) {}

  /** What tells functions, and aggregates, of one name apart. */
  private static String arguments(String function) {
    return """
        CASE p.prokind WHEN 'a' THEN coalesce('(' || (SELECT string_agg(format_type(t, NULL), ', '
            ORDER BY place) FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS u (t, place))
            || ')', '(*)') ELSE pg_get_function_arguments(p.oid) END"""
        .replace("p.", function + ".");
  }

  private PrivilegeReader() {}

  /** Roles that own what nobody is stated to own. */
  static Set<String> makers(Query query) throws SQLException {
    return new TreeSet<>(query.list(MAKERS, row -> row.string("maker")));
  }

  /** Reads the privileges that differ from what PostgreSQL gives by itself. */
  static Granted granted(Query query, Collection<String> excluded) throws SQLException {
    Granted granted = new Granted(new LinkedHashMap<>(), new LinkedHashMap<>());
    query.each(OBJECTS, row -> add(granted.objects(), reference(row), row), excluded);
    query.each(DEFAULTS, row -> add(granted.defaults(), scope(row), row), excluded);
    return granted;
  }

  /** The database with these privileges. */
  static Database with(Database database, Granted granted) {
    Database after = database;
    for (Map.Entry<ObjectReference, List<Privilege>> each : granted.objects().entrySet()) {
      after = with(after, each.getKey(), privileges(each.getValue()));
    }
    for (Map.Entry<DefaultPrivileges.Scope, List<Privilege>> each : granted.defaults().entrySet()) {
      after = after.with(new DefaultPrivileges(each.getKey(), privileges(each.getValue())));
    }
    return after;
  }

  /** What the model does not hold has no privileges either. */
  private static Database with(Database database, ObjectReference object, Privileges privileges) {
    try {
      return new SetPrivileges(object, privileges).apply(database);
    } catch (InapplicableChange e) {
      return database;
    }
  }

  /** The stated owners. */
  static Map<ObjectReference, String> owners(Query query, Collection<String> excluded)
      throws SQLException {
    Map<ObjectReference, String> owners = new LinkedHashMap<>();
    query.list(OWNERS, row -> owners.put(reference(row), row.string("owner")), excluded);
    return owners;
  }

  /** The database with what belongs to others than those who make everything. */
  static Database owned(Database database, Map<ObjectReference, String> owners) {
    Database after = database;
    for (Map.Entry<ObjectReference, String> each : owners.entrySet()) {
      after = owned(after, each.getKey(), each.getValue());
    }
    return after;
  }

  /** What the model does not hold has no owner either. */
  private static Database owned(Database database, ObjectReference object, String owner) {
    try {
      Privileges privileges = GrantedPrivileges.of(database, object);
      return new SetPrivileges(object, privileges.withOwner(Optional.of(owner))).apply(database);
    } catch (InapplicableChange e) {
      return database;
    }
  }

  /** What has no grantee is what the owner has taken from itself. */
  private static Privileges privileges(List<Privilege> read) {
    return Privileges.of(read.stream().filter(each -> !each.grantee().isEmpty()).toList())
        .withholding(
            read.stream().filter(each -> each.grantee().isEmpty()).map(Privilege::action).toList());
  }

  private static <K> K add(Map<K, List<Privilege>> granted, K key, Query.Row row)
      throws SQLException {
    List<Privilege> privileges = granted.computeIfAbsent(key, each -> new ArrayList<>());
    if (row.string("action") != null) {
      privileges.add(
          new Privilege(
              row.optional("grantee").orElse(""), row.string("action"), row.flag("grantable")));
    }
    return key;
  }

  private static ObjectReference reference(Query.Row row) throws SQLException {
    QualifiedName name = new QualifiedName(row.string("schema"), row.string("name"));
    return switch (row.string("kind")) {
      case "column" -> new ObjectReference.ColumnReference(name, row.string("part"));
      case "function" ->
          new ObjectReference.FunctionReference(new FunctionSignature(name, row.string("part")));
      case "enum" -> new ObjectReference.EnumTypeReference(name);
      case "type" -> new ObjectReference.TypeReference(name);
      case "schema" -> new ObjectReference.SchemaReference(name.schema());
      case "S" -> new ObjectReference.SequenceReference(name);
      case "v", "m" -> new ObjectReference.ViewReference(name);
      case "r", "p", "f" -> new ObjectReference.TableReference(name);
      default -> defined(ObjectKind.valueOf(row.string("kind")), name, row.string("part"));
    };
  }

  private static ObjectReference defined(ObjectKind kind, QualifiedName name, String signature) {
    QualifiedName called = kind.isInSchema() ? name : QualifiedName.of(name.name());
    return new ObjectReference.DefinedReference(
        new DefinedObject.Key(kind, called, Optional.empty(), signature));
  }

  private static DefaultPrivileges.Scope scope(Query.Row row) throws SQLException {
    return new DefaultPrivileges.Scope(
        row.optional("role"),
        row.optional("schema"),
        switch (row.string("kind")) {
          case "r" -> DefaultPrivileges.Kind.TABLES;
          case "S" -> DefaultPrivileges.Kind.SEQUENCES;
          case "f" -> DefaultPrivileges.Kind.FUNCTIONS;
          case "T" -> DefaultPrivileges.Kind.TYPES;
          case "L" -> DefaultPrivileges.Kind.LARGE_OBJECTS;
          default -> DefaultPrivileges.Kind.SCHEMAS;
        });
  }
}

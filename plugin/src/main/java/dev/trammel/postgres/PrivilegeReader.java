package dev.trammel.postgres;

import dev.trammel.model.Database;
import dev.trammel.model.DefaultPrivileges;
import dev.trammel.model.FunctionSignature;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Privilege;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.SetPrivileges;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads who may use what, beside the owner; an owner's own rights and those of {@code postgres} are
 * left out.
 */
final class PrivilegeReader {

  /**
   * Exploded access lists of the objects in {@code o}; a row without a grantee for an empty one.
   */
  private static final String EXPLODED =
      """
        LEFT JOIN LATERAL (
          SELECT coalesce(r.rolname, 'public') AS grantee, a.privilege_type AS action,
            bool_or(a.is_grantable) AS grantable
          FROM aclexplode(o.acl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
          WHERE a.grantee <> o.owner AND r.rolname IS DISTINCT FROM 'postgres'
          GROUP BY 1, 2) x ON true
      """;

  private static final String OBJECTS =
      """
      SELECT o.kind, o.schema, o.name, o.part, x.grantee, x.action, x.grantable
      FROM (
        SELECT c.relkind::text AS kind, n.nspname AS schema, c.relname AS name, ''::text AS part,
            c.relacl AS acl, c.relowner AS owner
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relacl IS NOT NULL AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
        UNION ALL
        SELECT 'column', n.nspname, c.relname, a.attname::text, a.attacl, c.relowner
          FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
        UNION ALL
        SELECT 'function', n.nspname, p.proname, pg_get_function_arguments(p.oid), p.proacl,
            p.proowner
          FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
          WHERE p.proacl IS NOT NULL
        UNION ALL
        SELECT CASE WHEN t.typtype = 'e' THEN 'enum' ELSE 'type' END, n.nspname, t.typname, '',
            t.typacl, t.typowner
          FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
          WHERE t.typacl IS NOT NULL
        UNION ALL
        SELECT 'schema', n.nspname, '', '', n.nspacl, n.nspowner
          FROM pg_namespace n WHERE n.nspacl IS NOT NULL
      ) o
      %s
      WHERE o.schema <> ALL (?) AND o.schema !~ '^pg_'
      """
          .formatted(EXPLODED);

  private static final String DEFAULTS =
      """
      SELECT o.role, o.schema, o.kind, x.grantee, x.action, x.grantable
      FROM (
        SELECT CASE WHEN r.rolname NOT IN (current_user, 'postgres') THEN r.rolname END AS role,
          n.nspname AS schema, d.defaclobjtype::text AS kind, d.defaclacl AS acl,
          d.defaclrole AS owner
        FROM pg_default_acl d JOIN pg_roles r ON r.oid = d.defaclrole
          LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
        WHERE d.defaclobjtype IN ('r', 'S', 'f', 'T', 'n')
          AND coalesce(n.nspname, '') <> ALL (?)
      ) o
      %s
      """
          .formatted(EXPLODED);

  private PrivilegeReader() {}

  /** The database with the privileges that differ from what PostgreSQL gives by itself. */
  static Database read(Query query, Collection<String> excluded, Database database)
      throws SQLException {
    Map<ObjectReference, List<Privilege>> granted = new LinkedHashMap<>();
    query.list(OBJECTS, row -> add(granted, reference(row, database), row), excluded);
    Database after = database;
    for (Map.Entry<ObjectReference, List<Privilege>> each : granted.entrySet()) {
      Privileges privileges = Privileges.of(each.getValue());
      after = with(after, each.getKey(), privileges);
    }
    Map<DefaultPrivileges.Scope, List<Privilege>> defaults = new LinkedHashMap<>();
    query.list(DEFAULTS, row -> add(defaults, scope(row), row), excluded);
    for (Map.Entry<DefaultPrivileges.Scope, List<Privilege>> each : defaults.entrySet()) {
      after = after.with(new DefaultPrivileges(each.getKey(), Privileges.of(each.getValue())));
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

  private static <K> K add(Map<K, List<Privilege>> granted, K key, Query.Row row)
      throws SQLException {
    List<Privilege> privileges = granted.computeIfAbsent(key, each -> new ArrayList<>());
    if (row.string("grantee") != null) {
      privileges.add(
          new Privilege(row.string("grantee"), row.string("action"), row.flag("grantable")));
    }
    return key;
  }

  private static ObjectReference reference(Query.Row row, Database database) throws SQLException {
    QualifiedName name = new QualifiedName(row.string("schema"), row.string("name"));
    return switch (row.string("kind")) {
      case "column" -> new ObjectReference.ColumnReference(name, row.string("part"));
      case "function" ->
          new ObjectReference.FunctionReference(new FunctionSignature(name, row.string("part")));
      case "enum" -> new ObjectReference.EnumTypeReference(name);
      case "type" -> new ObjectReference.TypeReference(name);
      case "schema" -> new ObjectReference.SchemaReference(name.schema());
      case "S" -> new ObjectReference.SequenceReference(name);
      default ->
          database.views().containsKey(name)
              ? new ObjectReference.ViewReference(name)
              : new ObjectReference.TableReference(name);
    };
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
          default -> DefaultPrivileges.Kind.SCHEMAS;
        });
  }
}

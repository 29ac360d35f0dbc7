package dev.trammel.postgres;

import dev.trammel.model.Policy;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads row-level security policies. */
final class PolicyReader {

  private PolicyReader() {}

  static Map<Long, List<Policy>> read(Query query, Collection<Long> tables) throws SQLException {
    return Owned.byRelation(
        query.list(
            """
            SELECT p.polrelid, p.polname, p.polpermissive, p.polcmd,
              ARRAY(SELECT r.rolname::text FROM pg_roles r WHERE r.oid = ANY (p.polroles)) AS roles,
              pg_get_expr(p.polqual, p.polrelid) AS using,
              pg_get_expr(p.polwithcheck, p.polrelid) AS with_check,
              (SELECT m.description FROM pg_description m WHERE m.objoid = p.oid
                AND m.classoid = 'pg_policy'::regclass AND m.objsubid = 0) AS comment
            FROM pg_policy p
            WHERE p.polrelid = ANY (CAST(? AS oid[]))
            ORDER BY p.polrelid, p.polname
            """,
            row -> new Owned<>(row.number("polrelid"), policy(row)),
            tables));
  }

  private static Policy policy(Query.Row row) throws SQLException {
    return new Policy(
        row.string("polname"),
        row.flag("polpermissive"),
        command(row.string("polcmd")),
        row.strings("roles"),
        row.optional("using").map(PrintedSql::expression),
        row.optional("with_check").map(PrintedSql::expression),
        row.optional("comment"));
  }

  private static Policy.Command command(String code) {
    return switch (code) {
      case "r" -> Policy.Command.SELECT;
      case "a" -> Policy.Command.INSERT;
      case "w" -> Policy.Command.UPDATE;
      case "d" -> Policy.Command.DELETE;
      default -> Policy.Command.ALL;
    };
  }
}

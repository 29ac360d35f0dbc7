package dev.trammel.postgres;

import dev.trammel.model.Expression;
import dev.trammel.model.Policy;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads row-level security policies. */
final class PolicyReader {

  private PolicyReader() {}

  /** A row of {@code pg_policy}; both expressions are trees, or null. */
  private record Stored(
      long oid,
      long table,
      String name,
      boolean permissive,
      Policy.Command command,
      List<String> roles,
      String using,
      String withCheck,
      Optional<String> comment) {}

  static Map<Long, List<Policy>> read(
      Query query, ExpressionPrinter printer, ColumnNames names, Collection<Long> tables)
      throws SQLException {
    List<Stored> rows = rows(query, tables);
    Map<Long, Expression> using =
        printer.print(printed("polqual"), stored(rows, names, Stored::using));
    Map<Long, Expression> withCheck =
        printer.print(printed("polwithcheck"), stored(rows, names, Stored::withCheck));
    return Owned.byRelation(
        rows.stream()
            .map(
                each ->
                    new Owned<>(
                        each.table(),
                        new Policy(
                            each.name(),
                            each.permissive(),
                            each.command(),
                            each.roles(),
                            Optional.ofNullable(using.get(each.oid())),
                            Optional.ofNullable(withCheck.get(each.oid())),
                            each.comment())))
            .toList());
  }

  private static String printed(String column) {
    return """
        SELECT oid, pg_get_expr(%s, polrelid) AS printed FROM pg_policy
        WHERE oid = ANY (CAST(? AS oid[]))
        """
        .formatted(column);
  }

  private static List<ExpressionPrinter.Stored> stored(
      List<Stored> rows, ColumnNames names, Function<Stored, String> tree) {
    return rows.stream()
        .filter(each -> tree.apply(each) != null)
        .map(
            each ->
                new ExpressionPrinter.Stored(each.oid(), tree.apply(each), names.of(each.table())))
        .toList();
  }

  private static List<Stored> rows(Query query, Collection<Long> tables) throws SQLException {
    return query.list(
        """
        SELECT p.oid, p.polrelid, p.polname, p.polpermissive, p.polcmd,
          ARRAY(SELECT r.rolname::text FROM pg_roles r WHERE r.oid = ANY (p.polroles)) AS roles,
          p.polqual, p.polwithcheck,
          (SELECT m.description FROM pg_description m WHERE m.objoid = p.oid
            AND m.classoid = 'pg_policy'::regclass AND m.objsubid = 0) AS comment
        FROM pg_policy p
        WHERE p.polrelid = ANY (CAST(? AS oid[]))
        ORDER BY p.polrelid, p.polname
        """,
        row ->
            new Stored(
                row.number("oid"),
                row.number("polrelid"),
                row.string("polname"),
                row.flag("polpermissive"),
                command(row.string("polcmd")),
                row.strings("roles"),
                row.string("polqual"),
                row.string("polwithcheck"),
                row.optional("comment")),
        tables);
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

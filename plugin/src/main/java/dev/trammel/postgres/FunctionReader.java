package dev.trammel.postgres;

import dev.trammel.model.Function;
import dev.trammel.model.QualifiedName;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Reads functions and procedures; aggregates and window functions are not modelled. */
final class FunctionReader {

  private FunctionReader() {}

  static List<Function> read(Query query, Collection<String> excluded) throws SQLException {
    return query.list(
        """
        SELECT n.nspname, p.proname, pg_get_function_arguments(p.oid) AS arguments,
          pg_get_function_result(p.oid) AS result, l.lanname,
          coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) AS body,
          p.provolatile, p.proisstrict, p.prosecdef, p.proconfig,
          obj_description(p.oid, 'pg_proc') AS comment
        FROM pg_proc p
          JOIN pg_namespace n ON n.oid = p.pronamespace
          JOIN pg_language l ON l.oid = p.prolang
        WHERE p.prokind IN ('f', 'p') AND n.nspname <> ALL (?) AND n.nspname !~ '^pg_'
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass
            AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
        ORDER BY n.nspname, p.proname, arguments
        """,
        FunctionReader::function,
        excluded);
  }

  private static Function function(Query.Row row) throws SQLException {
    return new Function(
        new QualifiedName(row.string("nspname"), row.string("proname")),
        row.string("arguments"),
        row.optional("result"),
        row.string("lanname"),
        row.string("body"),
        volatility(row.string("provolatile")),
        row.flag("proisstrict"),
        row.flag("prosecdef"),
        row.strings("proconfig"),
        row.optional("comment"));
  }

  private static Function.Volatility volatility(String code) {
    return switch (code) {
      case "i" -> Function.Volatility.IMMUTABLE;
      case "s" -> Function.Volatility.STABLE;
      default -> Function.Volatility.VOLATILE;
    };
  }
}

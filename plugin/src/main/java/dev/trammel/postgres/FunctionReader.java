package dev.trammel.postgres;

import dev.trammel.model.Function;
import dev.trammel.model.FunctionOptions;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads functions and procedures; aggregates and window functions are not modelled. */
final class FunctionReader {

  private FunctionReader() {}

  static List<Function> read(Query query, Collection<String> excluded) throws SQLException {
    return query.list(
        """
        SELECT n.nspname, p.proname, pg_get_function_arguments(p.oid) AS arguments,
          pg_get_function_result(p.oid) AS result, l.lanname,
          coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) AS body,
          p.proparallel, p.proleakproof,
          CASE WHEN p.procost <> CASE WHEN l.lanname IN ('internal', 'c') THEN 1 ELSE 100 END
            THEN p.procost::text END AS cost,
          CASE WHEN p.proretset AND p.prorows <> 1000 THEN p.prorows::text END AS rows,
          sn.nspname AS support_schema, s.proname AS support,
          p.provolatile, p.proisstrict, p.prosecdef, p.proconfig,
          (SELECT m.description FROM pg_description m WHERE m.objoid = p.oid
            AND m.classoid = 'pg_proc'::regclass AND m.objsubid = 0) AS comment
        FROM pg_proc p
          JOIN pg_namespace n ON n.oid = p.pronamespace
          JOIN pg_language l ON l.oid = p.prolang
          LEFT JOIN pg_proc s ON s.oid = p.prosupport
          LEFT JOIN pg_namespace sn ON sn.oid = s.pronamespace
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
        options(row),
        Privileges.EXECUTE,
        row.optional("comment"));
  }

  private static FunctionOptions options(Query.Row row) throws SQLException {
    Optional<QualifiedName> support = Optional.empty();
    if (row.optional("support").isPresent()) {
      support = Optional.of(new QualifiedName(row.string("support_schema"), row.string("support")));
    }
    FunctionOptions.Parallel parallel =
        switch (row.string("proparallel")) {
          case "s" -> FunctionOptions.Parallel.SAFE;
          case "r" -> FunctionOptions.Parallel.RESTRICTED;
          default -> FunctionOptions.Parallel.UNSAFE;
        };
    return new FunctionOptions(
        parallel, row.flag("proleakproof"), row.optional("cost"), row.optional("rows"), support);
  }

  private static Function.Volatility volatility(String code) {
    return switch (code) {
      case "i" -> Function.Volatility.IMMUTABLE;
      case "s" -> Function.Volatility.STABLE;
      default -> Function.Volatility.VOLATILE;
    };
  }
}

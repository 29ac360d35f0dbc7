package dev.trammel.artifact.sql;

import dev.trammel.model.ObjectReference.ColumnReference;
import dev.trammel.plan.Discard;
import dev.trammel.syntax.Literals;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prints the first statement of a rollback: it counts what would be lost that was written since the
 * migration, and raises an exception unless the setting {@code trammel.allow} lists it by name;
 * {@code table.*} stands for all columns.
 */
final class RollbackGuard {

  private RollbackGuard() {}

  /** Empty when nothing can be lost. */
  static Optional<String> of(List<Discard> discards) {
    return discards.isEmpty() ? Optional.empty() : Optional.of(print(discards));
  }

  private static String print(List<Discard> discards) {
    String body =
        """

        DECLARE
          allowed text[] := regexp_split_to_array(
            coalesce(current_setting('trammel.allow', true), ''), '\\s*,\\s*');
          item record;
          counted bigint;
          lost text := '';
          names text := '';
        BEGIN
          IF 'all' = ANY (allowed) THEN
            RETURN;
          END IF;
          FOR item IN
            SELECT * FROM (VALUES
        %s
            ) AS discard (name, every, what, query)
          LOOP
            CONTINUE WHEN item.name = ANY (allowed) OR item.every = ANY (allowed);
            EXECUTE item.query INTO counted;
            CONTINUE WHEN counted = 0;
            lost := lost || format(E'\\n  %%s %%s', counted, item.what);
            names := concat_ws(', ', nullif(names, ''), item.name);
          END LOOP;
          IF lost <> '' THEN
            RAISE EXCEPTION 'this rollback would discard data that was written since:%%', lost
              USING HINT = format('To allow it: SET trammel.allow = %%L;', names);
          END IF;
        END
        """
            .formatted(
                discards.stream().map(RollbackGuard::row).collect(Collectors.joining(",\n")));
    return "DO " + FunctionSql.dollarQuoted(body, "trammel") + ";";
  }

  private static String row(Discard discard) {
    return "      ("
        + Literals.quote(discard.name())
        + ", "
        + Literals.quote(every(discard))
        + ", "
        + Literals.quote(what(discard))
        + ", "
        + Literals.quote(discard.countQuery())
        + ")";
  }

  private static String every(Discard discard) {
    return discard.subject() instanceof ColumnReference it ? it.table() + ".*" : discard.name();
  }

  private static String what(Discard discard) {
    boolean column = discard.subject() instanceof ColumnReference;
    return (column ? "values of " : "rows of ") + discard.subject().describe();
  }
}

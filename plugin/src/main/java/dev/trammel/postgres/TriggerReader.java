package dev.trammel.postgres;

import dev.trammel.model.Deferrability;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Trigger;
import dev.trammel.model.TriggerOptions;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads triggers; those behind foreign keys are not the user's. */
final class TriggerReader {

  private static final int FOR_EACH_ROW = 1;
  private static final int BEFORE = 1 << 1;
  private static final int INSERT = 1 << 2;
  private static final int DELETE = 1 << 3;
  private static final int UPDATE = 1 << 4;
  private static final int TRUNCATE = 1 << 5;
  private static final int INSTEAD = 1 << 6;

  private TriggerReader() {}

  static Map<Long, List<Trigger>> read(Query query, Collection<Long> tables) throws SQLException {
    return Owned.byRelation(
        query.list(
            """
            SELECT t.tgrelid, t.tgname, t.tgtype, pg_get_triggerdef(t.oid) AS definition,
              n.nspname AS function_schema, p.proname,
              ARRAY(SELECT a.attname::text
                FROM unnest(t.tgattr::int2[]) WITH ORDINALITY AS k (number, place)
                JOIN pg_attribute a ON a.attrelid = t.tgrelid AND a.attnum = k.number
                ORDER BY k.place) AS columns,
              t.tgargs, t.tgenabled, t.tgconstraint <> 0 AS is_constraint, t.tgdeferrable,
              t.tginitdeferred, t.tgoldtable, t.tgnewtable,
              rn.nspname AS referenced_schema, r.relname AS referenced_table,
              (SELECT m.description FROM pg_description m WHERE m.objoid = t.oid
                AND m.classoid = 'pg_trigger'::regclass AND m.objsubid = 0) AS comment
            FROM pg_trigger t
              JOIN pg_proc p ON p.oid = t.tgfoid
              JOIN pg_namespace n ON n.oid = p.pronamespace
              LEFT JOIN pg_class r ON r.oid = t.tgconstrrelid
              LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace
            WHERE NOT t.tgisinternal AND t.tgrelid = ANY (CAST(? AS oid[]))
            ORDER BY t.tgrelid, t.tgname
            """,
            row -> new Owned<>(row.number("tgrelid"), trigger(row)),
            tables));
  }

  private static Trigger trigger(Query.Row row) throws SQLException {
    int type = (int) row.number("tgtype");
    return new Trigger(
        row.string("tgname"),
        timing(type),
        events(type),
        row.strings("columns"),
        (type & FOR_EACH_ROW) != 0,
        PrintedSql.triggerCondition(row.string("definition")),
        new QualifiedName(row.string("function_schema"), row.string("proname")),
        arguments(row.bytes("tgargs")),
        options(row),
        row.optional("comment"));
  }

  private static TriggerOptions options(Query.Row row) throws SQLException {
    Optional<QualifiedName> referenced = Optional.empty();
    if (row.optional("referenced_table").isPresent()) {
      referenced =
          Optional.of(
              new QualifiedName(row.string("referenced_schema"), row.string("referenced_table")));
    }
    return new TriggerOptions(
        row.flag("is_constraint") ? Optional.of(deferrability(row)) : Optional.empty(),
        referenced,
        row.optional("tgoldtable"),
        row.optional("tgnewtable"),
        firing(row.string("tgenabled")));
  }

  private static Deferrability deferrability(Query.Row row) throws SQLException {
    if (row.flag("tginitdeferred")) {
      return Deferrability.INITIALLY_DEFERRED;
    }
    return row.flag("tgdeferrable") ? Deferrability.DEFERRABLE : Deferrability.NOT_DEFERRABLE;
  }

  private static TriggerOptions.Firing firing(String code) {
    return switch (code) {
      case "D" -> TriggerOptions.Firing.DISABLED;
      case "R" -> TriggerOptions.Firing.REPLICA;
      case "A" -> TriggerOptions.Firing.ALWAYS;
      default -> TriggerOptions.Firing.ENABLED;
    };
  }

  /** Each argument ends with a zero byte. */
  private static List<String> arguments(byte[] encoded) {
    List<String> arguments = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] == 0) {
        arguments.add(new String(encoded, start, i - start, StandardCharsets.UTF_8));
        start = i + 1;
      }
    }
    return arguments;
  }

  private static Trigger.Timing timing(int type) {
    if ((type & INSTEAD) != 0) {
      return Trigger.Timing.INSTEAD_OF;
    }
    return (type & BEFORE) != 0 ? Trigger.Timing.BEFORE : Trigger.Timing.AFTER;
  }

  private static List<Trigger.Event> events(int type) {
    List<Trigger.Event> events = new ArrayList<>();
    Map<Integer, Trigger.Event> bits =
        Map.of(
            INSERT, Trigger.Event.INSERT,
            DELETE, Trigger.Event.DELETE,
            UPDATE, Trigger.Event.UPDATE,
            TRUNCATE, Trigger.Event.TRUNCATE);
    bits.forEach(
        (bit, event) -> {
          if ((type & bit) != 0) {
            events.add(event);
          }
        });
    return events;
  }
}

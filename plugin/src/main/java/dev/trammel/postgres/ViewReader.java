package dev.trammel.postgres;

import dev.trammel.model.Expression;
import dev.trammel.model.Index;
import dev.trammel.model.Privileges;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Trigger;
import dev.trammel.model.View;
import dev.trammel.model.ViewColumn;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads views and materialized views with all that belongs to them. */
final class ViewReader {

  private ViewReader() {}

  static List<View> read(Query query, ReadScope scope) throws SQLException {
    List<Owned<View>> views =
        relations(query, scope).stream()
            .filter(each -> !scope.externals().contains(each.value().name()))
            .toList();
    if (views.isEmpty()) {
      return List.of();
    }
    List<Long> oids = views.stream().map(Owned::relation).toList();
    Map<Long, List<ViewColumn>> columns = columns(query, oids);
    Map<Long, List<Index>> indexes =
        IndexReader.byTable(
            IndexReader.read(
                query,
                new ExpressionPrinter(query, EnumNames.NONE),
                ColumnNames.read(query, oids),
                oids),
            Set.of());
    Map<Long, List<Trigger>> triggers = TriggerReader.read(query, oids);
    return views.stream()
        .map(
            each ->
                each.value()
                    .withColumns(columns.getOrDefault(each.relation(), List.of()))
                    .withIndexes(indexes.getOrDefault(each.relation(), List.of()))
                    .withTriggers(triggers.getOrDefault(each.relation(), List.of())))
        .toList();
  }

  private static List<Owned<View>> relations(Query query, ReadScope scope) throws SQLException {
    return query.list(
        """
        SELECT c.oid, n.nspname, c.relname, c.relkind = 'm' AS materialized, c.relispopulated,
          c.reloptions, pg_get_viewdef(c.oid) AS query,
          (SELECT m.description FROM pg_description m WHERE m.objoid = c.oid
            AND m.classoid = 'pg_class'::regclass AND m.objsubid = 0) AS comment
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('v', 'm') AND c.relpersistence <> 't'
          AND n.nspname <> ALL (?) AND n.nspname !~ '^pg_'
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
            AND d.objid = c.oid
            AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e')
        ORDER BY n.nspname, c.relname
        """,
        row -> new Owned<>(row.number("oid"), view(row)),
        scope.excludedSchemas());
  }

  private static View view(Query.Row row) throws SQLException {
    return new View(
        new QualifiedName(row.string("nspname"), row.string("relname")),
        row.flag("materialized"),
        List.of(),
        new Expression(row.string("query").replaceFirst(";\\s*$", "")),
        options(row.strings("reloptions")),
        row.flag("relispopulated"),
        List.of(),
        List.of(),
        Privileges.NONE,
        row.optional("comment"));
  }

  /** {@code name=value} each. */
  private static SortedMap<String, String> options(List<String> printed) {
    SortedMap<String, String> options = new TreeMap<>();
    for (String each : printed) {
      int equals = each.indexOf('=');
      options.put(each.substring(0, equals), each.substring(equals + 1));
    }
    return options;
  }

  private static Map<Long, List<ViewColumn>> columns(Query query, List<Long> views)
      throws SQLException {
    return Owned.byRelation(
        query.list(
            """
            SELECT a.attrelid, a.attname, pg_get_expr(ad.adbin, ad.adrelid) AS default_value,
              (SELECT m.description FROM pg_description m WHERE m.objoid = a.attrelid
                AND m.classoid = 'pg_class'::regclass AND m.objsubid = a.attnum) AS comment
            FROM pg_attribute a
              LEFT JOIN pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
            WHERE a.attnum > 0 AND NOT a.attisdropped
              AND a.attrelid = ANY (CAST(? AS oid[]))
            ORDER BY a.attrelid, a.attnum
            """,
            row ->
                new Owned<>(
                    row.number("attrelid"),
                    new ViewColumn(
                        row.string("attname"),
                        row.optional("default_value").map(PrintedSql::expression),
                        Privileges.NONE,
                        row.optional("comment"))),
            views));
  }
}

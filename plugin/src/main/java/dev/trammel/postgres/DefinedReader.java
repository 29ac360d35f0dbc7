package dev.trammel.postgres;

import dev.trammel.model.DefinedObject;
import dev.trammel.model.Definition;
import dev.trammel.model.Definitions;
import dev.trammel.model.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the objects that are kept as their definitions; those of extensions are the extensions'.
 */
final class DefinedReader {

  private static final String STATISTICS =
      """
      SELECT n.nspname, s.stxname, cn.nspname AS table_schema, c.relname,
        ARRAY(SELECT CASE k WHEN 'd' THEN 'ndistinct' WHEN 'f' THEN 'dependencies' ELSE 'mcv' END
          FROM unnest(s.stxkind::text[]) AS k WHERE k <> 'e') AS kinds,
        ARRAY(SELECT a.attname::text FROM unnest(s.stxkeys::int2[]) AS k (number)
          JOIN pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = k.number) AS columns,
        pg_get_statisticsobjdef_expressions(s.oid) AS expressions,
        coalesce((to_jsonb(s) ->> 'stxstattarget')::integer, -1) AS target,
        obj_description(s.oid, 'pg_statistic_ext') AS comment
      FROM pg_statistic_ext s
        JOIN pg_namespace n ON n.oid = s.stxnamespace
        JOIN pg_class c ON c.oid = s.stxrelid
        JOIN pg_namespace cn ON cn.oid = c.relnamespace
      WHERE n.nspname <> ALL (?) AND n.nspname !~ '^pg_'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_statistic_ext'::regclass
          AND d.objid = s.oid
          AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e')
      """;

  private static final String EVENT_TRIGGERS =
      """
      SELECT e.evtname, e.evtevent, e.evttags, e.evtenabled, n.nspname, p.proname,
        obj_description(e.oid, 'pg_event_trigger') AS comment
      FROM pg_event_trigger e
        JOIN pg_proc p ON p.oid = e.evtfoid
        JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname <> ALL (?)
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_event_trigger'::regclass
          AND d.objid = e.oid
          AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e')
      """;

  private static final String PUBLICATIONS =
      """
      SELECT p.oid, p.pubname, p.puballtables, p.pubviaroot,
        concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END,
          CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END,
          CASE WHEN p.pubtruncate THEN 'truncate' END) AS publish,
        to_jsonb(p) ->> 'pubgencols' AS generated,
        ARRAY(SELECT n.nspname::text FROM pg_publication_namespace s
          JOIN pg_namespace n ON n.oid = s.pnnspid WHERE s.pnpubid = p.oid) AS schemas,
        obj_description(p.oid, 'pg_publication') AS comment
      FROM pg_publication p
      """;

  private static final String PUBLISHED =
      """
      SELECT r.prpubid, n.nspname, c.relname, pg_get_expr(r.prqual, r.prrelid) AS condition,
        ARRAY(SELECT a.attname::text FROM unnest(r.prattrs::int2[]) AS k (number)
          JOIN pg_attribute a ON a.attrelid = r.prrelid AND a.attnum = k.number) AS columns
      FROM pg_publication_rel r
        JOIN pg_class c ON c.oid = r.prrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname <> ALL (?)
      """;

  private static final String RULES =
      """
      SELECT r.rulename, r.ev_type, r.is_instead, r.ev_enabled, n.nspname, c.relname,
        pg_get_ruledef(r.oid) AS definition, obj_description(r.oid, 'pg_rewrite') AS comment
      FROM pg_rewrite r
        JOIN pg_class c ON c.oid = r.ev_class
        JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE r.rulename <> '_RETURN' AND n.nspname <> ALL (?) AND n.nspname !~ '^pg_'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
          AND d.objid = c.oid
          AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e')
      """;

  private final Query query;
  private final Collection<String> excluded;
  private final SortedMap<DefinedObject.Key, DefinedObject> objects = new TreeMap<>();

  private DefinedReader(Query query, Collection<String> excluded) {
    this.query = query;
    this.excluded = excluded;
  }

  static SortedMap<DefinedObject.Key, DefinedObject> read(Query query, Collection<String> excluded)
      throws SQLException {
    DefinedReader reader = new DefinedReader(query, excluded);
    reader.query.list(STATISTICS, row -> reader.add(statistics(row)), excluded);
    reader.query.list(EVENT_TRIGGERS, row -> reader.add(eventTrigger(row)), excluded);
    reader.publications();
    reader.query.list(RULES, row -> reader.add(RulePrint.rule(row)), excluded);
    DefinedSupport.read(query, excluded).forEach(reader::add);
    RemoteCatalog.read(query).forEach(reader::add);
    return reader.objects;
  }

  private boolean add(DefinedObject object) {
    return objects.put(object.key(), object) == null;
  }

  private static DefinedObject statistics(Query.Row row) throws SQLException {
    DefinedObject object =
        Definitions.statistics(
            new QualifiedName(row.string("nspname"), row.string("stxname")),
            new TreeSet<>(row.strings("kinds")),
            row.strings("columns"),
            row.strings("expressions").stream().map(PrintedSql::expression).toList(),
            new QualifiedName(row.string("table_schema"), row.string("relname")));
    long target = row.number("target");
    return (target < 0
            ? object
            : object.withElement(
                Definitions.option("statistics"), Definitions.words(String.valueOf(target))))
        .withComment(row.optional("comment"));
  }

  private static DefinedObject eventTrigger(Query.Row row) throws SQLException {
    return firing(
            Definitions.eventTrigger(
                row.string("evtname"),
                row.string("evtevent"),
                row.strings("evttags"),
                new QualifiedName(row.string("nspname"), row.string("proname"))),
            row.string("evtenabled"))
        .withComment(row.optional("comment"));
  }

  static DefinedObject firing(DefinedObject object, String code) {
    String words =
        switch (code) {
          case "D" -> "DISABLE";
          case "R" -> "ENABLE REPLICA";
          case "A" -> "ENABLE ALWAYS";
          default -> "";
        };
    return words.isEmpty()
        ? object
        : object.withElement(Definitions.firing(), Definitions.words(words));
  }

  private void publications() throws SQLException {
    Map<Long, DefinedObject> found = new HashMap<>();
    query.list(PUBLICATIONS, row -> found.put(row.number("oid"), publication(row)));
    query.list(
        PUBLISHED,
        row -> {
          QualifiedName table = new QualifiedName(row.string("nspname"), row.string("relname"));
          return found.computeIfPresent(
              row.number("prpubid"),
              (oid, each) -> each.withElement(Definitions.table(table), published(table, row)));
        },
        excluded);
    new ArrayList<>(found.values()).forEach(this::add);
  }

  private static Definition published(QualifiedName table, Query.Row row) {
    try {
      List<String> columns = row.strings("columns");
      return Definitions.published(
          table, columns, row.optional("condition").map(PrintedSql::expression));
    } catch (SQLException e) {
      throw new IllegalStateException("a row that was read is gone", e);
    }
  }

  private static DefinedObject publication(Query.Row row) throws SQLException {
    DefinedObject object = Definitions.publication(row.string("pubname"), row.flag("puballtables"));
    for (String each : row.strings("schemas")) {
      object = object.withElement(Definitions.schema(each), Definition.EMPTY);
    }
    String publish = row.string("publish");
    if (!publish.equals("insert, update, delete, truncate")) {
      object =
          object.withElement(Definitions.option("publish"), Definitions.words("'" + publish + "'"));
    }
    if (row.flag("pubviaroot")) {
      object =
          object.withElement(
              Definitions.option("publish_via_partition_root"), Definitions.words("true"));
    }
    if ("s".equals(row.string("generated"))) {
      object =
          object.withElement(
              Definitions.option("publish_generated_columns"), Definitions.words("stored"));
    }
    return object.withComment(row.optional("comment"));
  }
}

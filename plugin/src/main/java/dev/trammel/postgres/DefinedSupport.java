package dev.trammel.postgres;

import dev.trammel.model.DefinedObject;
import dev.trammel.model.Definition;
import dev.trammel.model.Definitions;
import dev.trammel.model.ObjectKind;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.expression.TypeParser;
import dev.trammel.syntax.Literals;
import dev.trammel.syntax.Token;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the objects that expressions lean on: aggregates, casts, collations, text search. */
final class DefinedSupport {

  private static final String OWN =
      """
       AND n.nspname <> ALL (?) AND n.nspname !~ '^pg_'
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '%s'::regclass
          AND d.objid = o.oid
          AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e')
      """;

  private static final String FUNCTION =
      "(SELECT ARRAY[fn.nspname, f.proname]::text[] FROM pg_proc f JOIN pg_namespace fn"
          + " ON fn.oid = f.pronamespace WHERE f.oid = ";

  private static final String AGGREGATES =
      """
      SELECT n.nspname, o.proname, o.proparallel, a.*,
        coalesce((SELECT string_agg(format_type(t, NULL), ', ' ORDER BY place)
          FROM unnest(o.proargtypes::oid[]) WITH ORDINALITY AS u (t, place)), '*') AS signature,
        format_type(a.aggtranstype, NULL) AS stype,
        CASE WHEN a.aggmtranstype <> 0 THEN format_type(a.aggmtranstype, NULL) END AS mstype,
      """
          + aggregateFunctions()
          + """
        CASE WHEN a.aggsortop <> 0 THEN (SELECT s.oprname FROM pg_operator s
          WHERE s.oid = a.aggsortop) END AS sortop,
        obj_description(o.oid, 'pg_proc') AS comment
      FROM pg_aggregate a JOIN pg_proc o ON o.oid = a.aggfnoid
        JOIN pg_namespace n ON n.oid = o.pronamespace
      WHERE a.aggkind = 'n' AND o.provariadic = 0
      """
          + OWN.formatted("pg_proc");

  private static final Map<String, String> AGGREGATE_FUNCTIONS =
      new TreeMap<>(
          Map.of(
              "aggtransfn", "sfunc",
              "aggfinalfn", "finalfunc",
              "aggcombinefn", "combinefunc",
              "aggserialfn", "serialfunc",
              "aggdeserialfn", "deserialfunc",
              "aggmtransfn", "msfunc",
              "aggminvtransfn", "minvfunc",
              "aggmfinalfn", "mfinalfunc"));

  private static final String COLLATIONS =
      """
      SELECT n.nspname, o.collname, o.collprovider, o.collisdeterministic, o.collcollate,
        o.collctype, coalesce(to_jsonb(o) ->> 'colllocale', to_jsonb(o) ->> 'colliculocale')
          AS locale, to_jsonb(o) ->> 'collicurules' AS rules,
        obj_description(o.oid, 'pg_collation') AS comment
      FROM pg_collation o JOIN pg_namespace n ON n.oid = o.collnamespace
      WHERE true
      """
          + OWN.formatted("pg_collation");

  private static final String CASTS =
      """
      SELECT format_type(o.castsource, NULL) AS source, format_type(o.casttarget, NULL) AS target,
        o.castcontext, o.castmethod, f.proname, fn.nspname AS function_schema,
        (SELECT string_agg(format_type(t, NULL), ', ' ORDER BY place)
          FROM unnest(f.proargtypes::oid[]) WITH ORDINALITY AS u (t, place)) AS arguments,
        obj_description(o.oid, 'pg_cast') AS comment
      FROM pg_cast o
        LEFT JOIN pg_proc f ON f.oid = o.castfunc
        LEFT JOIN pg_namespace fn ON fn.oid = f.pronamespace
      WHERE o.oid >= 16384
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_cast'::regclass
          AND d.objid = o.oid AND d.deptype IN ('e', 'i'))
        AND NOT EXISTS (SELECT FROM pg_type t JOIN pg_namespace tn ON tn.oid = t.typnamespace
          WHERE t.oid IN (o.castsource, o.casttarget) AND tn.nspname = ANY (?))
      """;

  private static final String DICTIONARIES =
      """
      SELECT n.nspname, o.dictname, tn.nspname AS template_schema, t.tmplname, o.dictinitoption,
        obj_description(o.oid, 'pg_ts_dict') AS comment
      FROM pg_ts_dict o JOIN pg_namespace n ON n.oid = o.dictnamespace
        JOIN pg_ts_template t ON t.oid = o.dicttemplate
        JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
      WHERE true
      """
          + OWN.formatted("pg_ts_dict");

  private static final String CONFIGURATIONS =
      """
      SELECT o.oid, n.nspname, o.cfgname, pn.nspname AS parser_schema, p.prsname,
        obj_description(o.oid, 'pg_ts_config') AS comment
      FROM pg_ts_config o JOIN pg_namespace n ON n.oid = o.cfgnamespace
        JOIN pg_ts_parser p ON p.oid = o.cfgparser
        JOIN pg_namespace pn ON pn.oid = p.prsnamespace
      WHERE true
      """
          + OWN.formatted("pg_ts_config");

  private static final String MAPPINGS =
      """
      SELECT m.mapcfg, t.alias,
        array_agg(dn.nspname::text ORDER BY m.mapseqno) AS schemas,
        array_agg(d.dictname::text ORDER BY m.mapseqno) AS names
      FROM pg_ts_config_map m
        JOIN pg_ts_config c ON c.oid = m.mapcfg
        JOIN LATERAL ts_token_type(c.cfgparser) t ON t.tokid = m.maptokentype
        JOIN pg_ts_dict d ON d.oid = m.mapdict
        JOIN pg_namespace dn ON dn.oid = d.dictnamespace
      WHERE m.mapcfg >= 16384
      GROUP BY m.mapcfg, t.alias
      """;

  private DefinedSupport() {}

  private static String aggregateFunctions() {
    StringBuilder sql = new StringBuilder();
    for (String each :
        List.of(
            "aggtransfn",
            "aggfinalfn",
            "aggcombinefn",
            "aggserialfn",
            "aggdeserialfn",
            "aggmtransfn",
            "aggminvtransfn",
            "aggmfinalfn")) {
      sql.append(FUNCTION)
          .append("a.")
          .append(each)
          .append(") AS \"f_")
          .append(each)
          .append("\",\n");
    }
    return sql.toString();
  }

  static List<DefinedObject> read(Query query, Collection<String> excluded) throws SQLException {
    List<DefinedObject> objects = new ArrayList<>();
    objects.addAll(query.list(AGGREGATES, DefinedSupport::aggregate, excluded));
    objects.addAll(query.list(COLLATIONS, DefinedSupport::collation, excluded));
    objects.addAll(query.list(CASTS, DefinedSupport::cast, excluded));
    objects.addAll(query.list(DICTIONARIES, DefinedSupport::dictionary, excluded));
    objects.addAll(configurations(query, excluded));
    return objects;
  }

  private static DefinedObject aggregate(Query.Row row) throws SQLException {
    SortedMap<String, Definition> properties = new TreeMap<>();
    for (Map.Entry<String, String> each : AGGREGATE_FUNCTIONS.entrySet()) {
      List<String> function = row.strings("f_" + each.getKey());
      if (!function.isEmpty()) {
        properties.put(
            each.getValue(),
            Definition.EMPTY.with(
                new Definition.FunctionName(Definitions.named(function.get(0), function.get(1)))));
      }
    }
    properties.put("stype", type(row.string("stype")));
    row.optional("mstype").ifPresent(each -> properties.put("mstype", type(each)));
    number(properties, "sspace", row.number("aggtransspace"));
    number(properties, "msspace", row.number("aggmtransspace"));
    text(properties, "initcond", row.optional("agginitval"));
    text(properties, "minitcond", row.optional("aggminitval"));
    flag(properties, "finalfunc_extra", row.flag("aggfinalextra"));
    flag(properties, "mfinalfunc_extra", row.flag("aggmfinalextra"));
    modify(
        properties,
        "finalfunc_modify",
        row.string("aggfinalmodify"),
        properties.containsKey("finalfunc"));
    modify(
        properties,
        "mfinalfunc_modify",
        row.string("aggmfinalmodify"),
        properties.containsKey("mfinalfunc"));
    row.optional("sortop").ifPresent(each -> properties.put("sortop", Definitions.words(each)));
    switch (row.string("proparallel")) {
      case "s" -> properties.put("parallel", Definitions.words("safe"));
      case "r" -> properties.put("parallel", Definitions.words("restricted"));
      default -> properties.remove("parallel");
    }
    return Definitions.properties(
            new DefinedObject.Key(
                ObjectKind.AGGREGATE,
                new QualifiedName(row.string("nspname"), row.string("proname")),
                Optional.empty(),
                "(" + row.string("signature") + ")"),
            properties)
        .withComment(row.optional("comment"));
  }

  private static Definition type(String printed) {
    return Definition.EMPTY.with(
        TypeParser.parse(printed)
            .<Definition.Part>map(Definition.TypeName::new)
            .orElse(new Definition.Words(printed)));
  }

  private static void number(SortedMap<String, Definition> properties, String name, long value) {
    if (value != 0) {
      properties.put(name, Definitions.words(String.valueOf(value)));
    }
  }

  private static void text(
      SortedMap<String, Definition> properties, String name, Optional<String> value) {
    value.ifPresent(each -> properties.put(name, Definitions.words(Literals.quote(each))));
  }

  private static void flag(SortedMap<String, Definition> properties, String name, boolean set) {
    if (set) {
      properties.put(name, Definition.EMPTY);
    }
  }

  /** PostgreSQL takes for granted that a final function leaves the state as it is. */
  private static void modify(
      SortedMap<String, Definition> properties, String name, String code, boolean isThere) {
    if (isThere && !code.equals("r")) {
      properties.put(name, Definitions.words(code.equals("s") ? "shareable" : "read_write"));
    }
  }

  private static DefinedObject collation(Query.Row row) throws SQLException {
    SortedMap<String, Definition> properties = new TreeMap<>();
    String provider =
        switch (row.string("collprovider")) {
          case "i" -> "icu";
          case "b" -> "builtin";
          default -> "libc";
        };
    properties.put("provider", Definitions.words(provider));
    boolean same = row.optional("collcollate").equals(row.optional("collctype"));
    Optional<String> locale = row.optional("locale");
    text(properties, "locale", locale.isPresent() || !same ? locale : row.optional("collcollate"));
    if (!same) {
      text(properties, "lc_collate", row.optional("collcollate"));
      text(properties, "lc_ctype", row.optional("collctype"));
    }
    if (!row.flag("collisdeterministic")) {
      properties.put("deterministic", Definitions.words("false"));
    }
    text(properties, "rules", row.optional("rules"));
    return Definitions.properties(
            DefinedObject.Key.of(
                ObjectKind.COLLATION,
                new QualifiedName(row.string("nspname"), row.string("collname"))),
            properties)
        .withComment(row.optional("comment"));
  }

  private static DefinedObject cast(Query.Row row) throws SQLException {
    String context =
        switch (row.string("castcontext")) {
          case "a" -> " AS ASSIGNMENT";
          case "i" -> " AS IMPLICIT";
          default -> "";
        };
    Optional<QualifiedName> function = Optional.empty();
    String how;
    switch (row.string("castmethod")) {
      case "f" -> {
        function =
            Optional.of(Definitions.named(row.string("function_schema"), row.string("proname")));
        how = "(" + row.string("arguments") + ")" + context;
      }
      case "i" -> how = "WITH INOUT" + context;
      default -> how = "WITHOUT FUNCTION" + context;
    }
    return Definitions.cast(row.string("source"), row.string("target"), function, how)
        .withComment(row.optional("comment"));
  }

  private static DefinedObject dictionary(Query.Row row) throws SQLException {
    SortedMap<String, String> options = new TreeMap<>();
    List<Token> tokens = PrintedSql.tokens(row.optional("dictinitoption").orElse(""));
    for (int i = 0; i + 2 < tokens.size(); i += 4) {
      options.put(tokens.get(i).value(), Literals.quote(tokens.get(i + 2).value()));
    }
    return Definitions.dictionary(
            new QualifiedName(row.string("nspname"), row.string("dictname")),
            Definitions.named(row.string("template_schema"), row.string("tmplname")),
            options)
        .withComment(row.optional("comment"));
  }

  private static Collection<DefinedObject> configurations(Query query, Collection<String> excluded)
      throws SQLException {
    Map<Long, DefinedObject> found = new HashMap<>();
    query.list(
        CONFIGURATIONS,
        row ->
            found.put(
                row.number("oid"),
                Definitions.configuration(
                        new QualifiedName(row.string("nspname"), row.string("cfgname")),
                        Definitions.named(row.string("parser_schema"), row.string("prsname")))
                    .withComment(row.optional("comment"))),
        excluded);
    query.list(
        MAPPINGS,
        row -> {
          List<String> schemas = row.strings("schemas");
          List<String> names = row.strings("names");
          List<QualifiedName> dictionaries = new ArrayList<>();
          for (int i = 0; i < names.size(); i++) {
            dictionaries.add(Definitions.named(schemas.get(i), names.get(i)));
          }
          DefinedObject former = found.get(row.number("mapcfg"));
          return former == null
              ? null
              : found.put(
                  row.number("mapcfg"),
                  former.withElement(
                      Definitions.mapping(row.string("alias")),
                      Definitions.dictionaries(dictionaries)));
        });
    return found.values();
  }
}

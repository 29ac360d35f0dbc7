package dev.trammel.model.expression;

import java.util.Map;
import java.util.Set;

/** The names of PostgreSQL's own types. */
final class TypeNames {

  /** What {@code format_type} prints for a name of {@code pg_type} or a keyword of the grammar. */
  private static final Map<String, String> CANONICAL =
      Map.ofEntries(
          Map.entry("bool", "boolean"),
          Map.entry("int", "integer"),
          Map.entry("int2", "smallint"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("dec", "numeric"),
          Map.entry("decimal", "numeric"),
          Map.entry("varchar", "character varying"),
          Map.entry("varbit", "bit varying"),
          Map.entry("timestamp", "timestamp without time zone"),
          Map.entry("timestamptz", "timestamp with time zone"),
          Map.entry("time", "time without time zone"),
          Map.entry("timetz", "time with time zone"));

  /** Other types of {@code pg_catalog}, which print as they are named. */
  private static final Set<String> BUILT_IN =
      Set.of(
          """
          aclitem any anyarray anycompatible anycompatiblearray anycompatiblemultirange
          anycompatiblenonarray anycompatiblerange anyelement anyenum anymultirange anynonarray
          anyrange bigint bit boolean box bpchar bytea character cid cidr circle cstring date
          datemultirange daterange event_trigger fdw_handler gtsvector index_am_handler inet
          int2vector int4multirange int4range int8multirange int8range integer internal interval
          json jsonb jsonpath language_handler line lseg macaddr macaddr8 money name numeric
          nummultirange numrange oid oidvector path pg_brin_bloom_summary
          pg_brin_minmax_multi_summary pg_dependencies pg_lsn pg_mcv_list pg_ndistinct pg_node_tree
          pg_snapshot point polygon real record refcursor regclass regcollation regconfig
          regdictionary regnamespace regoper regoperator regproc regprocedure regrole regtype
          smallint table_am_handler text tid trigger tsm_handler tsmultirange tsquery tsrange
          tstzmultirange tstzrange tsvector txid_snapshot unknown uuid void xid xid8 xml
          """
              .strip()
              .split("\\s+"));

  private TypeNames() {}

  static boolean isBuiltIn(String name) {
    return CANONICAL.containsKey(name) || BUILT_IN.contains(name);
  }

  /** As {@code format_type} prints it. */
  static String canonical(String name) {
    return CANONICAL.getOrDefault(name, name);
  }
}

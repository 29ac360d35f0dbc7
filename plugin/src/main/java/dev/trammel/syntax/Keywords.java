package dev.trammel.syntax;

import java.util.Set;

/** PostgreSQL 18's keywords that cannot stand as a column's or table's name without quotes. */
public final class Keywords {

  /** {@code pg_get_keywords()} of catcode R and T. */
  private static final Set<String> RESERVED =
      Set.of(
          "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric",
          "authorization", "binary", "both", "case", "cast", "check", "collate", "collation",
          "column", "concurrently", "constraint", "create", "cross", "current_catalog",
          "current_date", "current_role", "current_schema", "current_time", "current_timestamp",
          "current_user", "default", "deferrable", "desc", "distinct", "do", "else", "end",
          "except", "false", "fetch", "for", "foreign", "freeze", "from", "full", "grant", "group",
          "having", "ilike", "in", "initially", "inner", "intersect", "into", "is", "isnull",
          "join", "lateral", "leading", "left", "like", "limit", "localtime", "localtimestamp",
          "natural", "not", "notnull", "null", "offset", "on", "only", "or", "order", "outer",
          "overlaps", "placing", "primary", "references", "returning", "right", "select",
          "session_user", "similar", "some", "symmetric", "system_user", "table", "tablesample",
          "then", "to", "trailing", "true", "union", "unique", "user", "using", "variadic",
          "verbose", "when", "where", "window", "with");

  private Keywords() {}

  /** Reserved, whether or not a function may have the name. */
  public static boolean isReserved(String word) {
    return RESERVED.contains(word);
  }

  /** What {@code quote_ident} quotes beyond the shape of the name: every keyword not unreserved. */
  public static boolean mustBeQuoted(String word) {
    return isReserved(word) || COLUMN_NAMES.contains(word);
  }

  /** {@code pg_get_keywords()} of catcode C: quoted by {@code quote_ident}, though not reserved. */
  private static final Set<String> COLUMN_NAMES =
      Set.of(
          "between", "bigint", "bit", "boolean", "char", "character", "coalesce", "dec", "decimal",
          "exists", "extract", "float", "greatest", "grouping", "inout", "int", "integer",
          "interval", "json", "json_array", "json_arrayagg", "json_exists", "json_object",
          "json_objectagg", "json_query", "json_scalar", "json_serialize", "json_table",
          "json_value", "least", "merge_action", "national", "nchar", "none", "normalize",
          "nullif", "numeric", "out", "overlay", "position", "precision", "real", "row", "setof",
          "smallint", "substring", "time", "timestamp", "treat", "trim", "values", "varchar",
          "xmlattributes", "xmlconcat", "xmlelement", "xmlexists", "xmlforest", "xmlnamespaces",
          "xmlparse", "xmlpi", "xmlroot", "xmlserialize", "xmltable");
}

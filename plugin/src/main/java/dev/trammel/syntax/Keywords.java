package dev.trammel.syntax;

import java.util.Set;

/** PostgreSQL 18's keywords that cannot stand everywhere as a name without quotes. */
public final class Keywords {

  /** {@code pg_get_keywords()} of catcode R. */
  private static final Set<String> RESERVED =
      Set.of(
          """
          all analyse analyze and any array as asc asymmetric both case cast check collate column
          constraint create current_catalog current_date current_role current_time current_timestamp
          current_user default deferrable desc distinct do else end except false fetch for foreign
          from grant group having in initially intersect into lateral leading limit localtime
          localtimestamp not null offset on only or order placing primary references returning
          select session_user some symmetric system_user table then to trailing true union unique
          user using variadic when where window with
          """
              .strip()
              .split("\\s+"));

  /** Catcode T: reserved, but a function or type may have the name. */
  private static final Set<String> FUNCTION_OR_TYPE =
      Set.of(
          """
          authorization binary collation concurrently cross current_schema freeze full ilike inner
          is isnull join left like natural notnull outer overlaps right similar tablesample verbose
          """
              .strip()
              .split("\\s+"));

  /** Catcode C: free as a column's or table's name, but not as a function's or type's. */
  private static final Set<String> COLUMN_NAME =
      Set.of(
          """
          between bigint bit boolean char character coalesce dec decimal exists extract float
          greatest grouping inout int integer interval json json_array json_arrayagg json_exists
          json_object json_objectagg json_query json_scalar json_serialize json_table json_value
          least merge_action national nchar none normalize nullif numeric out overlay position
          precision real row setof smallint substring time timestamp treat trim values varchar
          xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi
          xmlroot xmlserialize xmltable
          """
              .strip()
              .split("\\s+"));

  private Keywords() {}

  /** Cannot name a table or column without quotes. */
  public static boolean isReserved(String word) {
    return RESERVED.contains(word) || FUNCTION_OR_TYPE.contains(word);
  }

  /** Cannot name a function without quotes. */
  public static boolean isReservedForFunctions(String word) {
    return RESERVED.contains(word) || COLUMN_NAME.contains(word);
  }

  /** What {@code quote_ident} quotes beyond the shape of the name: every keyword not unreserved. */
  public static boolean mustBeQuoted(String word) {
    return isReserved(word) || COLUMN_NAME.contains(word);
  }
}

package dev.trammel.agents.pack;

import java.util.Locale;

/** What kind of values a column of a SQL type holds, as far as rendering tells them apart. */
public enum ColumnKind {
  BOOLEAN,
  INTEGER,
  NUMERIC,
  TEXT,
  UUID,
  JSON,
  TEXT_ARRAY,
  UUID_ARRAY,
  TIMESTAMP,
  OTHER;

  /** The kind of a type as PostgreSQL or people write it: {@code varchar(50)}, {@code uuid[]}. */
  public static ColumnKind of(String sqlType) {
    String type = sqlType.strip().toLowerCase(Locale.ROOT);
    boolean array = type.endsWith("[]");
    ColumnKind element = scalar(array ? type.substring(0, type.length() - 2) : type);
    if (!array) {
      return element;
    }
    return switch (element) {
      case TEXT -> TEXT_ARRAY;
      case UUID -> UUID_ARRAY;
      default -> OTHER;
    };
  }

  private static ColumnKind scalar(String type) {
    String base = type.replaceAll("\\s*\\(.*?\\)", "").strip();
    return switch (base) {
      case "boolean", "bool" -> BOOLEAN;
      case "smallint", "integer", "bigint", "int", "int2", "int4", "int8" -> INTEGER;
      case "numeric", "decimal", "real", "double precision", "float4", "float8" -> NUMERIC;
      case "text", "varchar", "character varying", "char", "character", "bpchar", "citext" -> TEXT;
      case "uuid" -> UUID;
      case "json", "jsonb" -> JSON;
      case "timestamptz", "timestamp", "timestamp with time zone", "timestamp without time zone" ->
          TIMESTAMP;
      default -> OTHER;
    };
  }
}

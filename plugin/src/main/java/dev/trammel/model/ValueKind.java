package dev.trammel.model;

import java.util.Map;

/** What a column's values are to code that must hold, compare or describe them. */
public enum ValueKind {
  BOOLEAN,
  SMALLINT,
  INTEGER,
  BIGINT,
  REAL,
  DOUBLE,
  NUMERIC,
  /** {@code text} and {@code varchar}: compared character by character, spaces included. */
  TEXT,
  /** {@code char(n)}: trailing spaces do not count. */
  CHARACTER,
  UUID,
  DATE,
  TIME,
  TIME_WITH_TIME_ZONE,
  TIMESTAMP,
  TIMESTAMP_WITH_TIME_ZONE,
  BYTEA,
  JSON,
  /** pgvector's {@code vector}. */
  VECTOR,
  /** An enum type that the database declares. */
  ENUM,
  ARRAY,
  /** Everything else. */
  OTHER;

  private static final Map<String, ValueKind> BUILT_IN =
      Map.ofEntries(
          Map.entry("boolean", BOOLEAN),
          Map.entry("smallint", SMALLINT),
          Map.entry("integer", INTEGER),
          Map.entry("bigint", BIGINT),
          Map.entry("real", REAL),
          Map.entry("double precision", DOUBLE),
          Map.entry("numeric", NUMERIC),
          Map.entry("text", TEXT),
          Map.entry("character varying", TEXT),
          Map.entry("character", CHARACTER),
          Map.entry("uuid", UUID),
          Map.entry("date", DATE),
          Map.entry("time without time zone", TIME),
          Map.entry("time with time zone", TIME_WITH_TIME_ZONE),
          Map.entry("timestamp without time zone", TIMESTAMP),
          Map.entry("timestamp with time zone", TIMESTAMP_WITH_TIME_ZONE),
          Map.entry("bytea", BYTEA),
          Map.entry("json", JSON),
          Map.entry("jsonb", JSON));

  /** The kind of a type in a database that may declare it. */
  public static ValueKind of(DataType type, Database database) {
    if (type.isArray()) {
      return ARRAY;
    }
    if (type.isBuiltIn()) {
      return BUILT_IN.getOrDefault(type.name(), OTHER);
    }
    if (database.enumTypes().containsKey(type.qualifiedName())) {
      return ENUM;
    }
    return type.name().equals("vector") ? VECTOR : OTHER;
  }

  public boolean isInteger() {
    return this == SMALLINT || this == INTEGER || this == BIGINT;
  }

  public boolean isNumber() {
    return isInteger() || this == REAL || this == DOUBLE || this == NUMERIC;
  }
}

package dev.trammel.source.sql;

/** What RETURN takes in a body. */
enum PlpgsqlReturns {
  /** One value, which must be given. */
  VALUE,
  /** Nothing: {@code RETURNS void}, a procedure, DO, or arguments that are given back. */
  NOTHING,
  /** Rows, each of them written with RETURN NEXT. */
  ROWS,
  /** Rows of arguments that are given back. */
  ARGUMENTS
}

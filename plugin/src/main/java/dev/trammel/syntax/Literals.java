package dev.trammel.syntax;

/** Writes text so that PostgreSQL reads it back as a string of the same value. */
public final class Literals {

  private Literals() {}

  /** {@code 'it''s'}; {@code E'a\\b'} when there is a backslash, as {@code quote_literal} does. */
  public static String quote(String value) {
    String doubled = value.replace("'", "''");
    return value.indexOf('\\') < 0
        ? "'" + doubled + "'"
        : "E'" + doubled.replace("\\", "\\\\") + "'";
  }
}

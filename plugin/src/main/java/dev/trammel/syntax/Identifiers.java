package dev.trammel.syntax;

import java.util.regex.Pattern;

/** Writes names so that PostgreSQL reads them back the same. */
public final class Identifiers {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

  private Identifiers() {}

  /**
   * The name itself where PostgreSQL folds it to itself and reserves it for nothing, else quoted.
   */
  public static String quote(String name) {
    return PLAIN.matcher(name).matches() && !Keywords.mustBeQuoted(name)
        ? name
        : '"' + name.replace("\"", "\"\"") + '"';
  }
}

package dev.trammel.runtime;

/** The one place where a name becomes SQL. */
final class Identifier {

  private Identifier() {}

  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}

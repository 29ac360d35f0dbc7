package dev.trammel.syntax;

/** Tells without scanning whether SQL text may hold a name, so that other text need not be read. */
public final class WrittenName {

  private final String name;
  private final boolean escapable;
  private final char lower;
  private final char upper;

  public WrittenName(String name) {
    this.name = name;
    this.escapable = name.isEmpty() || name.indexOf('"') >= 0;
    this.lower = name.isEmpty() ? 0 : Character.toLowerCase(name.charAt(0));
    this.upper = Character.toUpperCase(lower);
  }

  /** False only where no token of the text can be the name, however it is written. */
  public boolean mayStandIn(String sql) {
    return escapable || startsAt(sql, lower) || startsAt(sql, upper) || hasUnicodeEscapes(sql);
  }

  private boolean startsAt(String sql, char first) {
    for (int at = sql.indexOf(first); at >= 0; at = sql.indexOf(first, at + 1)) {
      if (sql.regionMatches(true, at, name, 0, name.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasUnicodeEscapes(String sql) {
    return sql.contains("U&\"") || sql.contains("u&\"");
  }
}

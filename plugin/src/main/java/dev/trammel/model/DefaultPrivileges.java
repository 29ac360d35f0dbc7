package dev.trammel.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * {@code ALTER DEFAULT PRIVILEGES}: what new objects of a kind give to others.
 *
 * @param privileges all of them in a whole database; those added to them in one schema
 */
public record DefaultPrivileges(Scope scope, Privileges privileges) {

  /** The kinds of objects that have defaults, in PostgreSQL's words. */
  public enum Kind {
    TABLES,
    SEQUENCES,
    FUNCTIONS,
    TYPES,
    SCHEMAS,
    LARGE_OBJECTS;

    /** What PostgreSQL gives when nothing is said. */
    public Privileges usual() {
      return switch (this) {
        case FUNCTIONS -> Privileges.EXECUTE;
        case TYPES -> Privileges.USAGE;
        default -> Privileges.NONE;
      };
    }

    /** {@code LARGE OBJECTS}. */
    public String sql() {
      return name().replace('_', ' ');
    }
  }

  /**
   * To which new objects it applies.
   *
   * @param role who makes them; empty for whoever runs the migrations
   * @param schema empty for all schemas
   */
  public record Scope(Optional<String> role, Optional<String> schema, Kind kind)
      implements Comparable<Scope> {

    private static final Comparator<Scope> ORDER =
        Comparator.<Scope, String>comparing(each -> each.role.orElse(""))
            .thenComparing(each -> each.schema.orElse(""))
            .thenComparing(Scope::kind);

    @Override
    public int compareTo(Scope other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return kind.sql().toLowerCase(java.util.Locale.ROOT)
          + role.map(each -> " of " + each).orElse("")
          + schema.map(each -> " in " + each).orElse("");
    }
  }

  /** What holds where nothing is said. */
  public static DefaultPrivileges usual(Scope scope) {
    return new DefaultPrivileges(
        scope, scope.schema().isPresent() ? Privileges.NONE : scope.kind().usual());
  }

  public DefaultPrivileges inSchema(String schema) {
    return new DefaultPrivileges(
        new Scope(scope.role(), Optional.of(schema), scope.kind()), privileges);
  }

  /** Whether it says nothing that PostgreSQL does not do by itself. */
  public boolean isUsual() {
    return equals(usual(scope));
  }
}

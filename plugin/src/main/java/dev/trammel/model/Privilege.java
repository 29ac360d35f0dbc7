package dev.trammel.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * What one role may do with an object.
 *
 * @param grantee a role's name, or {@link #PUBLIC}
 * @param action {@code SELECT}, {@code USAGE}, …
 * @param grantable {@code WITH GRANT OPTION}
 */
public record Privilege(String grantee, String action, boolean grantable)
    implements Comparable<Privilege> {

  /** Everybody; no role can have this name. */
  public static final String PUBLIC = "public";

  private static final String OWNER_OF_PUBLIC = "pg_database_owner";

  private static final Set<String> OWNERS =
      Set.of("postgres", "current_user", "session_user", "current_role");

  private static final Comparator<Privilege> ORDER =
      Comparator.comparing(Privilege::grantee)
          .thenComparing(Privilege::action)
          .thenComparing(Privilege::grantable);

  @Override
  public int compareTo(Privilege other) {
    return ORDER.compare(this, other);
  }

  /**
   * Whether the role owns what migrations make where nothing else is stated: whoever runs them, or
   * {@code postgres}.
   */
  public static boolean isOwner(String role) {
    return OWNERS.contains(role);
  }

  /** Who owns the object in a new database where that is always the same role. */
  public static Optional<String> usualOwner(ObjectReference object) {
    return object.equals(new ObjectReference.SchemaReference(QualifiedName.PUBLIC))
        ? Optional.of(OWNER_OF_PUBLIC)
        : Optional.empty();
  }

  /** As {@code aclexplode} lists it: {@code anon: SELECT}. */
  @Override
  public String toString() {
    return grantee + ": " + action + (grantable ? " with grant option" : "");
  }
}

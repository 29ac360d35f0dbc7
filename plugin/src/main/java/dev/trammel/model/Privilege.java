package dev.trammel.model;

import java.util.Comparator;

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

  private static final Comparator<Privilege> ORDER =
      Comparator.comparing(Privilege::grantee)
          .thenComparing(Privilege::action)
          .thenComparing(Privilege::grantable);

  @Override
  public int compareTo(Privilege other) {
    return ORDER.compare(this, other);
  }

  /** As {@code aclexplode} lists it: {@code anon: SELECT}. */
  @Override
  public String toString() {
    return grantee + ": " + action + (grantable ? " with grant option" : "");
  }
}

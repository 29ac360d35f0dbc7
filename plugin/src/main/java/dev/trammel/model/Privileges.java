package dev.trammel.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What others than its owner may do with an object. A server's own defaults are in it: everybody
 * may execute a new function and use a new type.
 */
public record Privileges(SortedSet<Privilege> granted) {

  /** Tables, columns, sequences, schemas: the owner alone. */
  public static final Privileges NONE = new Privileges(Collections.emptySortedSet());

  /** New types, and schema {@code public}. */
  public static final Privileges USAGE =
      new Privileges(new TreeSet<>(Set.of(new Privilege(Privilege.PUBLIC, "USAGE", false))));

  /** New functions. */
  public static final Privileges EXECUTE =
      new Privileges(new TreeSet<>(Set.of(new Privilege(Privilege.PUBLIC, "EXECUTE", false))));

  public Privileges {
    granted = Collections.unmodifiableSortedSet(new TreeSet<>(granted));
  }

  public static Privileges of(Collection<Privilege> granted) {
    return granted.isEmpty() ? NONE : new Privileges(new TreeSet<>(granted));
  }

  /** These and the other ones; a grant option of either stays. */
  public Privileges with(Privileges other) {
    TreeSet<Privilege> both = new TreeSet<>(granted);
    both.addAll(other.granted);
    both.removeIf(
        each ->
            !each.grantable() && both.contains(new Privilege(each.grantee(), each.action(), true)));
    return of(both);
  }

  public boolean isEmpty() {
    return granted.isEmpty();
  }
}

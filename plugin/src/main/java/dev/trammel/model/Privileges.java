package dev.trammel.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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

  private static final Set<String> OF_ALL = Set.of("REFERENCES", "TRIGGER");

  public Privileges {
    granted = Collections.unmodifiableSortedSet(normal(granted));
  }

  /**
   * MAINTAIN came with PostgreSQL 17 and is part of ALL there. Who has what nobody grants by itself
   * was given ALL, so that it says nothing beside.
   */
  private static SortedSet<Privilege> normal(SortedSet<Privilege> granted) {
    SortedSet<Privilege> normal = new TreeSet<>(granted);
    normal.removeIf(
        each ->
            each.action().equals("MAINTAIN")
                && granted.stream()
                    .filter(other -> other.grantee().equals(each.grantee()))
                    .anyMatch(other -> OF_ALL.contains(other.action())));
    return normal;
  }

  /** What a grantee may do, and whether with grant option. */
  public SortedMap<String, Boolean> of(String grantee) {
    SortedMap<String, Boolean> actions = new TreeMap<>();
    granted.stream()
        .filter(each -> each.grantee().equals(grantee))
        .forEach(each -> actions.merge(each.action(), each.grantable(), Boolean::logicalOr));
    return actions;
  }

  public SortedSet<String> grantees() {
    SortedSet<String> grantees = new TreeSet<>();
    granted.forEach(each -> grantees.add(each.grantee()));
    return grantees;
  }

  /** These, and one more; a grant option that is there stays. */
  public Privileges plus(Privilege privilege) {
    return with(new Privileges(new TreeSet<>(Set.of(privilege))));
  }

  /** These without one action of a grantee. */
  public Privileges minus(String grantee, String action) {
    return of(
        granted.stream()
            .filter(each -> !(each.grantee().equals(grantee) && each.action().equals(action)))
            .toList());
  }

  /** These without the grant option for one action of a grantee. */
  public Privileges withoutGrantOption(String grantee, String action) {
    boolean there = granted.stream().anyMatch(new Privilege(grantee, action, true)::equals);
    return there ? minus(grantee, action).plus(new Privilege(grantee, action, false)) : this;
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

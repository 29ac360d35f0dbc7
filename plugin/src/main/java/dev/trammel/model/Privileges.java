package dev.trammel.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whose an object is, and what others may do with it. A server's own defaults are in it: everybody
 * may execute a new function and use a new type.
 *
 * @param owner only where it is stated; empty for whoever runs the SQL
 * @param withheld what the owner has taken from itself
 * @param granted to others than the owner
 */
public record Privileges(
    Optional<String> owner, SortedSet<String> withheld, SortedSet<Privilege> granted) {

  private static final String MAINTAIN = "MAINTAIN";
  private static final Set<String> OF_ALL = Set.of("REFERENCES", "TRIGGER");

  /** Tables, columns, sequences, schemas: the owner alone. */
  public static final Privileges NONE = granting(Collections.emptySortedSet());

  /** New types, and schema {@code public}. */
  public static final Privileges USAGE =
      granting(Set.of(new Privilege(Privilege.PUBLIC, "USAGE", false)));

  /** New functions. */
  public static final Privileges EXECUTE =
      granting(Set.of(new Privilege(Privilege.PUBLIC, "EXECUTE", false)));

  public Privileges {
    withheld = Collections.unmodifiableSortedSet(normalActions(withheld));
    granted = Collections.unmodifiableSortedSet(normal(granted));
  }

  private static Privileges granting(Collection<Privilege> granted) {
    return new Privileges(Optional.empty(), new TreeSet<>(), new TreeSet<>(granted));
  }

  /**
   * MAINTAIN came with PostgreSQL 17 and is part of ALL there. Who has what nobody grants by itself
   * was given ALL, so that it says nothing beside.
   */
  private static SortedSet<Privilege> normal(SortedSet<Privilege> granted) {
    SortedSet<Privilege> normal = new TreeSet<>(granted);
    normal.removeIf(
        each ->
            each.action().equals(MAINTAIN)
                && granted.stream()
                    .filter(other -> other.grantee().equals(each.grantee()))
                    .anyMatch(other -> OF_ALL.contains(other.action())));
    return normal;
  }

  private static SortedSet<String> normalActions(SortedSet<String> actions) {
    SortedSet<String> normal = new TreeSet<>(actions);
    if (!Collections.disjoint(normal, OF_ALL)) {
      normal.remove(MAINTAIN);
    }
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
    return with(granting(Set.of(privilege)));
  }

  /** These without one action of a grantee. */
  public Privileges minus(String grantee, String action) {
    return withGranted(
        granted.stream()
            .filter(each -> !(each.grantee().equals(grantee) && each.action().equals(action)))
            .toList());
  }

  /** These without the grant option for one action of a grantee. */
  public Privileges withoutGrantOption(String grantee, String action) {
    boolean there = granted.stream().anyMatch(new Privilege(grantee, action, true)::equals);
    return there ? minus(grantee, action).plus(new Privilege(grantee, action, false)) : this;
  }

  /** Of whoever runs the SQL. */
  public static Privileges of(Collection<Privilege> granted) {
    return granted.isEmpty() ? NONE : granting(granted);
  }

  private Privileges withGranted(Collection<Privilege> other) {
    return new Privileges(owner, withheld, new TreeSet<>(other));
  }

  /** These with other ones that the owner has taken from itself. */
  public Privileges withholding(Collection<String> actions) {
    return new Privileges(owner, new TreeSet<>(actions), granted);
  }

  /** The same of another owner, as if it had been so from the beginning. */
  public Privileges withOwner(Optional<String> other) {
    return new Privileges(other, withheld, granted);
  }

  /** What {@code OWNER TO} makes of these: what the new owner was granted is its own now. */
  public Privileges ownedBy(Optional<String> other) {
    if (other.equals(owner)) {
      return this;
    }
    SortedSet<String> left = new TreeSet<>(withheld);
    SortedSet<Privilege> others = new TreeSet<>(granted);
    other.ifPresent(
        role -> {
          left.removeAll(of(role).keySet());
          others.removeIf(each -> each.grantee().equals(role));
        });
    return new Privileges(other, left, others);
  }

  /** Whether the role owns the object, as far as is known. */
  public boolean isOf(String role) {
    return owner.map(role::equals).orElseGet(() -> Privilege.isOwner(role));
  }

  /** These and what the other ones grant; a grant option of either stays. */
  public Privileges with(Privileges other) {
    TreeSet<Privilege> both = new TreeSet<>(granted);
    both.addAll(other.granted);
    both.removeIf(
        each ->
            !each.grantable() && both.contains(new Privilege(each.grantee(), each.action(), true)));
    return withGranted(both);
  }

  /** For people: {@code owner keeper, owner without DELETE, anon: SELECT}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    owner.ifPresent(each -> parts.add("owner " + each));
    if (!withheld.isEmpty()) {
      parts.add("owner without " + String.join(" and ", withheld));
    }
    granted.forEach(each -> parts.add(each.toString()));
    return String.join(", ", parts);
  }

  /** Whether they are those of a new table. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}

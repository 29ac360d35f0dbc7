package dev.trammel.hazard.effect;

import dev.trammel.model.QualifiedName;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a statement does to the tables and views that were there before it.
 *
 * @param locks the strongest lock taken on each
 * @param rewritten those that get a new file: their rows are all written anew, or all gone
 * @param scanned those whose rows are all read, by a check or by the build of an index
 */
public record Effect(
    SortedMap<QualifiedName, LockMode> locks,
    SortedSet<QualifiedName> rewritten,
    SortedSet<QualifiedName> scanned) {

  public static final Effect NONE = new Effect(new TreeMap<>(), new TreeSet<>(), new TreeSet<>());

  public Effect {
    locks = Collections.unmodifiableSortedMap(new TreeMap<>(locks));
    rewritten = Collections.unmodifiableSortedSet(new TreeSet<>(rewritten));
    scanned = Collections.unmodifiableSortedSet(new TreeSet<>(scanned));
  }

  static Effect lock(QualifiedName table, LockMode mode) {
    return new Effect(new TreeMap<>(Map.of(table, mode)), new TreeSet<>(), new TreeSet<>());
  }

  Effect andLock(QualifiedName table, LockMode mode) {
    return and(lock(table, mode));
  }

  /** The rows of the table are all written anew, and read for it. */
  Effect andRewrite(QualifiedName table) {
    return andNewFile(table).andScan(table);
  }

  /** The table gets a new file, without its rows being read. */
  Effect andNewFile(QualifiedName table) {
    SortedSet<QualifiedName> more = new TreeSet<>(rewritten);
    more.add(table);
    return new Effect(locks, more, scanned);
  }

  Effect andScan(QualifiedName table) {
    SortedSet<QualifiedName> more = new TreeSet<>(scanned);
    more.add(table);
    return new Effect(locks, rewritten, more);
  }

  /** Both, one after the other. */
  public Effect and(Effect other) {
    SortedMap<QualifiedName, LockMode> both = new TreeMap<>(locks);
    other.locks.forEach((table, mode) -> both.merge(table, mode, LockMode::max));
    SortedSet<QualifiedName> written = new TreeSet<>(rewritten);
    written.addAll(other.rewritten);
    SortedSet<QualifiedName> read = new TreeSet<>(scanned);
    read.addAll(other.scanned);
    return new Effect(both, written, read);
  }

  /** The same but for what is done to the table's rows. */
  Effect withoutWorkOn(QualifiedName table) {
    SortedSet<QualifiedName> written = new TreeSet<>(rewritten);
    written.remove(table);
    SortedSet<QualifiedName> read = new TreeSet<>(scanned);
    read.remove(table);
    return new Effect(locks, written, read);
  }

  /** The same but for scans of these tables. */
  public Effect withoutScans(Predicate<QualifiedName> tables) {
    SortedSet<QualifiedName> read = new TreeSet<>(scanned);
    read.removeIf(tables);
    return new Effect(locks, rewritten, read);
  }

  /** What of it concerns these tables. */
  public Effect on(Predicate<QualifiedName> tables) {
    SortedMap<QualifiedName, LockMode> some = new TreeMap<>(locks);
    some.keySet().removeIf(tables.negate());
    SortedSet<QualifiedName> written = new TreeSet<>(rewritten);
    written.removeIf(tables.negate());
    SortedSet<QualifiedName> read = new TreeSet<>(scanned);
    read.removeIf(tables.negate());
    return new Effect(some, written, read);
  }
}

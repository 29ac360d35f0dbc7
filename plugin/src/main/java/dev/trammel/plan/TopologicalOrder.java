package dev.trammel.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/** Puts things after what they need; otherwise they come in the order of their keys. */
final class TopologicalOrder<K, T> {

  private final Map<K, T> things;
  private final Function<T, ? extends Collection<K>> needs;
  private final Set<K> begun = new HashSet<>();
  private final List<T> order = new ArrayList<>();

  private TopologicalOrder(Map<K, T> things, Function<T, ? extends Collection<K>> needs) {
    this.things = things;
    this.needs = needs;
  }

  /**
   * In a cycle, what is met first comes last.
   *
   * @param needs the keys of what a thing needs; those that are not among the things do not count
   */
  static <K, T> List<T> of(SortedMap<K, T> things, Function<T, ? extends Collection<K>> needs) {
    TopologicalOrder<K, T> ordering = new TopologicalOrder<>(things, needs);
    things.keySet().forEach(ordering::visit);
    return ordering.order;
  }

  /** A thing, and what of its needs is still to be visited. */
  private record Visit<K, T>(T thing, Iterator<K> needs) {}

  /** Keeps its own path, as there may be thousands that need each other. */
  private void visit(K first) {
    Deque<Visit<K, T>> path = new ArrayDeque<>();
    enter(first, path);
    while (!path.isEmpty()) {
      Visit<K, T> at = path.peek();
      if (at.needs().hasNext()) {
        enter(at.needs().next(), path);
      } else {
        order.add(path.pop().thing());
      }
    }
  }

  private void enter(K key, Deque<Visit<K, T>> path) {
    T thing = things.get(key);
    if (thing != null && begun.add(key)) {
      Iterator<K> needed = List.<K>copyOf(needs.apply(thing)).iterator();
      path.push(new Visit<>(thing, needed));
    }
  }
}

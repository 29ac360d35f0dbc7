package dev.trammel.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
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

  private void visit(K key) {
    T thing = things.get(key);
    if (thing == null || !begun.add(key)) {
      return;
    }
    needs.apply(thing).forEach(this::visit);
    order.add(thing);
  }
}

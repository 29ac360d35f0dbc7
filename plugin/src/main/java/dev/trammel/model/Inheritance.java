package dev.trammel.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * {@code INHERITS (…)}.
 *
 * @param parents in the order in which they were named
 * @param columns those of the parents that the table states itself too, so that they stay when the
 *     parents lose them
 * @param constraints likewise
 */
public record Inheritance(
    List<QualifiedName> parents, SortedSet<String> columns, SortedSet<String> constraints) {

  public static final Inheritance NONE =
      new Inheritance(List.of(), Collections.emptySortedSet(), Collections.emptySortedSet());

  public Inheritance {
    parents = List.copyOf(parents);
    columns = Collections.unmodifiableSortedSet(new TreeSet<>(columns));
    constraints = Collections.unmodifiableSortedSet(new TreeSet<>(constraints));
  }

  public Inheritance withParents(List<QualifiedName> other) {
    return new Inheritance(other, columns, constraints);
  }

  public Inheritance withColumns(SortedSet<String> other) {
    return new Inheritance(parents, other, constraints);
  }

  public Inheritance withConstraints(SortedSet<String> other) {
    return new Inheritance(parents, columns, other);
  }
}

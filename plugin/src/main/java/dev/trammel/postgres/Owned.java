package dev.trammel.postgres;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Something that belongs to the relation of that number. */
record Owned<T>(long relation, T value) {

  /** In the order of the list. */
  static <T> Map<Long, List<T>> byRelation(List<Owned<T>> all) {
    return all.stream()
        .collect(
            Collectors.groupingBy(
                Owned::relation, Collectors.mapping(Owned::value, Collectors.toList())));
  }
}

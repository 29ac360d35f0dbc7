package dev.trammel.model;

import java.util.List;
import java.util.Optional;

/** What rows are read from, and what can have indexes and triggers: a table or a view. */
public sealed interface Relation permits Table, View {

  QualifiedName name();

  /** In position order. */
  List<String> columnNames();

  List<Index> indexes();

  List<Trigger> triggers();

  Relation withIndexes(List<Index> other);

  Relation withTriggers(List<Trigger> other);

  default Optional<Index> index(String index) {
    return indexes().stream().filter(each -> each.name().equals(index)).findFirst();
  }

  default Optional<Trigger> trigger(String trigger) {
    return triggers().stream().filter(each -> each.name().equals(trigger)).findFirst();
  }
}

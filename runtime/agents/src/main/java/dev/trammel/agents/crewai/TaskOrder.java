package dev.trammel.agents.crewai;

import dev.trammel.agents.pack.Row;
import dev.trammel.agents.pack.RowErrors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings a crew's tasks into running order: each after the tasks of its context, else by the order
 * columns, NULL last, then by identity. The table has no column of its own for it.
 */
final class TaskOrder {

  private final RowErrors errors;

  TaskOrder(RowErrors errors) {
    this.errors = errors;
  }

  List<Row> sort(List<Row> tasks) {
    Map<String, Row> waiting = new LinkedHashMap<>();
    tasks.stream().sorted(byColumns()).forEach(task -> waiting.put(task.identity(), task));
    Set<String> known = new LinkedHashSet<>(waiting.keySet());
    tasks.forEach(task -> checkContext(task, known));
    List<Row> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Row next =
          waiting.values().stream()
              .filter(task -> context(task).stream().noneMatch(waiting::containsKey))
              .findFirst()
              .orElse(null);
      if (next == null) {
        refuseCycle(List.copyOf(waiting.values()));
        return List.copyOf(tasks);
      }
      waiting.remove(next.identity());
      ordered.add(next);
    }
    return ordered;
  }

  static List<String> context(Row task) {
    return task.texts(task.target().columnOf("context"));
  }

  private void checkContext(Row task, Set<String> known) {
    for (String id : context(task)) {
      if (!known.contains(id)) {
        errors.add(
            task.error(
                    task.target().columnOf("context"),
                    "the context names a task that is not in the same crew")
                .found(id)
                .expected("ids of tasks of the same crew"));
      }
    }
  }

  private void refuseCycle(List<Row> tasks) {
    for (Row task : tasks) {
      errors.add(
          task.error(
                  task.target().columnOf("context"),
                  "the task waits for itself, through the contexts of others")
              .found(String.join(", ", context(task)))
              .expected("contexts without a circle")
              .fix("remove one of the ids"));
    }
  }

  private static Comparator<Row> byColumns() {
    return Comparator.comparing(TaskOrder::time).thenComparing(Row::identity);
  }

  private static Instant time(Row task) {
    return task.target().order().stream()
        .map(task::value)
        .filter(Instant.class::isInstance)
        .map(Instant.class::cast)
        .findFirst()
        .orElse(Instant.MAX);
  }
}

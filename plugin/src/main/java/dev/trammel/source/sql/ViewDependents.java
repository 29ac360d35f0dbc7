package dev.trammel.source.sql;

import dev.trammel.model.Function;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.View;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropView;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.ResolvedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The views that read something that goes: CASCADE drops them too. */
final class ViewDependents {

  private final Map<QualifiedName, ResolvedQuery> queries = new LinkedHashMap<>();

  private ViewDependents(Situation now) {
    DatabaseRelations relations = new DatabaseRelations(now.database());
    for (View view : now.database().views().values()) {
      queries.put(view.name(), ResolvedQuery.of(view.query(), relations));
    }
  }

  /** Drops of the views that read tables or views that go, in the order in which they can go. */
  static List<Change> ofRelations(Situation now, Set<QualifiedName> going, boolean cascade) {
    if (now.database().views().isEmpty() || going.isEmpty()) {
      return List.of();
    }
    ObjectReference subject = reference(now, going.iterator().next());
    return new ViewDependents(now)
        .drops(query -> going.stream().anyMatch(query::reads), going, subject, cascade);
  }

  private static ObjectReference reference(Situation now, QualifiedName name) {
    return now.database().views().containsKey(name)
        ? new ObjectReference.ViewReference(name)
        : new ObjectReference.TableReference(name);
  }

  /** Drops of the views among these, and of those that read from these tables and views. */
  static List<Change> dropping(Situation now, Set<QualifiedName> going, boolean cascade) {
    List<Change> changes = new ArrayList<>(ofRelations(now, going, cascade));
    ViewDependents dependents = new ViewDependents(now);
    List<QualifiedName> order = new ArrayList<>();
    dependents.queries.keySet().stream()
        .filter(going::contains)
        .forEach(each -> dependents.collect(each, order));
    order.stream().filter(going::contains).forEach(each -> changes.add(new DropView(each)));
    return changes;
  }

  static List<Change> ofColumn(Situation now, QualifiedName table, String column, boolean cascade) {
    if (now.database().views().isEmpty()) {
      return List.of();
    }
    ObjectReference subject = new ObjectReference.ColumnReference(table, column);
    return new ViewDependents(now)
        .drops(query -> query.reads(table, column), Set.of(), subject, cascade);
  }

  /** PostgreSQL changes no type that a view shows or uses. */
  static void requireNone(Situation now, QualifiedName table, String column) {
    if (now.database().views().isEmpty() || now.declaring()) {
      return;
    }
    Optional<QualifiedName> reader =
        new ViewDependents(now)
            .queries.entrySet().stream()
                .filter(each -> each.getValue().isComplete())
                .filter(each -> each.getValue().reads(table, column))
                .map(Map.Entry::getKey)
                .findFirst();
    if (reader.isPresent()) {
      throw new InapplicableChange(
          new ObjectReference.ColumnReference(table, column),
          "cannot change its type: view " + reader.get() + " reads it");
    }
  }

  static List<Change> ofFunction(Situation now, Function function, boolean cascade) {
    boolean overloaded =
        now.database().functions().values().stream()
                .filter(each -> each.name().equals(function.name()))
                .count()
            > 1;
    if (now.database().views().isEmpty() || overloaded) {
      return List.of();
    }
    ObjectReference subject = new ObjectReference.FunctionReference(function.signature());
    return new ViewDependents(now)
        .drops(query -> query.calls(function.name().name()), Set.of(), subject, cascade);
  }

  private List<Change> drops(
      Predicate<ResolvedQuery> reads,
      Set<QualifiedName> going,
      ObjectReference subject,
      boolean cascade) {
    List<QualifiedName> order = new ArrayList<>();
    queries.forEach(
        (view, query) -> {
          if (!going.contains(view) && reads.test(query)) {
            if (query.isComplete()) {
              Dependents.refuseUnless(cascade, subject, "view " + view);
            }
            collect(view, order);
          }
        });
    order.removeAll(going);
    return cascade ? order.stream().<Change>map(DropView::new).toList() : List.of();
  }

  /** The view behind all that read it. */
  private void collect(QualifiedName view, List<QualifiedName> order) {
    if (order.contains(view)) {
      return;
    }
    queries.forEach(
        (other, query) -> {
          if (!other.equals(view) && query.reads(view)) {
            collect(other, order);
          }
        });
    order.add(view);
  }
}

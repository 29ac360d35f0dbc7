package dev.trammel.source.sql;

import dev.trammel.model.Database;
import dev.trammel.model.Function;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.View;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.DropView;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.ResolvedQuery;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The views that read something that goes: CASCADE drops them too. */
final class ViewDependents {

  private final Database database;
  private final DatabaseRelations relations;
  private final Map<QualifiedName, ResolvedQuery> resolved = new HashMap<>();

  private ViewDependents(Situation now) {
    this.database = now.database();
    this.relations = new DatabaseRelations(now.database());
  }

  /** Drops of the views that read tables or views that go, in the order in which they can go. */
  static List<Change> ofRelations(Situation now, Set<QualifiedName> going, boolean cascade) {
    return new ViewDependents(now).readers(now, going, cascade);
  }

  private List<Change> readers(Situation now, Set<QualifiedName> going, boolean cascade) {
    if (database.views().isEmpty() || going.isEmpty()) {
      return List.of();
    }
    ObjectReference subject = reference(now, going.iterator().next());
    Set<QualifiedName> readers = new TreeSet<>();
    going.forEach(each -> readers.addAll(naming(each.name(), query -> query.reads(each))));
    readers.removeAll(going);
    return drops(readers, going, subject, cascade);
  }

  private static ObjectReference reference(Situation now, QualifiedName name) {
    return now.database().views().containsKey(name)
        ? new ObjectReference.ViewReference(name)
        : new ObjectReference.TableReference(name);
  }

  /** Drops of the views among these, and of those that read from these tables and views. */
  static List<Change> dropping(Situation now, Set<QualifiedName> going, boolean cascade) {
    ViewDependents dependents = new ViewDependents(now);
    List<Change> changes = new ArrayList<>(dependents.readers(now, going, cascade));
    Set<QualifiedName> order = new LinkedHashSet<>();
    now.database().views().keySet().stream()
        .filter(going::contains)
        .forEach(each -> dependents.collect(each, order));
    order.stream().filter(going::contains).forEach(each -> changes.add(new DropView(each)));
    return changes;
  }

  static List<Change> ofColumn(Situation now, QualifiedName table, String column, boolean cascade) {
    ViewDependents dependents = new ViewDependents(now);
    ObjectReference subject = new ObjectReference.ColumnReference(table, column);
    return dependents.drops(
        dependents.naming(table.name(), query -> query.reads(table, column)),
        Set.of(),
        subject,
        cascade);
  }

  /** PostgreSQL changes no type that a view shows or uses. */
  static void requireNone(Situation now, QualifiedName table, String column) {
    if (now.declaring()) {
      return;
    }
    List<QualifiedName> readers =
        new ViewDependents(now)
            .naming(table.name(), query -> query.isComplete() && query.reads(table, column));
    if (!readers.isEmpty()) {
      throw new InapplicableChange(
          new ObjectReference.ColumnReference(table, column),
          "cannot change its type: view " + readers.get(0) + " reads it");
    }
  }

  static List<Change> ofFunction(Situation now, Function function, boolean cascade) {
    if (now.database().views().isEmpty()
        || now.database().functionsNamed(function.name()).size() > 1) {
      return List.of();
    }
    ViewDependents dependents = new ViewDependents(now);
    String name = function.name().name();
    ObjectReference subject = new ObjectReference.FunctionReference(function.signature());
    return dependents.drops(
        dependents.naming(name, query -> query.calls(name)), Set.of(), subject, cascade);
  }

  /** The views whose queries write the name, and mean what is asked for. */
  private List<QualifiedName> naming(String name, Predicate<ResolvedQuery> means) {
    return database.viewsNaming(name).stream()
        .filter(each -> means.test(query(each)))
        .map(View::name)
        .toList();
  }

  private ResolvedQuery query(View view) {
    return resolved.computeIfAbsent(view.name(), each -> ResolvedQuery.of(view.query(), relations));
  }

  private List<Change> drops(
      Collection<QualifiedName> readers,
      Set<QualifiedName> going,
      ObjectReference subject,
      boolean cascade) {
    Set<QualifiedName> order = new LinkedHashSet<>();
    for (QualifiedName reader : readers) {
      if (query(database.views().get(reader)).isComplete()) {
        Dependents.refuseUnless(cascade, subject, "view " + reader);
      }
      collect(reader, order);
    }
    order.removeAll(going);
    return cascade ? order.stream().<Change>map(DropView::new).toList() : List.of();
  }

  /** The view behind all that read it, which may be many deep. */
  private void collect(QualifiedName view, Set<QualifiedName> order) {
    Set<QualifiedName> met = new HashSet<>(order);
    Deque<Visit> path = new ArrayDeque<>();
    if (met.add(view)) {
      path.push(new Visit(view, readers(view)));
    }
    while (!path.isEmpty()) {
      Visit at = path.peek();
      if (!at.readers().hasNext()) {
        order.add(path.pop().view());
        continue;
      }
      QualifiedName reader = at.readers().next();
      if (met.add(reader)) {
        path.push(new Visit(reader, readers(reader)));
      }
    }
  }

  /** A view, and those of its readers that are still to be visited. */
  private record Visit(QualifiedName view, Iterator<QualifiedName> readers) {}

  private Iterator<QualifiedName> readers(QualifiedName view) {
    return naming(view.name(), query -> query.reads(view)).iterator();
  }
}

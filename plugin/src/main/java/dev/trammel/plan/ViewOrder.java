package dev.trammel.plan;

import dev.trammel.model.Database;
import dev.trammel.model.Function;
import dev.trammel.model.ObjectReference.ColumnReference;
import dev.trammel.model.ObjectReference.FunctionReference;
import dev.trammel.model.ObjectReference.ViewReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import dev.trammel.model.expression.DatabaseRelations;
import dev.trammel.model.expression.ResolvedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Orders changes of views and of functions that speak of views. */
final class ViewOrder {

  private final Database database;
  private final DatabaseRelations relations;

  /**
   * Orders by what definitions need.
   *
   * @param database where the definitions stand
   */
  ViewOrder(Database database) {
    this.database = database;
    this.relations = new DatabaseRelations(database);
  }

  /** Each after those of what it needs; the changes of one view stay as they come. */
  List<Change> of(List<Change> changes) {
    SortedMap<String, List<Change>> byObject = new TreeMap<>();
    for (Change each : changes) {
      byObject.computeIfAbsent(key(each), key -> new ArrayList<>()).add(each);
    }
    return TopologicalOrder.of(byObject, each -> needs(each.get(0), byObject.keySet())).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static String key(Change change) {
    if (change.subject() instanceof FunctionReference it) {
      return "function " + it.function();
    }
    return "view " + view(change);
  }

  private static QualifiedName view(Change change) {
    return change.subject() instanceof ColumnReference it
        ? it.table()
        : ((ViewReference) change.subject()).view();
  }

  private List<String> needs(Change change, Set<String> keys) {
    List<String> needed = new ArrayList<>();
    if (change.subject() instanceof FunctionReference it) {
      Function function = database.functions().get(it.function());
      database.views().keySet().stream()
          .filter(each -> FunctionOrder.mentionsAny(function, Set.of(each.name())))
          .forEach(each -> needed.add("view " + each));
      database.functions().keySet().stream()
          .filter(each -> !each.equals(it.function()))
          .filter(each -> FunctionOrder.mentionsAny(function, Set.of(each.name().name())))
          .forEach(each -> needed.add("function " + each));
    } else {
      QualifiedName view = view(change);
      ResolvedQuery query = ResolvedQuery.of(database.views().get(view).query(), relations);
      database.views().keySet().stream()
          .filter(each -> !each.equals(view) && query.reads(each))
          .forEach(each -> needed.add("view " + each));
      database.functions().keySet().stream()
          .filter(each -> query.calls(each.name().name()))
          .forEach(each -> needed.add("function " + each));
    }
    needed.removeIf(each -> !keys.contains(each));
    return needed;
  }
}

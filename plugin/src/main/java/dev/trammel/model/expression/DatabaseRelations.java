package dev.trammel.model.expression;

import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of what a database holds. */
public final class DatabaseRelations implements RelationColumns {

  /** Of views that read each other so many deep, names alone are told, and no types. */
  private static final int MOST_VIEWS = 32;

  private final Database database;
  private final Map<QualifiedName, List<OutputColumn>> views = new HashMap<>();

  /** How many views that read each other are being resolved. */
  private int depth;

  public DatabaseRelations(Database database) {
    this.database = database;
  }

  @Override
  public Optional<List<OutputColumn>> ofRelation(QualifiedName relation) {
    Table table = database.tables().get(relation);
    if (table != null) {
      return Optional.of(
          table.columns().stream()
              .map(
                  each ->
                      new OutputColumn(
                          each.name(), Optional.of(BaseTypes.of(each.type(), database))))
              .toList());
    }
    View view = database.views().get(relation);
    return view == null ? Optional.empty() : ofView(view);
  }

  private Optional<List<OutputColumn>> ofView(View view) {
    List<String> names = view.columnNames();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    List<OutputColumn> known = views.get(view.name());
    if (known == null) {
      List<OutputColumn> untyped =
          names.stream().map(each -> new OutputColumn(each, Optional.empty())).toList();
      // Against a view that reads itself, which PostgreSQL would refuse.
      views.put(view.name(), untyped);
      if (depth == MOST_VIEWS) {
        return Optional.of(untyped);
      }
      depth++;
      known = typed(untyped, ResolvedQuery.of(view.query(), this).columns());
      depth--;
      views.put(view.name(), known);
    }
    return Optional.of(known);
  }

  private static List<OutputColumn> typed(
      List<OutputColumn> untyped, Optional<List<OutputColumn>> shown) {
    if (shown.isEmpty() || shown.get().size() != untyped.size()) {
      return untyped;
    }
    return java.util.stream.IntStream.range(0, untyped.size())
        .mapToObj(i -> new OutputColumn(untyped.get(i).name(), shown.get().get(i).type()))
        .toList();
  }

  @Override
  public DatabaseFunctions functions() {
    return DatabaseFunctions.of(database);
  }

  @Override
  public Optional<List<OutputColumn>> ofFunction(QualifiedName function) {
    return FunctionResults.of(database, function, this);
  }
}

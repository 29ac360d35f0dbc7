package dev.trammel.model.expression;

import dev.trammel.model.Column;
import dev.trammel.model.DataType;
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
  private final boolean declared;
  private final Map<QualifiedName, List<OutputColumn>> views = new HashMap<>();

  /** How many views that read each other are being resolved. */
  private int depth;

  public DatabaseRelations(Database database) {
    this(database, false);
  }

  private DatabaseRelations(Database database, boolean declared) {
    this.database = database;
    this.declared = declared;
  }

  /** The columns in the types in which a table that is made of them would keep them. */
  public static DatabaseRelations declared(Database database) {
    return new DatabaseRelations(database, true);
  }

  @Override
  public Optional<Database> declared() {
    return declared ? Optional.of(database) : Optional.empty();
  }

  @Override
  public Optional<List<OutputColumn>> ofRelation(QualifiedName relation) {
    Table table = database.tables().get(relation);
    if (table != null) {
      return Optional.of(
          table.columns().stream().map(each -> new OutputColumn(each.name(), type(each))).toList());
    }
    View view = database.views().get(relation);
    return view == null ? Optional.empty() : ofView(view);
  }

  private Optional<DataType> type(Column column) {
    return declared
        ? Optional.of(column.type()).filter(each -> column.collation().isEmpty())
        : Optional.of(BaseTypes.of(column.type(), database));
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

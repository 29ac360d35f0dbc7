package dev.trammel.source.sql;

import dev.trammel.model.Expression;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.View;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.RenameColumn;
import dev.trammel.model.change.RenameView;
import dev.trammel.model.change.SetColumnDefault;
import dev.trammel.model.change.SetViewOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code ALTER VIEW} and {@code ALTER MATERIALIZED VIEW}, behind these words. */
final class AlterViewReader {

  /** What an action makes of a view. */
  @FunctionalInterface
  private interface Action {
    List<Change> changes(Situation now, View view);
  }

  private final TokenCursor cursor;
  private QualifiedName name;
  private boolean ifExists;

  AlterViewReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  /** Empty for an action that changes what the model does not hold. */
  Optional<Clause> read() {
    ifExists = cursor.accept("if", "exists");
    name = cursor.qualifiedName("a view's name");
    if (cursor.accept("rename")) {
      return Optional.of(rename());
    } else if (cursor.accept("set", "schema")) {
      String schema = cursor.name("a schema's name");
      return Optional.of(renamed(new QualifiedName(schema, name.name())));
    } else if (cursor.at("set", "(")) {
      cursor.expect("set");
      SortedMap<String, String> options = new ViewReader(cursor).options();
      return Optional.of(on((now, view) -> set(view, options)));
    } else if (cursor.at("reset", "(")) {
      cursor.expect("reset");
      List<String> options = new ViewReader(cursor).optionNames();
      return Optional.of(on((now, view) -> reset(view, options)));
    } else if (cursor.accept("alter")) {
      cursor.accept("column");
      return columnDefault(cursor.name("a column's name"));
    }
    return Optional.empty();
  }

  private Clause rename() {
    if (cursor.accept("to")) {
      return renamed(name.withName(cursor.name("a view's name")));
    }
    cursor.accept("column");
    String column = cursor.name("a column's name");
    cursor.expect("to");
    String to = cursor.name("a column's name");
    return on(
        (now, view) -> {
          boolean done = view.column(column).isEmpty() && view.column(to).isPresent();
          return now.declaring() && done ? List.of() : List.of(new RenameColumn(name, column, to));
        });
  }

  private Clause renamed(QualifiedName to) {
    Clause rename = on((now, view) -> List.of(new RenameView(name, to)));
    return now -> {
      boolean done =
          !now.database().views().containsKey(name) && now.database().views().containsKey(to);
      return now.declaring() && done ? List.of() : rename.changes(now);
    };
  }

  private Optional<Clause> columnDefault(String column) {
    if (cursor.accept("drop", "default")) {
      return Optional.of(
          on((now, view) -> List.of(new SetColumnDefault(name, column, Optional.empty()))));
    } else if (cursor.accept("set", "default")) {
      Expression value = cursor.expression();
      return Optional.of(
          on((now, view) -> List.of(new SetColumnDefault(name, column, Optional.of(value)))));
    }
    return Optional.empty();
  }

  private static List<Change> set(View view, SortedMap<String, String> options) {
    SortedMap<String, String> all = new TreeMap<>(view.options());
    all.putAll(options);
    return List.of(new SetViewOptions(view.name(), all));
  }

  private static List<Change> reset(View view, List<String> options) {
    SortedMap<String, String> rest = new TreeMap<>(view.options());
    rest.keySet().removeAll(Set.copyOf(options));
    return List.of(new SetViewOptions(view.name(), rest));
  }

  private Clause on(Action action) {
    return now -> {
      View view = now.database().views().get(name);
      if (view != null) {
        return action.changes(now, view);
      } else if (ifExists) {
        return List.of();
      }
      throw new InapplicableChange(new ObjectReference.ViewReference(name), "is not there");
    };
  }
}

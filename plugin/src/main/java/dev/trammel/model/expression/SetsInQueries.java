package dev.trammel.model.expression;

import dev.trammel.model.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds functions of sets where PostgreSQL takes none: in WHERE, in aggregates, in FILTER. */
final class SetsInQueries extends Rewriting {

  private final Database database;
  private Optional<String> first = Optional.empty();

  SetsInQueries(Database database) {
    this.database = database;
  }

  /** What is said of the first: {@code calls unnest(), which returns a set, in WHERE}. */
  Optional<String> in(QueryNode query) {
    rewrite(query);
    return first;
  }

  @Override
  SqlNode rewrite(SqlNode node) {
    if (node instanceof SqlNode.Aggregate it) {
      it.filter().ifPresent(each -> refuse(each, "in FILTER"));
      if (it.window().isEmpty()) {
        ofAggregate(it.call());
      }
    } else if (node instanceof SqlNode.Call it) {
      ofAggregate(it);
    }
    return super.rewrite(node);
  }

  private void ofAggregate(SqlNode.Call call) {
    String function = NodeTypes.bare(call.function());
    if (BuiltInFunctions.isAggregate(function) && !database.hasFunctionNamed(function)) {
      call.arguments().forEach(each -> refuse(each, "in an aggregate"));
    }
  }

  @Override
  QueryNode rewrite(QueryNode query) {
    if (query instanceof QueryNode.Select select) {
      select.where().ifPresent(each -> refuse(each, "in WHERE"));
    }
    return super.rewrite(query);
  }

  private void refuse(SqlNode node, String where) {
    List<String> sets = new SetsOutside(database).in(node);
    if (first.isEmpty() && !sets.isEmpty()) {
      first = Optional.of("calls " + sets.get(0) + "(), which returns a set, " + where);
    }
  }

  /** Calls of functions of sets; in sub-selects they are free. */
  private static final class SetsOutside extends Rewriting {
    private final Database database;
    private final List<String> found = new ArrayList<>();

    SetsOutside(Database database) {
      this.database = database;
    }

    List<String> in(SqlNode node) {
      rewrite(node);
      return found;
    }

    @Override
    SqlNode rewrite(SqlNode node) {
      if (node instanceof SqlNode.Call it
          && BuiltInFunctions.returnsSet(it.function())
          && !database.hasFunctionNamed(it.function())) {
        found.add(it.function());
      }
      return node instanceof SqlNode.SubQuery ? node : super.rewrite(node);
    }
  }
}

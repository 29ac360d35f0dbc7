package dev.trammel.postgres;

import dev.trammel.model.Expression;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Has PostgreSQL print the expressions of its catalog, of those that it prints alike only one: it
 * opens the table of each, and looks for the operators of each enum type anew.
 */
final class ExpressionPrinter {

  /** An expression in the row of that number, over the columns of its table by their numbers. */
  record Stored(long row, String tree, List<String> columns) {}

  private record Use(long row, int pattern, List<String> enums) {}

  private final Query query;
  private final EnumNames names;
  private final Map<String, Integer> known = new HashMap<>();
  private final Map<String, NodeTree.Shape> nameless = new HashMap<>();
  private final List<List<PrintedPattern>> patterns = new ArrayList<>();

  ExpressionPrinter(Query query, EnumNames names) {
    this.query = query;
    this.names = names;
  }

  EnumNames enums() {
    return names;
  }

  /**
   * Each by its row.
   *
   * @param sql asks for {@code oid} and {@code printed} of the rows of an array
   */
  Map<Long, Expression> print(String sql, List<Stored> stored) throws SQLException {
    Map<Long, Expression> printed = new HashMap<>();
    print(sql, stored, text -> List.of(PrintedSql.expression(text)))
        .forEach((row, expressions) -> printed.put(row, expressions.get(0)));
    return printed;
  }

  /** Where each row has a list of expressions. */
  Map<Long, List<Expression>> printLists(String sql, List<Stored> stored) throws SQLException {
    return print(sql, stored, PrintedBound::expressions);
  }

  private Map<Long, List<Expression>> print(
      String sql, List<Stored> stored, Function<String, List<Expression>> reading)
      throws SQLException {
    List<Use> uses = new ArrayList<>();
    Map<Long, Use> unprinted = new HashMap<>();
    for (Stored each : stored) {
      int before = patterns.size();
      Use use = use(each);
      uses.add(use);
      if (patterns.size() > before) {
        unprinted.put(use.row(), use);
      }
    }
    if (!unprinted.isEmpty()) {
      query.list(
          sql,
          row -> {
            Use use = unprinted.get(row.number("oid"));
            List<Expression> expressions = reading.apply(row.string("printed"));
            return patterns.set(
                use.pattern(),
                expressions.stream().map(it -> PrintedPattern.of(it, use.enums())).toList());
          },
          unprinted.keySet());
    }
    Map<Long, List<Expression>> printed = new HashMap<>();
    for (Use use : uses) {
      printed.put(use.row(), expressions(use));
    }
    return printed;
  }

  private Use use(Stored stored) {
    Optional<NodeTree.Shape> shape = shape(stored);
    Integer pattern = shape.map(each -> known.get(each.text())).orElse(null);
    if (pattern == null) {
      pattern = patterns.size();
      patterns.add(List.of());
      if (shape.isPresent()) {
        known.put(shape.get().text(), pattern);
      }
    }
    return new Use(stored.row(), pattern, shape.map(NodeTree.Shape::enums).orElse(List.of()));
  }

  /** What names no column is the same everywhere. */
  private Optional<NodeTree.Shape> shape(Stored stored) {
    NodeTree.Shape seen = nameless.get(stored.tree());
    if (seen != null) {
      return Optional.of(seen);
    }
    Optional<NodeTree.Shape> shape = NodeTree.shape(stored.tree(), stored.columns(), names);
    shape.filter(each -> !each.named()).ifPresent(each -> nameless.put(stored.tree(), each));
    return shape;
  }

  private List<Expression> expressions(Use use) {
    return patterns.get(use.pattern()).stream().map(each -> each.with(use.enums())).toList();
  }
}

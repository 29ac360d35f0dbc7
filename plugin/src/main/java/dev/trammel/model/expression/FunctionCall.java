package dev.trammel.model.expression;

import dev.trammel.model.Expression;
import dev.trammel.syntax.Keywords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A function that an expression or query calls.
 *
 * @param schema empty where none is written, and before PostgreSQL's own
 * @param arguments how many it is given
 * @param mayBeColumn whether {@code name(t)} may be another spelling of {@code t.name}
 */
public record FunctionCall(
    Optional<String> schema, String name, int arguments, boolean mayBeColumn) {

  /** Keys of GROUP BY that are written as calls are. */
  private static final Set<String> GROUPINGS = Set.of("rollup", "cube", "grouping sets");

  /** What is called, in order of appearance; nothing of what does not parse. */
  public static List<FunctionCall> in(Expression written) {
    if (!written.sql().contains("(")) {
      return List.of();
    }
    Collector collector = new Collector();
    Optional<QueryNode> query = QueryParser.parse(written);
    if (query.isPresent()) {
      collector.rewrite(query.get());
    } else {
      ExpressionParser.parse(written).ifPresent(collector::rewrite);
    }
    return List.copyOf(collector.calls);
  }

  /** Whether PostgreSQL has a function of the name, or a type that can be called as one. */
  public boolean isBuiltIn() {
    return schema.isEmpty() && (BuiltInFunctions.has(name) || TypeNames.isBuiltIn(name));
  }

  private static final class Collector extends Rewriting {
    private final List<FunctionCall> calls = new ArrayList<>();

    @Override
    SqlNode rewrite(SqlNode node) {
      if (node instanceof SqlNode.Call call) {
        String function = NodeTypes.bare(call.function());
        int dot = function.lastIndexOf('.');
        boolean syntax = dot < 0 && Keywords.isReservedForFunctions(function);
        if (!syntax && !GROUPINGS.contains(function)) {
          calls.add(called(function, dot, call.arguments()));
        }
      }
      return super.rewrite(node);
    }

    private static FunctionCall called(String function, int dot, List<SqlNode> arguments) {
      Optional<String> schema =
          dot < 0 ? Optional.empty() : Optional.of(function.substring(0, dot));
      boolean single = dot < 0 && arguments.size() == 1;
      return new FunctionCall(
          schema,
          function.substring(dot + 1),
          arguments.size(),
          single && !(arguments.get(0) instanceof SqlNode.Text));
    }
  }
}

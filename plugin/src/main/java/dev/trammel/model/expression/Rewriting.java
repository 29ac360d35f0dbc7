package dev.trammel.model.expression;

import java.util.List;
import java.util.Optional;

/** Rebuilds a tree from its leaves up; who extends it says what becomes of which node. */
abstract class Rewriting {

  /** The node that takes this one's place; by default the same with its children rewritten. */
  SqlNode rewrite(SqlNode node) {
    if (node instanceof SqlNode.Cast it) {
      return new SqlNode.Cast(rewrite(it.operand()), it.type());
    } else if (node instanceof SqlNode.Infix it) {
      return new SqlNode.Infix(it.operator(), rewrite(it.left()), rewrite(it.right()));
    } else if (node instanceof SqlNode.Quantified it) {
      return new SqlNode.Quantified(
          it.operator(), rewrite(it.left()), it.any(), rewrite(it.right()));
    } else if (node instanceof SqlNode.Junction it) {
      return new SqlNode.Junction(it.operator(), rewrite(it.operands()));
    } else if (node instanceof SqlNode.Prefix it) {
      return new SqlNode.Prefix(it.operator(), rewrite(it.operand()));
    } else if (node instanceof SqlNode.Postfix it) {
      return new SqlNode.Postfix(rewrite(it.operand()), it.operator());
    } else if (node instanceof SqlNode.Call it) {
      return new SqlNode.Call(it.function(), rewrite(it.arguments()));
    } else if (node instanceof SqlNode.Array it) {
      return new SqlNode.Array(rewrite(it.elements()));
    } else if (node instanceof SqlNode.Row it) {
      return new SqlNode.Row(rewrite(it.elements()));
    }
    return rewriteRarer(node);
  }

  private SqlNode rewriteRarer(SqlNode node) {
    if (node instanceof SqlNode.Subscript it) {
      return new SqlNode.Subscript(rewrite(it.operand()), rewrite(it.indexes()));
    } else if (node instanceof SqlNode.Case it) {
      return new SqlNode.Case(
          rewrite(it.operand()), rewrite(it.branches()), rewrite(it.otherwise()));
    } else if (node instanceof SqlNode.Collated it) {
      return new SqlNode.Collated(rewrite(it.operand()), it.collation());
    } else if (node instanceof SqlNode.Argument it) {
      return new SqlNode.Argument(it.name(), rewrite(it.value()));
    } else if (node instanceof SqlNode.Field it) {
      return new SqlNode.Field(rewrite(it.operand()), it.name());
    } else if (node instanceof SqlNode.SubQuery it) {
      return new SqlNode.SubQuery(rewrite(it.query()));
    } else if (node instanceof SqlNode.Aggregate it) {
      SqlNode call = rewrite(it.call());
      return new SqlNode.Aggregate(
          call instanceof SqlNode.Call same ? same : it.call(),
          keys(it.orderBy()),
          keys(it.withinGroup()),
          it.filter().map(this::rewrite),
          it.window().map(this::window));
    }
    return node;
  }

  List<SqlNode> rewrite(List<SqlNode> nodes) {
    return nodes.stream().map(this::rewrite).toList();
  }

  List<QueryNode.SortKey> keys(List<QueryNode.SortKey> keys) {
    return keys.stream()
        .map(
            each ->
                new QueryNode.SortKey(rewrite(each.value()), each.descending(), each.nullsFirst()))
        .toList();
  }

  QueryNode.Window window(QueryNode.Window window) {
    return new QueryNode.Window(
        window.base(),
        rewrite(window.partitionBy()),
        keys(window.orderBy()),
        rewrite(window.frame()));
  }

  QueryNode rewrite(QueryNode query) {
    if (query instanceof QueryNode.Whole it) {
      return new QueryNode.Whole(
          it.recursive(),
          it.with().stream().map(this::commonTable).toList(),
          rewrite(it.body()),
          keys(it.orderBy()),
          it.limit().map(this::rewrite),
          it.withTies(),
          it.offset().map(this::rewrite));
    } else if (query instanceof QueryNode.SetOperation it) {
      return new QueryNode.SetOperation(
          it.operator(), it.all(), rewrite(it.left()), rewrite(it.right()));
    } else if (query instanceof QueryNode.Values it) {
      return new QueryNode.Values(it.rows().stream().map(this::row).toList());
    }
    return select((QueryNode.Select) query);
  }

  QueryNode.Target rewrite(QueryNode.Target target) {
    return new QueryNode.Target(rewrite(target.value()), target.alias());
  }

  /** A row of VALUES. */
  List<SqlNode> row(List<SqlNode> values) {
    return rewrite(values);
  }

  private QueryNode.CommonTable commonTable(QueryNode.CommonTable table) {
    return new QueryNode.CommonTable(
        table.name(), table.columns(), table.materialized(), rewrite(table.query()));
  }

  private QueryNode.Select select(QueryNode.Select it) {
    return new QueryNode.Select(
        it.distinct(),
        rewrite(it.distinctOn()),
        it.targets().stream().map(this::rewrite).toList(),
        it.from().stream().map(this::rewrite).toList(),
        it.where().map(this::rewrite),
        it.groupDistinct(),
        rewrite(it.groupBy()),
        it.having().map(this::rewrite),
        it.windows().stream()
            .map(each -> new QueryNode.NamedWindow(each.name(), window(each.window())))
            .toList());
  }

  QueryNode.FromItem rewrite(QueryNode.FromItem item) {
    if (item instanceof QueryNode.SubSelect it) {
      return new QueryNode.SubSelect(it.lateral(), rewrite(it.query()), it.alias());
    } else if (item instanceof QueryNode.FunctionScan it) {
      return new QueryNode.FunctionScan(
          rewrite(it.calls()), it.ordinality(), it.definitions(), it.alias());
    } else if (item instanceof QueryNode.Join it) {
      return new QueryNode.Join(
          it.kind(),
          it.natural(),
          rewrite(it.left()),
          rewrite(it.right()),
          it.condition().map(this::rewrite),
          it.using(),
          it.usingAlias(),
          it.alias());
    }
    QueryNode.Relation it = (QueryNode.Relation) item;
    Optional<SqlNode> sample = it.sample().map(this::rewrite);
    return new QueryNode.Relation(it.name(), it.only(), sample, it.alias(), it.token());
  }
}

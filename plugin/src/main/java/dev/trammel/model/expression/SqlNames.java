package dev.trammel.model.expression;

import java.util.ArrayList;
import java.util.List;

/** Collects the names in a tree; sub-selects, which have names of their own, are left out. */
final class SqlNames {

  private SqlNames() {}

  static List<SqlNode.Name> in(SqlNode node) {
    Collector collector = new Collector();
    collector.rewrite(node);
    return collector.names;
  }

  private static final class Collector extends Rewriting {
    private final List<SqlNode.Name> names = new ArrayList<>();

    @Override
    SqlNode rewrite(SqlNode node) {
      if (node instanceof SqlNode.Name name) {
        names.add(name);
      }
      return node instanceof SqlNode.SubQuery ? node : super.rewrite(node);
    }
  }
}

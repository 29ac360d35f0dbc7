package dev.trammel.model.expression;

import java.util.ArrayList;
import java.util.List;

/** Collects the names in a tree; sub-selects, which have names of their own, are left out. */
final class SqlNames {

  private final List<SqlNode.Name> names = new ArrayList<>();

  private SqlNames() {}

  static List<SqlNode.Name> in(SqlNode node) {
    SqlNames collected = new SqlNames();
    collected.collect(node);
    return collected.names;
  }

  private void collect(List<SqlNode> nodes) {
    nodes.forEach(this::collect);
  }

  private void collect(SqlNode node) {
    if (node instanceof SqlNode.Name name) {
      names.add(name);
    } else if (node instanceof SqlNode.Cast it) {
      collect(it.operand());
    } else if (node instanceof SqlNode.Prefix it) {
      collect(it.operand());
    } else if (node instanceof SqlNode.Postfix it) {
      collect(it.operand());
    } else if (node instanceof SqlNode.Collated it) {
      collect(it.operand());
    } else if (node instanceof SqlNode.Infix it) {
      collect(it.left());
      collect(it.right());
    } else if (node instanceof SqlNode.Quantified it) {
      collect(it.left());
      collect(it.right());
    } else if (node instanceof SqlNode.Junction it) {
      collect(it.operands());
    } else if (node instanceof SqlNode.Call it) {
      collect(it.arguments());
    } else if (node instanceof SqlNode.Array it) {
      collect(it.elements());
    } else if (node instanceof SqlNode.Row it) {
      collect(it.elements());
    } else if (node instanceof SqlNode.Subscript it) {
      collect(it.operand());
      collect(it.indexes());
    } else if (node instanceof SqlNode.Case it) {
      collect(it.operand());
      collect(it.branches());
      collect(it.otherwise());
    }
  }
}

package dev.trammel.model.expression;

import dev.trammel.model.DataType;
import dev.trammel.model.Database;
import dev.trammel.model.EnumType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what does not fit by its types, where the types are certain. */
final class TypeErrors extends Rewriting {

  private static final Set<String> COMPARISONS =
      Set.of("=", "<>", "<", ">", "<=", ">=", "is distinct from");

  private final Database database;
  private final ExactTypes types;
  private Optional<String> first = Optional.empty();

  TypeErrors(Database database, ColumnTypes columns) {
    this.database = database;
    this.types = new ExactTypes(database, columns);
  }

  /** What is said of the first error: {@code compares uuid with integer}. */
  Optional<String> in(SqlNode node) {
    rewrite(node);
    return first;
  }

  Optional<String> in(QueryNode query) {
    rewrite(query);
    return first;
  }

  @Override
  SqlNode rewrite(SqlNode node) {
    if (first.isPresent()) {
      return node;
    } else if (node instanceof SqlNode.Infix it && COMPARISONS.contains(it.operator())) {
      compared(it.left(), it.right());
    } else if (node instanceof SqlNode.Quantified it && COMPARISONS.contains(it.operator())) {
      quantified(it);
    } else if (node instanceof SqlNode.Cast it) {
      cast(it);
    }
    return super.rewrite(node);
  }

  private void quantified(SqlNode.Quantified it) {
    List<SqlNode> others =
        it.right() instanceof SqlNode.Row row
            ? row.elements()
            : it.right() instanceof SqlNode.Array array ? array.elements() : List.of();
    others.forEach(each -> compared(it.left(), each));
  }

  private void compared(SqlNode left, SqlNode right) {
    Optional<DataType> from = types.typeOf(left);
    Optional<DataType> to = types.typeOf(right);
    if (from.isEmpty() || to.isEmpty() || first.isPresent()) {
      return;
    }
    labelled(from.get(), right);
    labelled(to.get(), left);
    if (first.isEmpty() && TypeFamilies.cannotCompare(from.get(), to.get(), database)) {
      first = Optional.of("compares " + from.get() + " with " + to.get());
    }
  }

  /** A literal beside a value of an enum is one of its labels. */
  private void labelled(DataType type, SqlNode value) {
    DataType base = BaseTypes.of(type, database);
    EnumType labels =
        base.isBuiltIn() || base.isArray() ? null : database.enumTypes().get(base.qualifiedName());
    if (labels != null && value instanceof SqlNode.Text text && !has(labels, text.value())) {
      first = Optional.of("has '" + text.value() + "', which is no label of " + labels.name());
    }
  }

  private static boolean has(EnumType type, String label) {
    return type.labels().contains(label);
  }

  private void cast(SqlNode.Cast it) {
    labelled(it.type(), it.operand());
    Optional<DataType> from = types.typeOf(it.operand());
    if (first.isEmpty()
        && from.isPresent()
        && TypeFamilies.cannotCast(from.get(), it.type(), database)) {
      first = Optional.of("casts " + from.get() + " to " + it.type());
    }
  }
}

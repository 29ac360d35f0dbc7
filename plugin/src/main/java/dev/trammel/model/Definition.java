package dev.trammel.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What a statement says of an object: words as they are, and names that follow what they name. */
public record Definition(List<Part> parts) {

  public static final Definition EMPTY = new Definition(List.of());

  /** Lists of columns say the same in any order. */
  public Definition {
    parts = sorted(parts);
  }

  private static List<Part> sorted(List<Part> parts) {
    List<Part> sorted = new ArrayList<>(parts);
    for (int end = 2; end < sorted.size(); end++) {
      for (int at = end; at >= 2 && isAfter(sorted, at); at -= 2) {
        Collections.swap(sorted, at - 2, at);
      }
    }
    return List.copyOf(sorted);
  }

  private static boolean isAfter(List<Part> parts, int at) {
    return parts.get(at - 1).equals(new Words(","))
        && parts.get(at) instanceof ColumnName later
        && parts.get(at - 2) instanceof ColumnName former
        && former.column().compareTo(later.column()) > 0;
  }

  /** One piece of it. */
  public sealed interface Part {}

  /** Text that names nothing that can be renamed. */
  public record Words(String sql) implements Part {}

  /** A table or view. */
  public record RelationName(QualifiedName relation) implements Part {}

  /** A column of a table. */
  public record ColumnName(QualifiedName relation, String column) implements Part {}

  /** A function, without its arguments. */
  public record FunctionName(QualifiedName function) implements Part {}

  /** A type. */
  public record TypeName(DataType type) implements Part {}

  /** Another object that is kept as its definition. */
  public record ObjectName(ObjectKind kind, QualifiedName object) implements Part {}

  /** An expression on the columns of a table, printed in parentheses. */
  public record Code(QualifiedName relation, Expression expression) implements Part {}

  /** A command of a rule. */
  public record Command(Expression sql) implements Part {}

  public Definition words(String sql) {
    return sql.isEmpty() ? this : with(new Words(sql));
  }

  public Definition with(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new Definition(more);
  }

  /** Columns with commas between them. */
  public Definition columns(QualifiedName relation, List<String> columns) {
    Definition result = this;
    for (int i = 0; i < columns.size(); i++) {
      result = i == 0 ? result : result.words(",");
      result = result.with(new ColumnName(relation, columns.get(i)));
    }
    return result;
  }

  public Definition map(UnaryOperator<Part> change) {
    return new Definition(parts.stream().map(change).toList());
  }

  public boolean has(Predicate<Part> asked) {
    return parts.stream().anyMatch(asked);
  }
}

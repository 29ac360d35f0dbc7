package dev.trammel.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One key of an index.
 *
 * @param term a column's name or an expression
 * @param operatorClass empty for the type's default
 * @param classParameters what stands in parentheses behind the operator class
 * @param nullsFirst as stored: PostgreSQL's default is true exactly when {@code descending}
 */
public record IndexKey(
    Term term,
    Optional<String> collation,
    Optional<String> operatorClass,
    SortedMap<String, String> classParameters,
    boolean descending,
    boolean nullsFirst) {

  public IndexKey {
    classParameters = Collections.unmodifiableSortedMap(new TreeMap<>(classParameters));
  }

  public IndexKey(
      Term term,
      Optional<String> collation,
      Optional<String> operatorClass,
      boolean descending,
      boolean nullsFirst) {
    this(term, collation, operatorClass, Collections.emptySortedMap(), descending, nullsFirst);
  }

  /** What is indexed. */
  public sealed interface Term {}

  /** A column. */
  public record ColumnTerm(String column) implements Term {}

  /** An expression. */
  public record ExpressionTerm(Expression expression) implements Term {}

  /** An ascending key on a column with all defaults. */
  public static IndexKey column(String name) {
    return new IndexKey(new ColumnTerm(name), Optional.empty(), Optional.empty(), false, false);
  }

  public IndexKey withTerm(Term other) {
    return new IndexKey(other, collation, operatorClass, classParameters, descending, nullsFirst);
  }

  public IndexKey withCollation(Optional<String> other) {
    return new IndexKey(term, other, operatorClass, classParameters, descending, nullsFirst);
  }

  public IndexKey withOperatorClass(Optional<String> other) {
    return new IndexKey(term, collation, other, classParameters, descending, nullsFirst);
  }
}

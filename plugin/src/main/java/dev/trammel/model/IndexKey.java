package dev.trammel.model;

import java.util.Optional;

/**
 * One key of an index.
 *
 * @param term a column's name or an expression
 * @param operatorClass empty for the type's default
 * @param nullsFirst as stored: PostgreSQL's default is true exactly when {@code descending}
 */
public record IndexKey(
    Term term,
    Optional<String> collation,
    Optional<String> operatorClass,
    boolean descending,
    boolean nullsFirst) {

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
    return new IndexKey(other, collation, operatorClass, descending, nullsFirst);
  }
}

package dev.trammel.model;

import java.util.List;
import java.util.Optional;

/**
 * {@code EXCLUDE USING … (… WITH …)}.
 *
 * @param method {@code gist}, {@code btree}, …
 * @param predicate of the rows that it holds for
 */
public record ExclusionConstraint(
    String name,
    String method,
    List<Element> elements,
    Optional<Expression> predicate,
    Deferrability deferrability,
    KeyIndex index,
    Optional<String> comment)
    implements Constraint {

  public ExclusionConstraint {
    elements = List.copyOf(elements);
  }

  /**
   * What is compared, and how.
   *
   * @param operator with its schema where that is not {@code pg_catalog}
   */
  public record Element(IndexKey key, String operator) {

    public Element withKey(IndexKey other) {
      return new Element(other, operator);
    }
  }

  /** The columns that are compared as they are. */
  @Override
  public List<String> columns() {
    return elements.stream()
        .map(each -> each.key().term())
        .filter(IndexKey.ColumnTerm.class::isInstance)
        .map(each -> ((IndexKey.ColumnTerm) each).column())
        .toList();
  }

  @Override
  public ExclusionConstraint withName(String other) {
    return new ExclusionConstraint(
        other, method, elements, predicate, deferrability, index, comment);
  }

  public ExclusionConstraint withMethod(String other) {
    return new ExclusionConstraint(name, other, elements, predicate, deferrability, index, comment);
  }

  public ExclusionConstraint withElements(List<Element> other) {
    return new ExclusionConstraint(name, method, other, predicate, deferrability, index, comment);
  }

  public ExclusionConstraint withPredicate(Optional<Expression> other) {
    return new ExclusionConstraint(name, method, elements, other, deferrability, index, comment);
  }

  public ExclusionConstraint withDeferrability(Deferrability other) {
    return new ExclusionConstraint(name, method, elements, predicate, other, index, comment);
  }

  public ExclusionConstraint withIndex(KeyIndex other) {
    return new ExclusionConstraint(
        name, method, elements, predicate, deferrability, other, comment);
  }

  @Override
  public ExclusionConstraint withComment(Optional<String> other) {
    return new ExclusionConstraint(name, method, elements, predicate, deferrability, index, other);
  }
}

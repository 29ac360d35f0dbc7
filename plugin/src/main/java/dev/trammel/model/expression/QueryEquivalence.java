package dev.trammel.model.expression;

import java.util.List;
import java.util.Optional;

/** Whether two queries show the same, as far as that can be told without a server. */
public final class QueryEquivalence {

  private QueryEquivalence() {}

  /** Compares what they show; the names of the columns do not count. */
  public static Equivalence compare(ResolvedQuery left, ResolvedQuery right) {
    Optional<QueryNode> leftForm = left.normalForm();
    Optional<QueryNode> rightForm = right.normalForm();
    if (leftForm.isEmpty() || rightForm.isEmpty()) {
      return Equivalence.UNDECIDED;
    } else if (leftForm.equals(rightForm)) {
      return Equivalence.EQUAL;
    }
    Optional<Integer> leftWidth = left.columns().map(List::size);
    Optional<Integer> rightWidth = right.columns().map(List::size);
    boolean otherWidth =
        leftWidth.isPresent() && rightWidth.isPresent() && !leftWidth.equals(rightWidth);
    boolean otherSources =
        left.isComplete() && right.isComplete() && !left.relations().equals(right.relations());
    return otherWidth || otherSources ? Equivalence.DIFFERENT : Equivalence.UNDECIDED;
  }
}

package dev.trammel.model.change;

import dev.trammel.model.Constraint;
import dev.trammel.model.ExclusionConstraint;
import dev.trammel.model.KeyIndex;
import dev.trammel.model.PrimaryKey;
import dev.trammel.model.UniqueConstraint;
import java.util.SortedMap;

/** The indexes behind constraints. */
public final class KeyIndexes {

  private KeyIndexes() {}

  /** The index behind the constraint; a plain one where there is none. */
  public static KeyIndex of(Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      return key.index();
    } else if (constraint instanceof UniqueConstraint key) {
      return key.index();
    }
    return constraint instanceof ExclusionConstraint exclusion ? exclusion.index() : KeyIndex.PLAIN;
  }

  /** The constraint with another index behind it. */
  public static Constraint with(Constraint constraint, KeyIndex index) {
    if (constraint instanceof PrimaryKey key) {
      return key.withIndex(index);
    } else if (constraint instanceof UniqueConstraint key) {
      return key.withIndex(index);
    }
    return constraint instanceof ExclusionConstraint exclusion
        ? exclusion.withIndex(index)
        : constraint;
  }

  /** The constraint with other parameters of its index. */
  public static Constraint with(Constraint constraint, SortedMap<String, String> parameters) {
    return with(constraint, of(constraint).withParameters(parameters));
  }
}

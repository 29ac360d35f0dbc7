package dev.trammel.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists as records hold them. */
public final class Lists {

  private Lists() {}

  /** An unmodifiable copy, which may hold nulls as arrays may; null for null. */
  @Nullable
  public static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
  }
}

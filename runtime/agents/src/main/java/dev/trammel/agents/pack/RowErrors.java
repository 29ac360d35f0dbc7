package dev.trammel.agents.pack;

import java.util.List;
import java.util.TreeSet;

/** Collects what is wrong with rows; sorted by table, key and column. Not thread-safe. */
public final class RowErrors {

  private final TreeSet<RowError> errors = new TreeSet<>();

  /** Adds one error. */
  public void add(RowError error) {
    errors.add(error);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /** All errors, sorted. */
  public List<RowError> all() {
    return List.copyOf(errors);
  }
}

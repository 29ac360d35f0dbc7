package dev.trammel.project;

import dev.trammel.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * A file among the docs that is none, or a bad one. What it says is unknown, so nothing is taken
 * from it and nothing is written over it.
 *
 * @param table as its title says
 * @param reasons every one, with its place
 */
public record UnreadDoc(String file, Optional<String> table, List<Diagnostic> reasons) {

  public UnreadDoc {
    reasons = List.copyOf(reasons);
  }
}

package dev.trammel.hazard.lint;

import dev.trammel.diagnostic.Diagnostic;
import java.util.List;

/** A family of rules about a whole database. */
@FunctionalInterface
interface StateRule {

  /** What is hazardous in what is declared, in any order. */
  List<Diagnostic> check(State state);
}

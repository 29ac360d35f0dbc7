package dev.trammel.hazard.rule;

import dev.trammel.diagnostic.Diagnostic;
import java.util.List;

/** A family of rules about one statement. */
@FunctionalInterface
interface StatementRule {

  /** What is hazardous about the statement where it stands, in any order. */
  List<Diagnostic> check(Moment moment);
}

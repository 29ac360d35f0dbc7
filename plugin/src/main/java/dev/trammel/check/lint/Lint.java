package dev.trammel.check.lint;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Table;
import java.util.List;
import java.util.function.Function;

/** One rule about tables. */
@FunctionalInterface
public interface Lint {

  /**
   * What is hazardous about a table, in any order.
   *
   * @param places where an object is stated
   */
  List<Diagnostic> check(Table table, Function<ObjectReference, Position> places);
}

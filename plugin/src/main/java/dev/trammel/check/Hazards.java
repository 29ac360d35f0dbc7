package dev.trammel.check;

import dev.trammel.check.lint.ErasedHistory;
import dev.trammel.check.lint.Lint;
import dev.trammel.check.lint.OpenToEverybody;
import dev.trammel.check.lint.UselessUniqueIndex;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import java.util.List;
import java.util.function.Function;

/** Finds what a declared database allows and nobody can have meant. */
public final class Hazards {

  private static final List<Lint> LINTS =
      List.of(new ErasedHistory(), new UselessUniqueIndex(), new OpenToEverybody());

  private Hazards() {}

  /**
   * Warnings, sorted by place.
   *
   * @param places where an object is stated
   */
  public static List<Diagnostic> check(
      Database declared, Function<ObjectReference, Position> places) {
    return declared.tables().values().stream()
        .flatMap(table -> LINTS.stream().flatMap(lint -> lint.check(table, places).stream()))
        .sorted()
        .toList();
  }
}

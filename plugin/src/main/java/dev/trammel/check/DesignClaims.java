package dev.trammel.check;

import dev.trammel.check.design.Design;
import dev.trammel.check.design.DocumentOrder;
import dev.trammel.check.design.NotedValues;
import dev.trammel.check.design.PromisedCompatibility;
import dev.trammel.check.design.PromisedDefaults;
import dev.trammel.check.design.RollbackFence;
import dev.trammel.diagnostic.Diagnostic;
import java.util.List;

/** Tests what a design document says against what it does. */
public final class DesignClaims {

  private static final List<Design.Rule> RULES =
      List.of(
          new PromisedCompatibility(),
          new PromisedDefaults(),
          new NotedValues(),
          new RollbackFence(),
          new DocumentOrder());

  private DesignClaims() {}

  /** Warnings, sorted by place. */
  public static List<Diagnostic> check(Design design) {
    return RULES.stream().flatMap(rule -> rule.check(design).stream()).sorted().distinct().toList();
  }
}

package dev.trammel.hazard;

import dev.trammel.hazard.effect.ExecutedStatement;
import java.util.List;

/**
 * A migration whose hazards are looked for.
 *
 * @param statements in order
 * @param wrapped whether its runner runs it in a transaction
 */
public record ReviewedMigration(
    List<ExecutedStatement> statements, List<Allowance> allowances, boolean wrapped) {

  public ReviewedMigration {
    statements = List.copyOf(statements);
    allowances = List.copyOf(allowances);
  }
}

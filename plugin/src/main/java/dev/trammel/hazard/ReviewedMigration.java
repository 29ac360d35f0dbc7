package dev.trammel.hazard;

import dev.trammel.hazard.effect.ExecutedStatement;
import dev.trammel.model.QualifiedName;
import java.util.List;
import java.util.Set;

/**
 * A migration whose hazards are looked for.
 *
 * @param statements in order
 * @param wrapped whether its runner runs it in a transaction
 * @param fresh tables that earlier files of the same plan made
 */
public record ReviewedMigration(
    List<ExecutedStatement> statements,
    List<Allowance> allowances,
    boolean wrapped,
    Set<QualifiedName> fresh) {

  public ReviewedMigration {
    statements = List.copyOf(statements);
    allowances = List.copyOf(allowances);
    fresh = Set.copyOf(fresh);
  }
}

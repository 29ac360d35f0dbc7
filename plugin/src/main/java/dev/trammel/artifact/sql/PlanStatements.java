package dev.trammel.artifact.sql;

import dev.trammel.plan.Plan;
import dev.trammel.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** A plan as bare statements, for running it; transactions are the caller's. */
public final class PlanStatements {

  private PlanStatements() {}

  /** The statements that go forward, in order. */
  public static List<String> forward(Plan plan) {
    return plan.steps().stream().flatMap(each -> of(each).stream()).toList();
  }

  /** The statements of one step. */
  public static List<String> of(Step step) {
    return SqlEmitter.statements(step, MigrationTarget.BATCH_SIZE);
  }

  /** The statements that go back, in order; the first one refuses when later data would be lost. */
  public static List<String> rollback(Plan plan) {
    List<String> statements = new ArrayList<>();
    RollbackGuard.of(plan.discards()).ifPresent(statements::add);
    plan.rollback()
        .forEach(
            each -> statements.addAll(SqlEmitter.statements(each, MigrationTarget.BATCH_SIZE)));
    return statements;
  }
}

package dev.trammel.artifact.sql;

import dev.trammel.artifact.Artifact;
import dev.trammel.model.change.Reversibility;
import dev.trammel.plan.Description;
import dev.trammel.plan.Plan;
import dev.trammel.plan.RollbackStep;
import dev.trammel.plan.Step;
import dev.trammel.plan.TransactionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints a plan as migration files and their rollback. */
public final class MigrationEmitter {

  private final Plan plan;
  private final MigrationTarget target;

  private MigrationEmitter(Plan plan, MigrationTarget target) {
    this.plan = plan;
    this.target = target;
  }

  /**
   * The files, sorted by path: one migration for each run of steps of one transaction kind, and one
   * rollback for all of them. None for an empty plan.
   */
  public static List<Artifact> emit(Plan plan, MigrationTarget target) {
    return plan.isEmpty() ? List.of() : new MigrationEmitter(plan, target).artifacts();
  }

  private List<Artifact> artifacts() {
    List<Artifact> artifacts = new ArrayList<>();
    MigrationTarget current = target;
    List<List<Step>> runs = runs();
    for (int i = 0; i < runs.size(); i++) {
      current = i == 0 ? target : current.next(i + 1);
      artifacts.add(new Artifact(current.forwardPath(), forward(runs.get(i), current)));
    }
    artifacts.add(new Artifact(target.rollbackPath(), rollback()));
    return artifacts.stream().sorted().toList();
  }

  private List<List<Step>> runs() {
    List<List<Step>> runs = new ArrayList<>();
    TransactionKind kind = null;
    for (Step step : plan.steps()) {
      if (step.transaction() != kind) {
        runs.add(new ArrayList<>());
        kind = step.transaction();
      }
      runs.get(runs.size() - 1).add(step);
    }
    return runs;
  }

  private String forward(List<Step> steps, MigrationTarget file) {
    ScriptText text = new ScriptText();
    file.layout().firstLines(file.version(), file.name()).forEach(text::line);
    text.comment("Made by Trammel: change what is declared, not this file.");
    text.comment(
        "Database "
            + target.database()
            + ", from what is recorded to what is declared: "
            + count(steps.size(), "step")
            + ".");
    text.comment("The way back: " + target.rollbackPath());
    if (file.layout().wrapsForward()) {
      text.statement("BEGIN;");
    }
    for (Step step : steps) {
      text.step(step.reason(), SqlEmitter.statements(step.change(), step.before()));
    }
    if (file.layout().wrapsForward()) {
      text.statement("COMMIT;");
    }
    return text.toString();
  }

  private String rollback() {
    ScriptText text = new ScriptText();
    rollbackHeader(text);
    if (target.layout().wrapsRollback()) {
      text.statement("BEGIN;");
    }
    RollbackGuard.of(plan.discards())
        .ifPresent(guard -> text.step("refuses to discard what was written since", List.of(guard)));
    for (RollbackStep step : plan.rollback()) {
      text.step(reason(step), SqlEmitter.statements(step.change(), step.before()));
    }
    if (target.layout().wrapsRollback()) {
      text.statement("COMMIT;");
    }
    return text.toString();
  }

  private void rollbackHeader(ScriptText text) {
    text.comment("Made by Trammel: takes back " + target.forwardPath());
    text.comment(
        "Database "
            + target.database()
            + ", from what is declared to what is recorded: "
            + count(plan.rollback().size(), "step")
            + "; "
            + plan.reversibility().label()
            + ".");
    if (target.layout().wrapsRollback()) {
      text.comment("Run: psql -v ON_ERROR_STOP=1 -f " + target.rollbackPath());
    }
    String after = target.layout().afterRollback(target.version(), target.name());
    if (!after.isEmpty()) {
      text.comment(after);
    }
    for (Step step : plan.steps()) {
      if (step.reversal().reversibility() == Reversibility.IRREVERSIBLE) {
        text.comment("Not undone: " + Description.of(step.change()));
      }
    }
  }

  private static String reason(RollbackStep step) {
    String undone = "takes back: " + step.undone().reason();
    return step.reversibility() == Reversibility.REVERSIBLE
        ? undone
        : undone + " (" + step.reversibility().label() + ")";
  }

  private static String count(int number, String noun) {
    return String.format(Locale.ROOT, "%d %s%s", number, noun, number == 1 ? "" : "s");
  }
}

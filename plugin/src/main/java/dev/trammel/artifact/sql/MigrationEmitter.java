package dev.trammel.artifact.sql;

import dev.trammel.artifact.Artifact;
import dev.trammel.model.change.Reversibility;
import dev.trammel.model.migration.Layout;
import dev.trammel.plan.Description;
import dev.trammel.plan.Plan;
import dev.trammel.plan.RollbackStep;
import dev.trammel.plan.Step;
import dev.trammel.plan.TransactionKind;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
    List<Run> runs = runs();
    for (int i = 0; i < runs.size(); i++) {
      current = i == 0 ? target : current.next(i + 1);
      artifacts.add(new Artifact(current.forwardPath(), forward(runs.get(i), current)));
      if (runs.get(i).transaction() == TransactionKind.BATCHES) {
        String path = current.forwardPath();
        current
            .layout()
            .besideOutside()
            .map(each -> new Artifact(path + ".conf", each))
            .ifPresent(artifacts::add);
      }
    }
    artifacts.add(new Artifact(target.rollbackPath(), rollback()));
    return artifacts.stream().sorted().toList();
  }

  /** Neighbours that go into one file. */
  private record Run(TransactionKind transaction, List<Printed> steps) {
    boolean isOutside() {
      return transaction.isOutside();
    }
  }

  private record Printed(String reason, List<String> statements) {}

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    for (Step step : plan.steps()) {
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      Printed printed = new Printed(step.reason(), SqlEmitter.statements(step, target.batchSize()));
      if (step.transaction().isOutside() && target.layout().sendsFilesWhole()) {
        alone(step, printed.statements(), runs);
      } else if (last == null || last.transaction() != step.transaction()) {
        runs.add(new Run(step.transaction(), new ArrayList<>(List.of(printed))));
      } else {
        last.steps().add(printed);
      }
    }
    return runs;
  }

  /** One file for each statement, but what comes before a loop has a transaction of its own. */
  private static void alone(Step step, List<String> statements, List<Run> runs) {
    List<String> loop = statements;
    if (step.transaction() == TransactionKind.BATCHES && statements.size() > 1) {
      int last = statements.size() - 1;
      Printed first = new Printed(step.reason(), statements.subList(0, last));
      runs.add(new Run(TransactionKind.TRANSACTIONAL, new ArrayList<>(List.of(first))));
      loop = statements.subList(last, statements.size());
    }
    for (String each : loop) {
      runs.add(new Run(step.transaction(), List.of(new Printed(step.reason(), List.of(each)))));
    }
  }

  private String forward(Run run, MigrationTarget file) {
    ScriptText text = new ScriptText();
    file.layout().firstLines(file.version(), file.name(), run.isOutside()).forEach(text::line);
    text.comment("Made by Trammel: change what is declared, not this file.");
    text.comment(
        "Database "
            + target.database()
            + ", from what is recorded to what is declared: "
            + count(run.steps().size(), "step")
            + ".");
    text.comment("The way back: " + target.rollbackPath());
    if (run.isOutside()) {
      text.comment("Runs outside a transaction, and may be run again after a failure.");
      Optional.of(target.layout().beforeOutside())
          .filter(each -> !each.isEmpty())
          .ifPresent(text::comment);
    } else {
      begin(text, file.layout().wrapsForward(), run.transaction());
    }
    boolean unlimited = run.isOutside() && takesSettings(run.transaction());
    if (unlimited) {
      unlimit(text);
    }
    for (Printed step : run.steps()) {
      text.step(step.reason(), step.statements());
    }
    if (unlimited) {
      limit(text);
    }
    if (file.layout().wrapsForward() && !run.isOutside()) {
      text.statement("COMMIT;");
    }
    return text.toString();
  }

  private void begin(ScriptText text, boolean wraps, TransactionKind transaction) {
    if (wraps) {
      text.statement("BEGIN;");
    }
    boolean reads = transaction == TransactionKind.VALIDATION;
    List<String> limits = new ArrayList<>();
    target.lockTimeout().map(each -> set("LOCAL lock_timeout", each)).ifPresent(limits::add);
    target
        .statementTimeout()
        .map(
            each ->
                reads ? "SET LOCAL statement_timeout = 0;" : set("LOCAL statement_timeout", each))
        .ifPresent(limits::add);
    if (!limits.isEmpty()) {
      String reason = "fails rather than keep others waiting";
      text.step(reads ? reason + "; reads as long as it must" : reason, limits);
    }
  }

  /** Flyway takes nothing else beside a concurrent index, unless a file beside it says so. */
  private boolean takesSettings(TransactionKind kind) {
    return target.layout() == Layout.PLAIN
        || (target.layout() == Layout.FLYWAY && kind == TransactionKind.BATCHES);
  }

  private static String set(String setting, String value) {
    return "SET " + setting + " = " + Literals.quote(value) + ";";
  }

  /** What runs outside a transaction keeps nobody waiting, and is long. */
  private void unlimit(ScriptText text) {
    if (target.statementTimeout().isPresent()) {
      text.step("works as long as it must", List.of("SET statement_timeout = 0;"));
    }
  }

  private void limit(ScriptText text) {
    if (target.statementTimeout().isPresent()) {
      text.step("as the session had it", List.of("SET statement_timeout = DEFAULT;"));
    }
  }

  private String rollback() {
    ScriptText text = new ScriptText();
    rollbackHeader(text);
    boolean wraps = target.layout().wrapsRollback();
    Optional<String> guard = RollbackGuard.of(plan.discards());
    TransactionKind current = firstOfRollback(wraps, guard);
    start(text, current, wraps);
    guard.ifPresent(each -> text.step("refuses to discard what was written since", List.of(each)));
    for (RollbackStep step : plan.rollback()) {
      if (wraps && step.transaction() != current) {
        finish(text, current);
        current = step.transaction();
        start(text, current, true);
      }
      text.step(
          reason(step),
          wraps
              ? SqlEmitter.statements(step, target.batchSize())
              : SqlEmitter.statements(step.change(), step.before()));
    }
    if (wraps) {
      finish(text, current);
    }
    return text.toString();
  }

  private TransactionKind firstOfRollback(boolean wraps, Optional<String> guard) {
    return wraps && guard.isEmpty()
        ? plan.rollback().stream()
            .map(RollbackStep::transaction)
            .findFirst()
            .orElse(TransactionKind.TRANSACTIONAL)
        : TransactionKind.TRANSACTIONAL;
  }

  private void start(ScriptText text, TransactionKind kind, boolean wraps) {
    if (kind.isOutside()) {
      unlimit(text);
    } else {
      begin(text, wraps, kind);
    }
  }

  private void finish(ScriptText text, TransactionKind kind) {
    if (kind.isOutside()) {
      limit(text);
    } else {
      text.statement("COMMIT;");
    }
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

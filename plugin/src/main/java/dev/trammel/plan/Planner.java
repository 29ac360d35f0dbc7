package dev.trammel.plan;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.change.AddEnumLabel;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.InapplicableChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Plans the way from one database to another: finds the changes, puts them in the order in which
 * PostgreSQL takes them, and reverses them for the way back. The same request gives the same plan.
 */
public final class Planner {

  private final PlanRequest request;
  private final Diagnostics diagnostics;

  private Planner(PlanRequest request, Diagnostics diagnostics) {
    this.request = request;
    this.diagnostics = diagnostics;
  }

  /**
   * The plan; only whole when no error was added to the diagnostics.
   *
   * @param diagnostics gets TR206, TR301 and TR302
   */
  public static Plan plan(PlanRequest request, Diagnostics diagnostics) {
    return new Planner(request, diagnostics).plan();
  }

  private Plan plan() {
    diagnostics.addAll(MissingFunctions.in(request.to(), request.places()));
    Difference difference = ChangeFinder.find(request);
    difference.refusedDrops().forEach(each -> diagnostics.add(refusal(each)));
    difference
        .unreachable()
        .forEach(each -> diagnostics.add(unreachable(each.subject(), each.reason())));
    List<Step> steps = steps(changes(difference));
    Database reached = end(steps);
    verify(difference, steps, reached);
    List<RollbackStep> rollback = Rollback.of(steps, reached);
    secrets(steps, rollback);
    return new Plan(
        request.from(), request.to(), steps, isOnline() ? OnlineRollback.of(rollback) : rollback);
  }

  private void secrets(List<Step> steps, List<RollbackStep> rollback) {
    Map<ObjectReference, String> found = new LinkedHashMap<>();
    Stream.concat(steps.stream().map(Step::change), rollback.stream().map(RollbackStep::change))
        .forEach(
            change ->
                StatedSecrets.in(change)
                    .ifPresent(secret -> found.putIfAbsent(change.subject(), secret)));
    found.forEach(
        (subject, secret) ->
            diagnostics.add(
                unreachable(
                        subject,
                        "cannot be planned, as a migration and its rollback would show the "
                            + secret)
                    .fix("change it by hand, in a migration of your own")));
  }

  private boolean isOnline() {
    return request.mode() == PlanMode.ONLINE;
  }

  private PhasedChanges changes(Difference difference) {
    return isOnline()
        ? OnlineChanges.of(difference.changes(), difference.renamed(), request.to())
        : difference.changes();
  }

  private List<Step> steps(PhasedChanges changes) {
    Way way = new Way(changes);
    for (Phase phase : Phase.values()) {
      for (Change change : changes.in(phase)) {
        if (KeptKey.lacks(way.reached, request.to(), change)) {
          diagnostics.add(
              unreachable(
                  change.subject(), "cannot have its values mapped: its table has no primary key"));
          continue;
        }
        around(change, way.reached).forEach(each -> way.take(each, phase));
      }
    }
    return way.steps;
  }

  /** The change, with what must go before and after it. */
  private static List<Change> around(Change change, Database current) {
    return EnumReplacementSteps.of(change, current).stream()
        .flatMap(each -> ConversionSteps.of(each, current).stream())
        .toList();
  }

  /** The steps so far, and where they lead. */
  private final class Way {

    private final PhasedChanges changes;
    private final Reasons reasons;
    private final List<Step> steps = new ArrayList<>();
    private Database reached = request.from();

    Way(PhasedChanges changes) {
      this.changes = changes;
      this.reasons = new Reasons(changes);
    }

    void take(Change change, Phase phase) {
      if (Privileged.isIdle(change, reached)) {
        return;
      }
      try {
        // First, as only what can be carried out can be reversed.
        Database after = change.apply(reached);
        Step step =
            new Step(
                change,
                reached,
                changes.reversal(change, reached),
                phase,
                transaction(change, phase, reached),
                reasons.of(change, phase));
        reached = after;
        steps.add(step);
      } catch (InapplicableChange e) {
        diagnostics.add(unreachable(e.subject(), e.getMessage()));
      }
    }
  }

  /** Rows are told apart in batches by a key, which may be gone meanwhile. */
  private static TransactionKind transaction(Change change, Phase phase, Database before) {
    boolean keyless =
        phase.transaction() == TransactionKind.BATCHES
            && change
                .subject()
                .owner()
                .flatMap(before::table)
                .filter(each -> each.primaryKey().isEmpty())
                .isPresent();
    if (keyless) {
      return TransactionKind.TRANSACTIONAL;
    }
    return change instanceof AddEnumLabel
        ? TransactionKind.COMMITTED_BEFORE_USE
        : phase.transaction();
  }

  private Database end(List<Step> steps) {
    if (steps.isEmpty()) {
      return request.from();
    }
    Step last = steps.get(steps.size() - 1);
    return last.change().apply(last.before());
  }

  /** A plan that does not lead where it should is an error of ours; it must not go unseen. */
  private void verify(Difference difference, List<Step> steps, Database reached) {
    if (diagnostics.hasErrors()) {
      return;
    }
    // Without a step the difference is what it was.
    PhasedChanges rest =
        steps.isEmpty()
            ? difference.changes()
            : ChangeFinder.find(request.withFrom(reached)).changes();
    for (Phase phase : Phase.values()) {
      for (Change change : rest.in(phase)) {
        diagnostics.add(
            unreachable(
                change.subject(), "is not reached: " + Description.of(change) + " is missing"));
      }
    }
  }

  private Diagnostic refusal(Change drop) {
    ObjectReference subject = drop.subject();
    return Diagnostic.error(
            Code.TR302,
            place(subject),
            subject.describe() + " would be dropped without being asked")
        .found("nothing that says whether it may go")
        .expected("a drop on purpose, or a declaration that keeps it")
        .fix("declare it again, or write the drop where the database is declared");
  }

  private Diagnostic unreachable(ObjectReference subject, String reason) {
    String message =
        reason.startsWith(subject.describe()) ? reason : subject.describe() + " " + reason;
    return Diagnostic.error(Code.TR301, place(subject), message);
  }

  private Position place(ObjectReference subject) {
    return request.places().apply(subject);
  }
}

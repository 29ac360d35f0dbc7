package dev.trammel.source.sql;

import dev.trammel.model.ObjectReference;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.InapplicableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Carries the steps of a {@code DO} out, to see which changes they come to. */
final class DoRun {

  /** What blocks may handle: nothing that rows could bring about. */
  static final Set<String> CONDITIONS =
      Set.of(
          "duplicate_object",
          "duplicate_table",
          "duplicate_column",
          "duplicate_schema",
          "duplicate_function",
          "undefined_object",
          "undefined_table",
          "undefined_column",
          "undefined_function");

  private Situation now;
  private List<Change> changes = new ArrayList<>();

  DoRun(Situation now) {
    this.now = now;
  }

  List<Change> changes(DoStep.Block block) {
    run(block);
    return changes;
  }

  private void run(List<DoStep> steps) {
    steps.forEach(this::run);
  }

  private void run(DoStep step) {
    if (step instanceof DoStep.Statement statement) {
      carryOut(statement.clauses());
    } else if (step instanceof DoStep.Choice choice) {
      run(choice.condition().holds(now) ? choice.steps() : choice.otherwise());
    } else if (step instanceof DoStep.Block block) {
      run(block);
    }
  }

  private void run(DoStep.Block block) {
    Situation before = now;
    List<Change> former = List.copyOf(changes);
    try {
      run(block.steps());
    } catch (InapplicableChange e) {
      if (condition(e).filter(block.handled()::contains).isEmpty()) {
        throw e;
      }
      now = before;
      changes = new ArrayList<>(former);
    }
  }

  private void carryOut(List<Clause> clauses) {
    Situation before = now;
    for (Clause clause : clauses) {
      for (Change change : clause.changes(now.since(before))) {
        now = now.after(change);
        changes.add(change);
      }
    }
  }

  /** What PostgreSQL calls the error; empty when that is not certain. */
  private static Optional<String> condition(InapplicableChange error) {
    boolean duplicate = String.valueOf(error.getMessage()).endsWith("is there already");
    if (error.missing().isPresent()) {
      return Optional.of(undefined(error.missing().get().kind()));
    } else if (duplicate) {
      return Optional.of("duplicate_" + kind(error.subject()));
    }
    boolean absent = String.valueOf(error.getMessage()).endsWith("is not there");
    return absent ? Optional.of("undefined_" + kind(error.subject())) : Optional.empty();
  }

  private static String undefined(String kind) {
    return switch (kind) {
      case "table", "column", "function" -> "undefined_" + kind;
      default -> "undefined_object";
    };
  }

  private static String kind(ObjectReference subject) {
    if (subject instanceof ObjectReference.ColumnReference) {
      return "column";
    } else if (subject instanceof ObjectReference.SchemaReference) {
      return "schema";
    } else if (subject instanceof ObjectReference.FunctionReference) {
      return "function";
    }
    boolean relation =
        subject instanceof ObjectReference.TableReference
            || subject instanceof ObjectReference.ViewReference
            || subject instanceof ObjectReference.SequenceReference
            || subject instanceof ObjectReference.IndexReference;
    return relation ? "table" : "object";
  }
}

package dev.trammel.check.lint;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Column;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.ObjectReference.ColumnReference;
import dev.trammel.model.ObjectReference.ConstraintReference;
import dev.trammel.model.ReferentialAction;
import dev.trammel.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * TR550: ON DELETE CASCADE of a table that keeps a history, by its name or comment: when what it
 * tells of is deleted, so is the record of it.
 */
public final class ErasedHistory implements Lint {

  private static final Pattern HISTORY =
      Pattern.compile(
          "(?:^|_)(?:history|histories|deployments?|executions?|logs?|audits?|events?|releases?|runs?)"
              + "(?:$|_)");
  private static final Pattern TOLD = Pattern.compile("(?i)\\bhistory\\b");

  @Override
  public List<Diagnostic> check(Table table, Function<ObjectReference, Position> places) {
    boolean keepsHistory =
        HISTORY.matcher(table.name().name()).find()
            || table.comment().filter(comment -> TOLD.matcher(comment).find()).isPresent();
    return keepsHistory
        ? table.foreignKeys().stream()
            .filter(key -> key.onDelete() == ReferentialAction.CASCADE)
            .map(key -> diagnostic(table, key, places))
            .toList()
        : List.of();
  }

  private static Diagnostic diagnostic(
      Table table, ForeignKey key, Function<ObjectReference, Position> places) {
    ObjectReference subject =
        key.columns().size() == 1
            ? new ColumnReference(table.name(), key.columns().get(0))
            : new ConstraintReference(table.name(), key.name());
    return Diagnostic.warning(
            Code.TR550,
            places.apply(subject),
            "deleting a row of " + key.referencedTable() + " erases its history in " + table.name())
        .found(key.name() + ": ON DELETE CASCADE")
        .expected("a history that outlives what it tells of")
        .fix("write " + remedy(table, key));
  }

  private static String remedy(Table table, ForeignKey key) {
    boolean nullable =
        key.columns().stream()
            .map(table::column)
            .flatMap(Optional::stream)
            .allMatch(Column::nullable);
    return nullable
        ? "ON DELETE SET NULL"
        : "ON DELETE RESTRICT, or let "
            + String.join(", ", key.columns())
            + " be NULL and SET NULL";
  }
}

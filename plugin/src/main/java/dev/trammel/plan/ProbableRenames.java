package dev.trammel.plan;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Column;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what goes beside something new that is so alike that it may be the same by another name. A
 * plan does not guess: it says both readings.
 */
public final class ProbableRenames {

  private ProbableRenames() {}

  /**
   * The findings, in the order of the plan.
   *
   * @param places where an object is declared
   */
  public static List<Diagnostic> in(Plan plan, Function<ObjectReference, Position> places) {
    List<Diagnostic> found = new ArrayList<>();
    for (Step step : plan.steps()) {
      if (step.change() instanceof DropColumn it) {
        column(plan, it).ifPresent(each -> found.add(finding(it, each, places)));
      } else if (step.change() instanceof DropTable it) {
        table(plan, it).ifPresent(each -> found.add(finding(it, each, places)));
      }
    }
    return found;
  }

  private static <T> Stream<T> changes(Plan plan, Class<T> kind) {
    return plan.steps().stream().map(Step::change).filter(kind::isInstance).map(kind::cast);
  }

  private static Optional<AddColumn> column(Plan plan, DropColumn drop) {
    Optional<Column> gone = plan.from().table(drop.table()).flatMap(t -> t.column(drop.column()));
    return changes(plan, AddColumn.class)
        .filter(each -> each.table().equals(drop.table()))
        .filter(each -> gone.filter(former -> alike(former, each.column())).isPresent())
        .findFirst();
  }

  private static boolean alike(Column former, Column later) {
    return former.type().equals(later.type())
        && former.generation().equals(later.generation())
        && former.defaultValue().equals(later.defaultValue());
  }

  private static Optional<CreateTable> table(Plan plan, DropTable drop) {
    Optional<Table> gone = plan.from().table(drop.table());
    return changes(plan, CreateTable.class)
        .filter(
            each ->
                gone.map(Table::columnNames).filter(each.table().columnNames()::equals).isPresent())
        .findFirst();
  }

  private static Diagnostic finding(
      DropColumn drop, AddColumn addition, Function<ObjectReference, Position> places) {
    String table = drop.table().toString();
    String later = addition.column().name();
    return finding(
        places.apply(addition.subject()),
        drop.subject().describe(),
        addition.subject().describe(),
        "ALTER TABLE " + table + " RENAME COLUMN " + drop.column() + " TO " + later);
  }

  private static Diagnostic finding(
      DropTable drop, CreateTable creation, Function<ObjectReference, Position> places) {
    QualifiedName later = creation.table().name();
    return finding(
        places.apply(creation.subject()),
        drop.subject().describe(),
        creation.subject().describe(),
        "ALTER TABLE " + drop.table() + " RENAME TO " + later.name());
  }

  private static Diagnostic finding(Position place, String former, String later, String rename) {
    return Diagnostic.warning(
            Code.TR303, place, later + " is new and " + former + " goes, and they are alike")
        .found("a drop and a new one, as the plan has it: the values of " + former + " are lost")
        .expected("either this, or a rename that keeps them")
        .fix("for a rename, write " + rename + " in the place of both");
  }
}

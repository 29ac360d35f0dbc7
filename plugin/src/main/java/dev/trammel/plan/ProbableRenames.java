package dev.trammel.plan;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Column;
import dev.trammel.model.CompositeType;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Sequence;
import dev.trammel.model.Table;
import dev.trammel.model.change.AddColumn;
import dev.trammel.model.change.AlterType;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateSequence;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.change.DropColumn;
import dev.trammel.model.change.DropSequence;
import dev.trammel.model.change.DropTable;
import dev.trammel.model.change.ReplaceEnumLabels;
import dev.trammel.syntax.Identifiers;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what goes beside something new that is so alike that it may be the same by another name. A
 * plan does not guess: it says both readings. Only what holds values is looked at: the rest is made
 * again without a loss.
 */
public final class ProbableRenames {

  private final Plan plan;
  private final Function<ObjectReference, Position> places;
  private final List<Diagnostic> found = new ArrayList<>();

  private ProbableRenames(Plan plan, Function<ObjectReference, Position> places) {
    this.plan = plan;
    this.places = places;
  }

  /**
   * The findings, in the order of the plan.
   *
   * @param places where an object is declared
   */
  public static List<Diagnostic> in(Plan plan, Function<ObjectReference, Position> places) {
    ProbableRenames renames = new ProbableRenames(plan, places);
    plan.steps().forEach(step -> renames.look(step.change()));
    return renames.found;
  }

  private void look(Change change) {
    if (change instanceof DropColumn it) {
      column(it);
    } else if (change instanceof DropTable it) {
      table(it);
    } else if (change instanceof DropSequence it) {
      sequence(it);
    } else if (change instanceof ReplaceEnumLabels it) {
      labels(it);
    } else if (change instanceof AlterType it && it.to() instanceof CompositeType later) {
      attributes(later);
    }
  }

  private <T> Stream<T> changes(Class<T> kind) {
    return plan.steps().stream().map(Step::change).filter(kind::isInstance).map(kind::cast);
  }

  private void column(DropColumn drop) {
    Optional<Column> gone = plan.from().table(drop.table()).flatMap(t -> t.column(drop.column()));
    changes(AddColumn.class)
        .filter(each -> each.table().equals(drop.table()))
        .filter(each -> gone.filter(former -> alike(former, each.column())).isPresent())
        .findFirst()
        .ifPresent(
            each ->
                add(
                    each.subject(),
                    drop.subject().describe(),
                    each.subject().describe(),
                    rename(
                        "TABLE " + drop.table(),
                        "COLUMN ",
                        Identifiers.quote(drop.column()),
                        Identifiers.quote(each.column().name()))));
  }

  private static boolean alike(Column former, Column later) {
    return former.type().equals(later.type())
        && former.generation().equals(later.generation())
        && former.defaultValue().equals(later.defaultValue());
  }

  private void table(DropTable drop) {
    Optional<Table> gone = plan.from().table(drop.table());
    changes(CreateTable.class)
        .filter(
            each ->
                gone.map(Table::columnNames).filter(each.table().columnNames()::equals).isPresent())
        .findFirst()
        .ifPresent(
            each ->
                add(
                    each.subject(),
                    drop.subject().describe(),
                    each.subject().describe(),
                    move("TABLE ", drop.table(), each.table().name())));
  }

  private void sequence(DropSequence drop) {
    Optional<Sequence> gone = Optional.ofNullable(plan.from().sequences().get(drop.sequence()));
    changes(CreateSequence.class)
        .filter(each -> gone.filter(former -> alike(former, each.sequence())).isPresent())
        .findFirst()
        .ifPresent(
            each ->
                add(
                    each.subject(),
                    drop.subject().describe(),
                    each.subject().describe(),
                    move("SEQUENCE ", drop.sequence(), each.sequence().name())));
  }

  private static boolean alike(Sequence former, Sequence later) {
    return former.type().equals(later.type()) && former.options().equals(later.options());
  }

  /** A label that comes where one goes. */
  private void labels(ReplaceEnumLabels change) {
    List<String> former = plan.from().enumTypes().get(change.type()).labels();
    List<String> later = change.labels();
    for (int i = 0; i < Math.min(former.size(), later.size()); i++) {
      String gone = former.get(i);
      String come = later.get(i);
      if (!later.contains(gone) && !former.contains(come)) {
        add(
            change.subject(),
            "label " + gone,
            "label " + come + " of " + change.subject().describe(),
            rename("TYPE " + change.type(), "VALUE ", Literals.quote(gone), Literals.quote(come)));
      }
    }
  }

  private void attributes(CompositeType later) {
    if (!(plan.from().types().get(later.name()) instanceof CompositeType former)) {
      return;
    }
    former.attributes().stream()
        .filter(gone -> later.attribute(gone.name()).isEmpty())
        .forEach(
            gone ->
                later.attributes().stream()
                    .filter(come -> former.attribute(come.name()).isEmpty())
                    .filter(come -> come.type().equals(gone.type()))
                    .findFirst()
                    .ifPresent(
                        come ->
                            add(
                                new ObjectReference.TypeReference(later.name()),
                                "attribute " + gone.name(),
                                "attribute " + come.name() + " of type " + later.name(),
                                rename(
                                    "TYPE " + later.name(),
                                    "ATTRIBUTE ",
                                    Identifiers.quote(gone.name()),
                                    Identifiers.quote(come.name())))));
  }

  private static String rename(String owner, String kind, String former, String later) {
    return "ALTER " + owner + " RENAME " + kind + former + " TO " + later;
  }

  /** To another schema, under another name, or both. */
  private static String move(String kind, QualifiedName former, QualifiedName later) {
    List<String> statements = new ArrayList<>();
    QualifiedName moved = new QualifiedName(later.schema(), former.name());
    if (!former.equals(moved)) {
      statements.add("ALTER " + kind + former + " SET SCHEMA " + Identifiers.quote(later.schema()));
    }
    if (!moved.equals(later)) {
      statements.add("ALTER " + kind + moved + " RENAME TO " + Identifiers.quote(later.name()));
    }
    return String.join("; ", statements);
  }

  private void add(ObjectReference subject, String former, String later, String rename) {
    found.add(
        Diagnostic.warning(
                Code.TR303,
                places.apply(subject),
                later + " is new and " + former + " goes, and they are alike")
            .found(
                "a drop and a new one, as the plan has it: the values of " + former + " are lost")
            .expected("either this, or a rename that keeps them")
            .fix("for a rename, write " + rename + " in the place of both"));
  }
}

package dev.trammel.source.sql;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Constraint;
import dev.trammel.model.Database;
import dev.trammel.model.ForeignKey;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.CreateTrigger;
import dev.trammel.model.change.FillColumn;
import dev.trammel.model.change.InapplicableChange;
import dev.trammel.model.change.MapValues;
import java.util.ArrayList;
import java.util.List;

/**
 * Overlays a database by what statements declare, whatever their order: each waits until what it
 * needs is there. What is there already may be stated again.
 */
public final class DeclaredFold {

  /** A statement, or a foreign key of one that can come later. */
  private record Unit(StatementText text, List<Clause> clauses, List<String> searchPath) {}

  private final FoldState state;
  private final SearchPath searchPath = new SearchPath();
  private List<Unit> pending = new ArrayList<>();

  private DeclaredFold(Database base) {
    this.state = new FoldState(base, true);
  }

  /** The database in which holds what the statements and directives say. */
  public static FoldResult declare(
      Database base, List<SqlStatement> statements, List<Directive> directives) {
    DeclaredFold fold = new DeclaredFold(base);
    statements.forEach(fold::add);
    fold.carryOutAll();
    directives.forEach(fold::add);
    fold.reportMissingFunctions();
    return fold.state.result();
  }

  private void add(SqlStatement statement) {
    if (statement instanceof SqlStatement.Opaque opaque) {
      state.pass(opaque);
    } else if (statement instanceof SqlStatement.Recognised recognised) {
      searchPath.follow(recognised.text());
    } else if (statement instanceof SqlStatement.Structured structured) {
      List<String> path = searchPath.at(structured.text());
      for (Clause clause : structured.clauses()) {
        if (!(clause instanceof TableClause table) || !path.equals(SearchPath.USUAL)) {
          pending.add(new Unit(structured.text(), structured.clauses(), path));
          break;
        }
        split(structured.text(), table);
      }
    }
  }

  /** Tables may refer to each other in a circle, so foreign keys wait for themselves. */
  private void split(StatementText text, TableClause table) {
    List<Constraint> own = new ArrayList<>(table.constraints());
    own.removeIf(ForeignKey.class::isInstance);
    pending.add(new Unit(text, List.of(table.withConstraints(own)), SearchPath.USUAL));
    AlterTable alter = new AlterTable(table.name(), false);
    for (Constraint each : table.constraints()) {
      if (each instanceof ForeignKey) {
        pending.add(new Unit(text, List.of(alter.addConstraint(each)), SearchPath.USUAL));
      }
    }
  }

  private void carryOutAll() {
    int before = pending.size() + 1;
    while (!pending.isEmpty() && pending.size() < before) {
      before = pending.size();
      List<Unit> waiting = new ArrayList<>();
      for (Unit unit : pending) {
        try {
          carryOut(unit);
        } catch (InapplicableChange e) {
          waiting.add(unit);
        }
      }
      pending = waiting;
    }
    pending.forEach(this::refuse);
  }

  private void carryOut(Unit unit) {
    try {
      state.carryOut(
          unit.text(),
          SchemaNames.meant(unit.text(), unit.clauses(), unit.searchPath(), state.situation()));
    } catch (UndecidedCondition e) {
      state.leave(unit.text(), e);
    }
  }

  private void refuse(Unit unit) {
    try {
      carryOut(unit);
    } catch (InapplicableChange e) {
      state.refuse(unit.text(), e);
    }
  }

  private void add(Directive directive) {
    if (directive instanceof Directive.MapValues map) {
      intend(
          new MapValues(map.table(), map.column(), map.values()),
          map.table(),
          map.column(),
          map.position());
    } else if (directive instanceof Directive.Backfill fill) {
      intend(
          new FillColumn(fill.table(), fill.column(), fill.value(), true),
          fill.table(),
          fill.column(),
          fill.position());
    }
  }

  private void intend(Change change, QualifiedName table, String column, Position position) {
    if (state.database().table(table).flatMap(each -> each.column(column)).isPresent()) {
      state.add(new Located<>(change, position));
      return;
    }
    state.report(
        Diagnostic.error(Code.TR132, position, "a directive maps the values of no column")
            .found(table + "." + column)
            .expected("a column that is declared")
            .fix("correct the name"));
  }

  private void reportMissingFunctions() {
    Situation now = state.situation();
    for (Located<Change> each : state.result().changes()) {
      if (each.value() instanceof CreateTrigger create
          && now.lacksFunction(create.trigger().function())) {
        QualifiedName function = create.trigger().function();
        state.report(
            Diagnostic.error(Code.TR206, each.position(), "a function is used but defined nowhere")
                .found(function + "()")
                .expected("CREATE FUNCTION " + function + "() among migrations or declared SQL")
                .fix("define the function"));
      }
    }
  }
}

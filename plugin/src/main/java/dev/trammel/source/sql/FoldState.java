package dev.trammel.source.sql;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.InapplicableChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A database while statements are carried out on it. Each statement happens whole or not at all.
 */
final class FoldState {

  /**
   * To find the nearest of thousands of names takes a while, and nobody reads thousands of them.
   */
  private static final int WITH_NEAREST = 200;

  private final Database base;
  private final boolean declaring;
  private Set<QualifiedName> unmodelled = Set.of();
  private final List<Located<Change>> changes = new ArrayList<>();
  private final Map<ObjectReference, Position> places = new LinkedHashMap<>();
  private final Diagnostics diagnostics = new Diagnostics();
  private final SearchPath searchPath = new SearchPath();
  private Database database;
  private RelationNames names;
  private int refused;

  FoldState(Database base, boolean declaring) {
    this.base = base;
    this.database = base;
    this.names = RelationNames.of(base);
    this.declaring = declaring;
  }

  Database database() {
    return database;
  }

  /**
   * Carries out the clauses of a statement.
   *
   * @throws InapplicableChange when PostgreSQL would refuse it; nothing has changed then
   */
  void carryOut(StatementText text, List<Clause> clauses) {
    Database after = database;
    RelationNames namesAfter = names;
    List<Located<Change>> made = new ArrayList<>();
    Map<ObjectReference, Position> exact = new LinkedHashMap<>();
    for (Clause clause : clauses) {
      Position position = clause.position().orElse(text.position());
      exact.putAll(clause.places());
      for (Change change :
          clause.changes(new Situation(after, namesAfter, database, base, declaring, unmodelled))) {
        Database from = after;
        after = declaring ? change.declare(from) : change.apply(from);
        namesAfter = namesAfter.after(change, from, after);
        made.add(new Located<>(change, position));
      }
    }
    database = after;
    names = namesAfter;
    changes.addAll(made);
    places.putAll(exact);
  }

  /** All that were carried out, in order; grows with the next. */
  List<Located<Change>> changes() {
    return changes;
  }

  /**
   * Carries a statement out as PostgreSQL would; what it refuses is reported and changes nothing.
   */
  void take(SqlStatement statement) {
    StatementText text = statement.text();
    if (statement.head().equals("DO") && fails(text)) {
      return;
    }
    if (statement instanceof SqlStatement.Structured structured) {
      try {
        List<String> path = searchPath.at(text);
        carryOut(text, SchemaNames.meant(text, structured.clauses(), path, situation()));
      } catch (InapplicableChange e) {
        refuse(text, e);
      } catch (UndecidedCondition e) {
        leave(text, e);
      }
    } else if (statement instanceof SqlStatement.Opaque opaque) {
      pass(opaque);
    } else {
      searchPath.follow(text);
      pass(temporary(statement));
    }
  }

  /** Whether a DO surely fails, which is reported. */
  private boolean fails(StatementText text) {
    try {
      if (searchPath.at(text).equals(SearchPath.USUAL)) {
        DoChecks.require(text, situation());
      }
      return false;
    } catch (InapplicableChange e) {
      refuse(text, e);
      return true;
    }
  }

  /** As it is now. */
  Situation situation() {
    return new Situation(database, names, database, base, declaring, unmodelled);
  }

  void add(Located<Change> change) {
    changes.add(change);
  }

  /** Remembers what a statement may have made that is not followed. */
  void pass(SqlStatement.Opaque statement) {
    boolean creates = statement.head().startsWith("CREATE") && !statement.objects().isEmpty();
    pass(creates ? statement.objects().subList(0, 1) : statement.objects());
    pass(ProbableObjects.madeWithin(statement.text()));
  }

  private void pass(List<QualifiedName> made) {
    Set<QualifiedName> more = new HashSet<>(unmodelled);
    more.addAll(made);
    unmodelled = Set.copyOf(more);
  }

  /** The table that the statement makes for its session alone. */
  static List<QualifiedName> temporary(SqlStatement statement) {
    return statement.head().equals(StatementReader.TEMPORARY)
        ? ProbableObjects.of(statement.text()).stream().limit(1).toList()
        : List.of();
  }

  /** Reports a statement that does not apply; a warning when it builds on what is not followed. */
  void refuse(StatementText text, InapplicableChange reason) {
    List<QualifiedName> uncertain =
        ProbableObjects.of(text).stream().filter(unmodelled::contains).toList();
    diagnostics.add(
        new Refusal(text, reason, database, refused++ < WITH_NEAREST).diagnostic(uncertain));
  }

  /** Says of a statement that it may have been carried out or not. */
  void leave(StatementText text, UndecidedCondition reason) {
    diagnostics.add(
        Diagnostic.warning(Code.TR142, text.position(), String.valueOf(reason.getMessage()))
            .underlining(text.tokens().get(0).text().length())
            .found(text.sql().lines().findFirst().orElse(""))
            .expected(reason.expected()));
    pass(reason.made());
    DoBody.of(text)
        .map(body -> ProbableObjects.of(body.asStatement()))
        .ifPresent(objects -> pass(new SqlStatement.Opaque(text, "DO", objects)));
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  FoldResult result() {
    return new FoldResult(database, changes, Provenance.of(changes, places), diagnostics.all());
  }
}

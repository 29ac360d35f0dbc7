package dev.trammel.source.sql;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.InapplicableChange;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Carries out one statement after the other, each only when a server has taken it too. */
public final class Lockstep {

  /** What is said of a DO whose condition cannot be told. */
  public static final String UNDECIDED = "undecided";

  private final Database base;
  private Database database;
  private RelationNames names;
  private Set<QualifiedName> unmodelled = Set.of();
  private final SearchPath searchPath = new SearchPath();
  private Database next;
  private RelationNames nextNames;

  public Lockstep(Database base) {
    this.base = base;
    this.database = base;
    this.names = RelationNames.of(base);
  }

  /** One statement as it is read by itself. */
  public record Reading(Optional<SqlStatement> statement, List<Diagnostic> diagnostics) {}

  public static Reading read(SplitText split, StatementText text) {
    SplitText alone = new SplitText(split.source(), List.of(text), List.of(), List.of());
    ReadSql read = DdlReader.read(alone);
    return new Reading(read.statements().stream().findFirst(), read.diagnostics());
  }

  public Database database() {
    return database;
  }

  /** Tries a statement; empty when it applies. */
  public Optional<String> refusal(SqlStatement.Structured statement) {
    next = database;
    nextNames = names;
    try {
      StatementText text = statement.text();
      Situation before = new Situation(next, nextNames, database, base, false, unmodelled);
      if (statement.head().equals("DO") && searchPath.at(text).equals(SearchPath.USUAL)) {
        DoChecks.require(text, before);
      }
      List<Clause> clauses =
          SchemaNames.meant(text, statement.clauses(), searchPath.at(text), before);
      for (Clause clause : clauses) {
        Situation now = new Situation(next, nextNames, database, base, false, unmodelled);
        for (Change change : clause.changes(now)) {
          Database from = next;
          next = change.apply(from);
          nextNames = nextNames.after(change, from, next);
        }
      }
      return Optional.empty();
    } catch (UndecidedCondition e) {
      pass(e.made());
      next = database;
      nextNames = names;
      return Optional.of(UNDECIDED);
    } catch (InapplicableChange | SyntaxError e) {
      next = database;
      nextNames = names;
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Keeps what the last statement made. */
  public void keep() {
    database = next;
    names = nextNames;
  }

  /** Remembers what a statement says of its session. */
  public void follow(SqlStatement.Recognised statement) {
    searchPath.follow(statement.text());
    pass(FoldState.temporary(statement));
  }

  /** Remembers what a statement that is kept verbatim may have made. */
  public void pass(SqlStatement.Opaque statement) {
    pass(statement.objects());
    pass(ProbableObjects.madeWithin(statement.text()));
  }

  private void pass(List<QualifiedName> made) {
    Set<QualifiedName> more = new HashSet<>(unmodelled);
    more.addAll(made);
    unmodelled = Set.copyOf(more);
  }
}

package dev.trammel.source.sql;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.InapplicableChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A database while statements are carried out on it. Each statement happens whole or not at all.
 */
final class FoldState {

  private final Database base;
  private final boolean declaring;
  private final Set<QualifiedName> unmodelled = new HashSet<>();
  private final List<Located<Change>> changes = new ArrayList<>();
  private final Diagnostics diagnostics = new Diagnostics();
  private Database database;

  FoldState(Database base, boolean declaring) {
    this.base = base;
    this.database = base;
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
    List<Located<Change>> made = new ArrayList<>();
    for (Clause clause : clauses) {
      for (Change change :
          clause.changes(new Situation(after, database, base, declaring, unmodelled))) {
        after = declaring ? change.declare(after) : change.apply(after);
        made.add(new Located<>(change, text.position()));
      }
    }
    database = after;
    changes.addAll(made);
  }

  void add(Located<Change> change) {
    changes.add(change);
  }

  /** Remembers what a statement may have made that is not followed. */
  void pass(SqlStatement.Opaque statement) {
    boolean creates = statement.head().startsWith("CREATE") && !statement.objects().isEmpty();
    unmodelled.addAll(creates ? statement.objects().subList(0, 1) : statement.objects());
  }

  /** Reports a statement that does not apply; a warning when it builds on what is not followed. */
  void refuse(StatementText text, InapplicableChange reason) {
    String firstLine = text.sql().lines().findFirst().orElse("");
    Diagnostic error =
        Diagnostic.error(Code.TR143, text.position(), reason.getMessage())
            .underlining(firstLine.length())
            .found(firstLine);
    boolean uncertain = ProbableObjects.of(text).stream().anyMatch(unmodelled::contains);
    if (uncertain) {
      error =
          Diagnostic.warning(
                  Code.TR142,
                  text.position(),
                  "a statement builds on what is kept verbatim: " + reason.getMessage())
              .underlining(firstLine.length())
              .found(firstLine);
    }
    diagnostics.add(error);
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  FoldResult result() {
    return new FoldResult(database, changes, Provenance.of(changes), diagnostics.all());
  }
}

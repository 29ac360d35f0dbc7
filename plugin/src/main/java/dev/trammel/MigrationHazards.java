package dev.trammel;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.hazard.Allowance;
import dev.trammel.hazard.HazardLevels;
import dev.trammel.hazard.HazardReview;
import dev.trammel.hazard.ReviewedMigration;
import dev.trammel.hazard.effect.ExecutedStatement;
import dev.trammel.hazard.lint.State;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.migration.Layout;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.MigrationHistory;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.Directive;
import dev.trammel.source.sql.ExecutionReader;
import dev.trammel.source.sql.MigrationFile;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.ReadSql;
import dev.trammel.source.sql.SqlStatement;
import dev.trammel.source.sql.StatementSplitter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The hazards of what is not released: migrations written by hand, and the one that is planned. */
final class MigrationHazards {

  private final DatabaseState database;
  private final List<ReviewedMigration> migrations = new ArrayList<>();
  private Database released;

  private MigrationHazards(DatabaseState database) {
    this.database = database;
    this.released = database.recorded();
  }

  /**
   * Of all that is not released, sorted by place.
   *
   * @param next the migration that is planned, where it is known
   * @param places where an object is stated
   */
  static List<Diagnostic> of(
      DatabaseState database,
      Optional<NextMigration> next,
      Function<ObjectReference, Position> places) {
    MigrationHazards hazards = new MigrationHazards(database);
    hazards.readRecorded();
    next.ifPresent(hazards::readNext);
    return hazards.review(database.declared(), places);
  }

  /** Of the migration that is planned alone. */
  static List<Diagnostic> of(NextMigration next) {
    MigrationHazards hazards = new MigrationHazards(next.database());
    hazards.readNext(next);
    return hazards.review(next.database().recorded(), next.database()::placeOf);
  }

  private List<Diagnostic> review(Database declared, Function<ObjectReference, Position> places) {
    boolean hasApi =
        database.platform().defaultPrivileges().values().stream()
            .anyMatch(each -> each.toString().contains("anon"));
    return HazardReview.of(
        migrations,
        new State(declared, released, places, hasApi),
        new HazardLevels(database.settings().hazards().levels()));
  }

  private void readRecorded() {
    MigrationHistory history = database.migrations();
    boolean all = database.settings().hazards().released();
    List<MigrationFile> open =
        history.recorded().stream()
            .filter(each -> all || !history.released().contains(each))
            .toList();
    if (open.isEmpty()) {
      return;
    }
    Database current = database.platform();
    if (history.baseline().isPresent()) {
      ReadSql baseline = read(history.baseline().get().text());
      current = MigrationFold.fold(current, baseline.statements()).database();
    }
    released = current;
    for (MigrationFile file : history.replayedFiles()) {
      ReadSql read = read(file.sql());
      if (open.contains(file)) {
        List<ExecutedStatement> executed = ExecutionReader.read(current, read.statements());
        migrations.add(reviewed(file.text().text(), read, executed, Set.of()));
        current = executed.isEmpty() ? current : executed.get(executed.size() - 1).after();
      } else {
        current = MigrationFold.fold(current, read.statements()).database();
        released = current;
      }
    }
  }

  private void readNext(NextMigration next) {
    Database current = database.recorded();
    Set<QualifiedName> fresh = new HashSet<>();
    for (SourceText file : next.forwardFiles()) {
      ReadSql read = read(file);
      List<ExecutedStatement> executed = ExecutionReader.read(current, read.statements());
      migrations.add(reviewed(file.text(), read, executed, fresh));
      executed.stream()
          .flatMap(each -> each.changes(CreateTable.class))
          .forEach(each -> fresh.add(each.table().name()));
      current = executed.isEmpty() ? current : executed.get(executed.size() - 1).after();
    }
  }

  private static ReadSql read(SourceText text) {
    return DdlReader.read(StatementSplitter.split(text));
  }

  private ReviewedMigration reviewed(
      String text, ReadSql read, List<ExecutedStatement> executed, Set<QualifiedName> fresh) {
    List<Allowance> allowances =
        read.directives().stream()
            .filter(Directive.Allow.class::isInstance)
            .map(each -> allowance((Directive.Allow) each, read.statements()))
            .toList();
    Layout layout = database.settings().migrations().layout();
    return new ReviewedMigration(
        executed, allowances, isWrapped(layout, text, read.statements()), fresh);
  }

  /** A comment is about the statement that it stands in or behind, else about the next. */
  private static Allowance allowance(Directive.Allow allow, List<SqlStatement> statements) {
    int line = allow.position().line();
    for (SqlStatement each : statements) {
      int from = each.position().line();
      int to = each.text().source().position(each.text().end() - 1).line();
      if (to >= line) {
        return new Allowance(
            allow.position(), allow.text(), allow.codes(), allow.reason(), from, to);
      }
    }
    return new Allowance(allow.position(), allow.text(), allow.codes(), allow.reason(), line, line);
  }

  /** A runner leaves a file alone of which it knows that PostgreSQL would refuse it wrapped. */
  static boolean isWrapped(Layout layout, String text, List<SqlStatement> statements) {
    boolean alone =
        layout.sendsFilesWhole()
            ? statements.size() == 1 && statements.get(0).text().runsOutsideTransactions()
            : statements.stream()
                .allMatch(
                    each -> each.head().equals("SET") || each.text().runsOutsideTransactions());
    boolean told = layout == Layout.LIQUIBASE && text.contains("runInTransaction:false");
    return !layout.wrapsForward() && !alone && !told;
  }
}

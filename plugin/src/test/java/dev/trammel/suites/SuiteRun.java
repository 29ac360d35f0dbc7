package dev.trammel.suites;

import dev.trammel.artifact.sql.PlanStatements;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticFormatter;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.plan.Description;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanMode;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.postgres.Catalog;
import dev.trammel.postgres.CatalogReader;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.FoldResult;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.ReadSql;
import dev.trammel.source.sql.StatementSplitter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Plans one case and runs the plan forward, back and forward again. */
final class SuiteRun {

  /** Where the two databases are read from. */
  enum Source {
    SQL,
    SERVER
  }

  /** What came of it; the details say why, the way is the plan's SQL. */
  record Result(Outcome outcome, List<String> details, List<String> way) {}

  private final SuiteCase suiteCase;
  private final Source source;
  private final PlanMode mode;
  private final SuiteServer.Built before;
  private final SuiteServer.Built after;
  private final Map<List<String>, Database> proven;
  private Plan plan;

  /**
   * One run.
   *
   * @param proven what the same statements have led to before
   */
  SuiteRun(
      SuiteCase suiteCase,
      Source source,
      PlanMode mode,
      SuiteServer.Built before,
      SuiteServer.Built after,
      Map<List<String>, Database> proven) {
    this.proven = proven;
    this.suiteCase = suiteCase;
    this.source = source;
    this.mode = mode;
    this.before = before;
    this.after = after;
  }

  /** The subject is left as it was when the outcome is whole. */
  Result run(ServerDatabase subject) throws SQLException {
    List<String> refused = new ArrayList<>();
    try {
      Database from = read("old.sql", suiteCase.before(), before.catalog(), refused);
      Database to = read("new.sql", suiteCase.after(), after.catalog(), refused);
      refused.addAll(unmodelled());
      if (!refused.isEmpty()) {
        return new Result(Outcome.REFUSED, refused, List.of());
      }
      Diagnostics diagnostics = new Diagnostics();
      plan = plan(from, to, diagnostics);
      if (diagnostics.hasErrors()) {
        return new Result(Outcome.REFUSED, lines(diagnostics.all()), List.of());
      }
      return legs(subject, to);
    } catch (RuntimeException e) {
      return new Result(Outcome.FAILED, trace(e), List.of());
    }
  }

  private Result legs(ServerDatabase subject, Database to) throws SQLException {
    List<String> forward = PlanStatements.forward(plan);
    List<String> rollback = PlanStatements.rollback(plan);
    List<String> way = new ArrayList<>(forward);
    way.add("-- back");
    way.addAll(rollback);
    if (proven.containsKey(way)) {
      List<String> again = steps(proven.get(way), to);
      return new Result(again.isEmpty() ? Outcome.WHOLE : Outcome.UNSETTLED, again, way);
    }
    try (Connection connection = subject.connect()) {
      SuiteServer.execute(connection, forward);
      Database reached = CatalogReader.read(connection, ReadScope.ALL).database();
      List<String> again = steps(reached, to);
      again.addAll(steps(reached, after.catalog().database()));
      if (!again.isEmpty()) {
        return new Result(Outcome.UNSETTLED, again, way);
      }
      List<String> differences = Inventory.of(connection).differences(after.inventory());
      if (!differences.isEmpty()) {
        return new Result(Outcome.SILENT, differences, way);
      }
      SuiteServer.execute(connection, rollback);
      differences = Inventory.of(connection).differences(before.inventory());
      differences.addAll(
          steps(
              CatalogReader.read(connection, ReadScope.ALL).database(),
              before.catalog().database()));
      if (!differences.isEmpty()) {
        return new Result(Outcome.ROLLBACK, differences, way);
      }
      SuiteServer.execute(connection, forward);
      SuiteServer.execute(connection, rollback);
      proven.put(way, reached);
      return new Result(Outcome.WHOLE, List.of(), way);
    } catch (SQLException e) {
      return new Result(Outcome.FAILED, List.of(String.valueOf(e.getMessage())), way);
    }
  }

  /** What is thrown is an error of ours, to be mended. */
  private static List<String> trace(RuntimeException e) {
    List<String> lines = new ArrayList<>(List.of(e.toString()));
    Stream.of(e.getStackTrace())
        .filter(each -> each.getClassName().startsWith("dev.trammel"))
        .limit(4)
        .forEach(each -> lines.add("at " + each));
    return lines;
  }

  private Plan plan(Database from, Database to, Diagnostics diagnostics) {
    return Planner.plan(
        PlanRequest.between(from, to, MeaningEquality.OFFLINE, suiteCase.name()).withMode(mode),
        diagnostics);
  }

  private List<String> steps(Database from, Database to) {
    Diagnostics diagnostics = new Diagnostics();
    Plan rest = plan(from, to, diagnostics);
    List<String> steps = new ArrayList<>(lines(diagnostics.all()));
    rest.steps().forEach(each -> steps.add(Description.of(each.change())));
    return steps;
  }

  private Database read(String file, String sql, Catalog catalog, List<String> refused) {
    if (source == Source.SERVER) {
      return catalog.database();
    }
    ReadSql read = DdlReader.read(StatementSplitter.split(new SourceText(file, sql)));
    FoldResult fold = MigrationFold.fold(Database.EMPTY, read.statements());
    List<Diagnostic> all = new ArrayList<>(read.diagnostics());
    all.addAll(fold.diagnostics());
    all.removeIf(each -> !each.isError() && each.code() != Code.TR142 && each.code() != Code.TR143);
    refused.addAll(lines(all));
    return fold.database();
  }

  /** What a server has and the model cannot hold matters where it changes or may be in the way. */
  private SortedSet<String> unmodelled() {
    SortedSet<String> found = new TreeSet<>();
    if (source == Source.SERVER) {
      found.addAll(before.catalog().unmodelled().keySet());
      found.addAll(after.catalog().unmodelled().keySet());
    }
    return found;
  }

  private static List<String> lines(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .map(each -> DiagnosticFormatter.firstLine(each) + " | " + each.found())
        .toList();
  }
}

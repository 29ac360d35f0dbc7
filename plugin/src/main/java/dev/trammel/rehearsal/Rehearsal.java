package dev.trammel.rehearsal;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.postgres.Catalog;
import dev.trammel.postgres.CatalogReader;
import dev.trammel.postgres.ReadScope;
import dev.trammel.postgres.Server;
import dev.trammel.postgres.ServerDatabase;
import dev.trammel.postgres.SqlRunner;
import dev.trammel.postgres.SqlScript;
import dev.trammel.postgres.StatementWatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Runs one rehearsal:
 *
 * <ol>
 *   <li>migrations: on an empty database they give what the recorded model gives
 *   <li>fixtures: rows are loaded, or made up
 *   <li>forward: the plan gives what the declared model gives
 *   <li>rows kept: rows that were there are as they were, but for mapped values
 *   <li>later data: an application writes
 *   <li>permission: what plan and rollback discard is allowed by name
 *   <li>rollback: catalog and rows are as before, but for what was written since
 *   <li>forward again: the plan gives the same once more
 * </ol>
 *
 * A leg that differs fails, and the next one runs; a statement that PostgreSQL refuses ends the
 * rehearsal.
 */
public final class Rehearsal {

  private static final int LEGS = 8;

  private final RehearsalRequest request;
  private final ServerDatabase database;
  private final Connection subject;
  private final DumpObserver observer;
  private final ReadScope scope;
  private final ModelBuild build;
  private final Permissions permissions;
  private final List<Leg> legs = new ArrayList<>();
  private final EffectRecorder measured;

  private Catalog migrated;
  private Optional<DumpedSchema> migratedDump = Optional.empty();
  private Catalog planned;
  private RowMapping mapping;
  private RowSnapshot rowsBefore;
  private RowSnapshot rowsPlanned;
  private RowSnapshot rowsLater;

  private Rehearsal(
      RehearsalRequest request, Server server, ServerDatabase database, Connection subject) {
    this.request = request;
    this.database = database;
    this.subject = subject;
    this.observer = DumpObserver.of(server.majorVersion());
    Set<QualifiedName> externals = new TreeSet<>(request.recorded().externals().keySet());
    externals.addAll(request.declared().externals().keySet());
    this.scope = request.profile().scope().withExternals(externals);
    this.build = new ModelBuild(server, request, scope, observer);
    this.permissions = new Permissions(request.allowed());
    this.measured = new EffectRecorder(request.recorded());
  }

  /**
   * Rehearses on databases of its own, which are gone afterwards.
   *
   * @throws DiagnosticsException when the server fails, as opposed to what is rehearsed
   */
  public static RehearsalReport run(Server server, RehearsalRequest request) {
    try (ServerDatabase database = server.createDatabase("shadow", request.profile());
        Connection subject = database.connect()) {
      Rehearsal rehearsal = new Rehearsal(request, server, database, subject);
      rehearsal.run();
      return new RehearsalReport(
          rehearsal.legs, LEGS, database.standIns(), rehearsal.measured.statements());
    } catch (SQLException e) {
      throw new DiagnosticsException(
          List.of(
              Diagnostic.error(
                      Code.TR510, Position.ofFile("rehearsal"), "the server was lost on the way")
                  .found(String.valueOf(e.getMessage()))));
    }
  }

  private void run() throws SQLException {
    boolean refused =
        !migrations()
            || !fixtures()
            || !forward()
            || !rowsKept()
            || !laterData()
            || !permission()
            || !rollback();
    if (!refused) {
      forwardAgain();
    }
  }

  private boolean migrations() throws SQLException {
    OpenLeg leg = open("migrations", request.migrations());
    SqlScript externals = ExternalTables.script(request.recorded(), request.declared());
    if (!runs(leg, List.of(externals)) || !runs(leg, request.migrations())) {
      return close(leg, false);
    }
    migrated = read();
    migratedDump = observer.see(database);
    mapping = RowMapping.of(migrated.database(), request.declared(), request.changes());
    leg.fact(count(request.migrations().size(), "file"));
    leg.fact(count(migrated.database().tables().size(), "table"));
    Optional<Catalog> recorded = built(leg, "recorded", request.recorded()).catalog();
    if (recorded.isPresent()) {
      compare(leg, recorded.get().database(), migrated.database(), "recorded");
    }
    if (!migrated.unmodelled().isEmpty()) {
      leg.fact(count(migrated.unmodelled().size(), "object") + " beyond the model, not compared");
    }
    return close(leg, recorded.isPresent());
  }

  private boolean fixtures() throws SQLException {
    OpenLeg leg = open("fixtures", request.fixtures());
    boolean ran = runs(leg, request.fixtures());
    if (ran) {
      generateRows(leg);
      rowsBefore = rows().beforePlan(migrated.database());
      rowFacts(leg, rowsBefore);
    }
    return close(leg, ran);
  }

  private void generateRows(OpenLeg leg) throws SQLException {
    if (!request.generatesRows()) {
      return;
    }
    GeneratedRows rows =
        GeneratedRows.fill(subject, migrated.database(), request.declared(), request.changes());
    leg.fact(count(rows.count(), "row") + " made up, as no fixture names any");
    rows.unfilled().forEach((table, reason) -> leg.fact(table + " stays empty: " + reason));
  }

  private boolean forward() throws SQLException {
    OpenLeg leg = open("forward", request.forward());
    if (!runs(leg, request.forward(), measured)) {
      return close(leg, false);
    }
    planned = read();
    leg.fact(count(statements(request.forward()), "statement"));
    leg.fact(measured.summary());
    ModelBuild.Result declared = built(leg, "declared", request.declared());
    if (declared.catalog().isPresent()) {
      compare(leg, declared.catalog().get().database(), planned.database(), "declared");
    }
    if (planned.unmodelled().isEmpty()) {
      observer.compare(leg, declared.dump(), observer.see(database), "declared");
    }
    int changed = CatalogComparison.of(migrated.unmodelled(), planned.unmodelled()).size();
    if (changed > 0) {
      leg.fact(count(changed, "object") + " beyond the model changed");
    }
    return close(leg, declared.catalog().isPresent());
  }

  private boolean rowsKept() throws SQLException {
    OpenLeg leg = open("rows kept", request.forward());
    rowsPlanned = rows().afterPlan(planned.database());
    RowComparison comparison = comparison();
    comparison.afterForward(rowsBefore, rowsPlanned);
    rowFacts(leg, rowsPlanned);
    for (Map.Entry<String, Long> mapped : comparison.mapped().entrySet()) {
      leg.fact(count(mapped.getValue(), "value") + " of " + mapped.getKey() + " mapped");
    }
    leg.rowsDiffer(comparison.differences());
    return close(leg, true);
  }

  private boolean laterData() throws SQLException {
    OpenLeg leg = open("later data", request.laterData());
    boolean ran = runs(leg, request.laterData());
    if (ran) {
      rowsLater = rows().afterPlan(planned.database());
      rowFacts(leg, rowsLater);
    }
    return close(leg, ran);
  }

  private boolean permission() throws SQLException {
    OpenLeg leg = open("permission", request.rollback());
    DiscardedData forward = new DiscardedData(mapping, permissions);
    forward.byForward(migrated.database(), rowsBefore);
    DiscardedData rollback = new DiscardedData(mapping, permissions);
    rollback.byRollback(planned.database(), rowsPlanned, rowsLater, subject);
    discards(leg, "the plan loses ", forward.discards(), request.forward());
    discards(leg, "the rollback discards ", rollback.discards(), request.rollback());
    if (forward.discards().isEmpty() && rollback.discards().isEmpty()) {
      leg.fact("nothing is discarded");
    }
    return close(leg, true);
  }

  private static void discards(
      OpenLeg leg, String what, List<DiscardedData.Discard> discards, List<SqlScript> scripts) {
    for (DiscardedData.Discard discard : discards) {
      leg.fact(what + discard + (discard.allowed() ? ", allowed" : ", not allowed"));
      if (!discard.allowed()) {
        leg.add(
            Diagnostic.error(Code.TR302, Position.ofFile(file(scripts)), what + discard)
                .found(discard.toString())
                .expected("a permission that names it")
                .fix("allow it by name: " + discard.name()));
      }
    }
  }

  private boolean rollback() throws SQLException {
    OpenLeg leg = open("rollback", request.rollback());
    if (!runs(leg, request.rollback())) {
      return close(leg, false);
    }
    Catalog after = read();
    leg.fact(count(statements(request.rollback()), "statement"));
    compare(leg, migrated.database(), after.database(), "recorded");
    observer.compare(leg, migratedDump, observer.see(database), "recorded");
    leg.catalogDiffers(
        CatalogComparison.of(migrated.unmodelled(), after.unmodelled()), "before the plan");
    RowSnapshot rows = rows().beforePlan(onlyMigratedTables(after.database()));
    RowComparison comparison = comparison();
    comparison.afterRollback(rowsBefore, rowsPlanned, rowsLater, rows);
    rowFacts(leg, rows);
    leg.rowsDiffer(comparison.differences());
    return close(leg, true);
  }

  /** What a wrong rollback left behind has no rows to compare with. */
  private Database onlyMigratedTables(Database after) {
    SortedMap<QualifiedName, Table> tables = new TreeMap<>(after.tables());
    tables.keySet().retainAll(migrated.database().tables().keySet());
    return after.withTables(tables);
  }

  private void forwardAgain() throws SQLException {
    OpenLeg leg = open("forward again", request.forward());
    boolean ran = runs(leg, request.forward());
    if (ran) {
      Catalog again = read();
      leg.fact(count(statements(request.forward()), "statement"));
      compare(leg, planned.database(), again.database(), "after the first forward leg");
    }
    close(leg, ran);
  }

  private ModelBuild.Result built(OpenLeg leg, String purpose, Database model) throws SQLException {
    ModelBuild.Result result = build.build(purpose, model);
    result.refusal().ifPresent(leg::refused);
    return result;
  }

  private void compare(OpenLeg leg, Database left, Database right, String expected)
      throws SQLException {
    CatalogComparison comparison = build.compare(left, right);
    if (comparison.differences().isEmpty()) {
      leg.fact("catalog as " + expected);
    }
    if (!comparison.reordered().isEmpty()) {
      leg.fact("columns in another order in " + comparison.reordered());
    }
    leg.catalogDiffers(comparison.differences(), expected);
  }

  private OpenLeg open(String name, List<SqlScript> scripts) {
    request.progress().accept("leg " + (legs.size() + 1) + " of " + LEGS + ": " + name);
    return new OpenLeg(name, file(scripts));
  }

  private boolean close(OpenLeg leg, boolean goOn) {
    legs.add(leg.close());
    return goOn;
  }

  private boolean runs(OpenLeg leg, List<SqlScript> scripts) {
    return runs(leg, scripts, StatementWatch.NONE);
  }

  private boolean runs(OpenLeg leg, List<SqlScript> scripts, StatementWatch watch) {
    for (SqlScript script : scripts) {
      Optional<Diagnostic> failure = SqlRunner.run(subject, script, watch);
      if (failure.isPresent()) {
        leg.refused(failure.get());
        return false;
      }
    }
    return true;
  }

  private Catalog read() {
    return CatalogReader.read(subject, scope);
  }

  private RowReader rows() {
    return new RowReader(subject, mapping);
  }

  private RowComparison comparison() {
    return new RowComparison(migrated.database(), mapping, permissions);
  }

  private static void rowFacts(OpenLeg leg, RowSnapshot rows) {
    leg.fact(count(rows.rowCount(), "row"));
    leg.fact("fingerprint " + rows.fingerprint());
  }

  private static String file(List<SqlScript> scripts) {
    return scripts.isEmpty() ? "rehearsal" : scripts.get(0).name();
  }

  private static long statements(List<SqlScript> scripts) {
    return scripts.stream().mapToLong(script -> script.statements().size()).sum();
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}

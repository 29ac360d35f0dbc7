package dev.trammel;

import dev.trammel.artifact.Artifact;
import dev.trammel.artifact.sql.SchemaScript;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Located;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.plan.Step;
import dev.trammel.postgres.Server;
import dev.trammel.postgres.SqlScript;
import dev.trammel.postgres.SqlText;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.Profiles;
import dev.trammel.project.Project;
import dev.trammel.rehearsal.Leg;
import dev.trammel.rehearsal.Rehearsal;
import dev.trammel.rehearsal.RehearsalReport;
import dev.trammel.rehearsal.RehearsalRequest;
import dev.trammel.source.SourceFiles;
import dev.trammel.syntax.Literals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rehearses the next migration of each database on a throw-away server of its major. */
final class RehearsalRun {

  private final Project project;
  private final RehearseRequest request;
  private final Progress progress;
  private final SourceFiles files;
  private final Diagnostics diagnostics = new Diagnostics();
  private final List<RehearseResult.Rehearsed> rehearsed = new ArrayList<>();

  RehearsalRun(Project project, RehearseRequest request, Progress progress) {
    this.project = project;
    this.request = request;
    this.progress = progress;
    this.files = new SourceFiles(project.root(), diagnostics);
  }

  RehearseResult run() {
    SortedMap<String, NextMigration> migrations = new TreeMap<>();
    SortedMap<String, RehearsalRequest> rehearsals = new TreeMap<>();
    RehearsalServers servers = new RehearsalServers(request);
    SortedMap<String, Integer> majors = new TreeMap<>();
    for (DatabaseState database : Selection.of(project, request.database())) {
      NextMigration migration = NextMigration.of(database);
      migrations.put(database.name(), migration);
      majors.put(database.name(), servers.majorOf(database.settings()));
      rehearsals.put(database.name(), rehearsal(database, migration));
    }
    diagnostics.throwIfErrors();
    for (int major : majors.values().stream().sorted().distinct().toList()) {
      progress.step("Starting PostgreSQL " + major);
      try (Server server = servers.start(major)) {
        progress.step("PostgreSQL " + server.majorVersion() + " is up");
        rehearsals.forEach(
            (name, each) -> {
              if (majors.get(name) == major) {
                run(migrations.get(name), server, each);
              }
            });
      }
    }
    rehearsed.sort(Comparator.comparing(RehearseResult.Rehearsed::name));
    return new RehearseResult(rehearsed, diagnostics.all());
  }

  private void run(NextMigration migration, Server server, RehearsalRequest rehearsal) {
    String name = migration.database().name();
    progress.step("Rehearsing " + name);
    RehearsalReport report = Rehearsal.run(server, rehearsal);
    List<String> lines = new ArrayList<>();
    for (Leg leg : report.legs()) {
      lines.add(leg.toString());
      leg.differences().forEach(each -> lines.add("  " + each));
      leg.rowDifferences().forEach(each -> lines.add("  " + each));
      if (leg.name().equals("forward")) {
        report.measured().stream()
            .filter(each -> each.disturbs() || !each.asPredicted())
            .forEach(each -> lines.add("  " + each));
      }
    }
    if (!report.standIns().isEmpty()) {
      lines.add("not rehearsed: " + String.join(", ", report.standIns()) + " (stand-ins)");
    }
    diagnostics.addAll(report.diagnostics());
    rehearsed.add(
        new RehearseResult.Rehearsed(
            name,
            migration.database().declared().tables().size(),
            migration.plan().steps().size(),
            migration.plan().rollback().size(),
            (int) report.legs().stream().filter(Leg::ok).count(),
            report.planned(),
            lines));
  }

  private RehearsalRequest rehearsal(DatabaseState database, NextMigration migration) {
    Set<String> allowed = new LinkedHashSet<>(database.settings().rehearsal().allow());
    allowed.addAll(request.allow());
    boolean generates = database.settings().rehearsal().generatesRows();
    if (generates) {
      // Nobody misses what was made up.
      allowed.add("all");
    }
    List<SqlScript> forward = new ArrayList<>();
    List<SqlScript> rollback = new ArrayList<>();
    for (Artifact artifact : migration.artifacts()) {
      if (NextMigration.isRollback(artifact)) {
        rollback.add(permitted(script(artifact, false), allowed));
      } else if (NextMigration.isMigration(artifact)) {
        forward.add(script(artifact, Scripts.runInTransactions(database)));
      }
    }
    return new RehearsalRequest(
        Profiles.of(database.settings().profile(), files, diagnostics),
        Scripts.recorded(database, diagnostics),
        database.recorded(),
        migration.plan().to(),
        migration.plan().steps().stream().map(Step::change).toList(),
        forward,
        rollback,
        model -> builder(database.platform(), model),
        rows(database.settings().rehearsal().rows()),
        rows(database.settings().rehearsal().laterRows()),
        generates,
        allowed,
        progress::step);
  }

  private List<SqlScript> rows(Optional<Located<String>> file) {
    return file.flatMap(path -> files.file(path.value(), path.position()))
        .map(source -> Scripts.of(source, true, diagnostics))
        .map(List::of)
        .orElse(List.of());
  }

  private SqlScript script(Artifact artifact, boolean transactional) {
    return Scripts.of(
        new SourceText(artifact.path(), artifact.content()), transactional, diagnostics);
  }

  /** The rollback refuses to discard what was not allowed; here that is decided beforehand. */
  private static SqlScript permitted(SqlScript rollback, Set<String> allowed) {
    String names = String.join(",", new TreeSet<>(allowed));
    List<SqlText> statements = new ArrayList<>();
    statements.add(
        new SqlText(
            "SET trammel.allow = " + Literals.quote(names), Position.ofFile(rollback.name())));
    statements.addAll(rollback.statements());
    return new SqlScript(rollback.name(), rollback.transactional(), statements);
  }

  private static SqlScript builder(Database platform, Database database) {
    return new SqlScript(
        "declared",
        true,
        SchemaScript.of(platform, database).stream()
            .map(sql -> new SqlText(sql, Position.ofFile("declared")))
            .toList());
  }
}

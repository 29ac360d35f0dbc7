package dev.trammel;

import dev.trammel.artifact.Artifact;
import dev.trammel.check.CommittedFiles;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.DiagnosticsException;
import dev.trammel.plan.Description;
import dev.trammel.plan.ProbableRenames;
import dev.trammel.plan.Step;
import dev.trammel.project.DatabaseState;
import dev.trammel.project.Project;
import dev.trammel.source.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares a project's sources with each other and with everything that is committed. */
final class Checking {

  private static final String MEND = "mvn trammel:sync";

  private final Project project;
  private final Diagnostics findings = new Diagnostics();
  private final List<Diagnostic> hazards = new ArrayList<>();
  private final List<String> notCompared = new ArrayList<>();
  private final CommittedFiles committed;
  private int files;

  Checking(Project project) {
    this.project = project;
    SourceFiles disk = new SourceFiles(project.root(), findings);
    this.committed = new CommittedFiles(disk::fileIfPresent);
  }

  CheckResult run() {
    findings.addAll(project.warnings());
    for (DatabaseState database : project.databases()) {
      try {
        check(database);
      } catch (DiagnosticsException e) {
        findings.addAll(e.diagnostics());
      }
    }
    return new CheckResult(
        project.databases().size(),
        project.tableCount(),
        files,
        project.databases().stream().flatMap(each -> DocFills.of(each).stream()).sorted().toList(),
        notCompared,
        findings.all(),
        remarks());
  }

  /** Warnings that fail no check; errors among the hazards do. */
  private List<Diagnostic> remarks() {
    Diagnostics remarks = new Diagnostics();
    remarks.addAll(DesignFindings.of(project));
    hazards.stream().filter(each -> !each.isError()).forEach(remarks::add);
    return remarks.all();
  }

  private void check(DatabaseState database) {
    boolean known = database.unknowns().isEmpty();
    CommittedOutputs outputs =
        known ? CommittedOutputs.of(project, database) : CommittedOutputs.docsOf(project, database);
    findings.addAll(outputs.findings());
    if (known) {
      checkMigration(database, outputs.migration().orElseThrow());
      hazards.addAll(
          ProbableRenames.in(outputs.migration().orElseThrow().plan(), database::placeOf));
    } else {
      findings.addAll(database.unknowns());
      notCompared.add(database.name() + ": migrations, for what is declared is not known in full");
    }
    checkHazards(database, outputs);
    List<Diagnostic> claims = new DocOverviews(project.settings(), database).check(outputs.docs());
    findings.addAll(claims);
    compare(without(claims, outputs.docs()), outputs.obsoleteDocs());
    countFills(database);
  }

  /** One that is still missing is told of as a whole. */
  private static Optional<NextMigration> written(DatabaseState database, CommittedOutputs outputs) {
    return outputs.migration().filter(unused -> !database.migrations().next().isEmpty());
  }

  private void checkHazards(DatabaseState database, CommittedOutputs outputs) {
    List<Diagnostic> found =
        MigrationHazards.of(
            database, written(database, outputs), DesignFindings.places(project, database));
    hazards.addAll(found);
    found.stream().filter(Diagnostic::isError).forEach(findings::add);
  }

  /** An overview whose wrong claims are named differs for that reason. */
  private static List<Artifact> without(List<Diagnostic> claims, List<Artifact> pages) {
    List<String> wrong = claims.stream().map(each -> each.position().file()).toList();
    return pages.stream().filter(page -> !wrong.contains(page.path())).toList();
  }

  private void checkMigration(DatabaseState database, NextMigration migration) {
    if (database.migrations().next().isEmpty() && !migration.written().isEmpty()) {
      findings.add(missingMigration(database, migration));
    } else {
      compare(migration.written(), migration.obsolete());
    }
  }

  private void countFills(DatabaseState database) {
    if (!database.fills().isEmpty()) {
      notCompared.add(database.name() + ": " + DocFills.summary(database));
    }
  }

  private void compare(List<Artifact> artifacts, List<String> obsolete) {
    files += artifacts.size();
    findings.addAll(committed.compare(artifacts, MEND));
    List<String> present = obsolete.stream().filter(path -> committed.isThere(path)).toList();
    findings.addAll(committed.orphans(present, artifacts, MEND));
  }

  /** At the first object that recorded and declared disagree on. */
  private static Diagnostic missingMigration(DatabaseState database, NextMigration migration) {
    List<Step> steps = migration.plan().steps();
    Step first = steps.get(0);
    return Diagnostic.error(
            Code.TR502,
            database.placeOf(first.change().subject()),
            "no migration makes what is declared")
        .found(
            steps.size() == 1
                ? "a database that lacks 1 step"
                : "a database that lacks " + steps.size() + " steps")
        .expected(Description.of(first.change()) + (steps.size() > 1 ? ", and more" : ""))
        .fix("run " + MEND);
  }
}

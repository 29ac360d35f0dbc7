package dev.trammel;

import dev.trammel.artifact.Artifact;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Position;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.hazard.HazardLevels;
import dev.trammel.hazard.HazardReview;
import dev.trammel.hazard.ReviewedMigration;
import dev.trammel.hazard.effect.ExecutedStatement;
import dev.trammel.hazard.lint.State;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.change.CreateTable;
import dev.trammel.model.migration.Layout;
import dev.trammel.plan.Plan;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.ExecutionReader;
import dev.trammel.source.sql.ReadSql;
import dev.trammel.source.sql.SqlStatement;
import dev.trammel.source.sql.StatementSplitter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes the hazards of each statement of a plan's files above it: {@code -- hazard TR631: …}. They
 * are found in the text itself, as they are in a migration that was written by hand.
 */
final class HazardNotes {

  private final Plan plan;
  private final Layout layout;
  private final HazardLevels levels;

  private HazardNotes(Plan plan, Layout layout, HazardLevels levels) {
    this.plan = plan;
    this.layout = layout;
    this.levels = levels;
  }

  /** The same files with the hazards beside their statements. */
  static List<Artifact> beside(
      List<Artifact> artifacts, Plan plan, Layout layout, HazardLevels levels) {
    return new HazardNotes(plan, layout, levels).all(artifacts);
  }

  private List<Artifact> all(List<Artifact> artifacts) {
    List<Artifact> noted = new ArrayList<>();
    Database current = plan.from();
    Set<QualifiedName> fresh = new HashSet<>();
    for (Artifact artifact : artifacts) {
      if (!artifact.path().endsWith(".sql")) {
        noted.add(artifact);
        continue;
      }
      SourceText text = new SourceText(artifact.path(), artifact.content());
      boolean back = NextMigration.isRollback(artifact);
      ReadSql read = DdlReader.read(StatementSplitter.split(text));
      List<ExecutedStatement> executed =
          ExecutionReader.read(back ? plan.to() : current, read.statements());
      boolean wrapped =
          back
              ? !layout.wrapsRollback()
              : MigrationHazards.isWrapped(layout, text.text(), read.statements());
      noted.add(note(artifact, read.statements(), review(executed, wrapped, back, fresh)));
      if (!back && !executed.isEmpty()) {
        current = executed.get(executed.size() - 1).after();
        executed.stream()
            .flatMap(each -> each.changes(CreateTable.class))
            .forEach(each -> fresh.add(each.table().name()));
      }
    }
    return noted;
  }

  private List<Diagnostic> review(
      List<ExecutedStatement> executed, boolean wrapped, boolean back, Set<QualifiedName> fresh) {
    Set<QualifiedName> unused = back ? Set.of() : fresh;
    return HazardReview.of(
        List.of(new ReviewedMigration(executed, List.of(), wrapped, unused)),
        new State(Database.EMPTY, Database.EMPTY, subject -> Position.ofFile(""), false),
        levels);
  }

  private static Artifact note(
      Artifact artifact, List<SqlStatement> statements, List<Diagnostic> hazards) {
    TreeMap<Integer, Set<String>> notes = new TreeMap<>();
    for (Diagnostic hazard : hazards) {
      if (hazard.position().file().equals(artifact.path())) {
        notes
            .computeIfAbsent(start(statements, hazard.position().line()), each -> new TreeSet<>())
            .add("-- hazard " + hazard.code() + ": " + hazard.message());
      }
    }
    if (notes.isEmpty()) {
      return artifact;
    }
    StringBuilder text = new StringBuilder();
    int number = 1;
    for (String line : artifact.content().split("\n", -1)) {
      notes.getOrDefault(number, Set.of()).forEach(each -> text.append(each).append('\n'));
      text.append(line).append('\n');
      number++;
    }
    text.setLength(text.length() - 1);
    return new Artifact(artifact.path(), text.toString());
  }

  /** The line on which the statement starts that the line belongs to. */
  private static int start(List<SqlStatement> statements, int line) {
    return statements.stream()
        .mapToInt(each -> each.position().line())
        .filter(each -> each <= line)
        .max()
        .orElse(line);
  }
}

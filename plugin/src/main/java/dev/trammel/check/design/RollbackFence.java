package dev.trammel.check.design;

import dev.trammel.artifact.sql.SqlEmitter;
import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.SourceText;
import dev.trammel.model.Database;
import dev.trammel.model.QualifiedName;
import dev.trammel.model.Table;
import dev.trammel.plan.Description;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import dev.trammel.plan.Step;
import dev.trammel.source.design.Fence;
import dev.trammel.source.design.FenceRole;
import dev.trammel.source.sql.DdlReader;
import dev.trammel.source.sql.FoldResult;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.SplitText;
import dev.trammel.source.sql.SqlStatement;
import dev.trammel.source.sql.StatementSplitter;
import dev.trammel.source.sql.StatementText;
import dev.trammel.syntax.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * TR533: a rollback that does not lead back. The fence is carried out on the declared database;
 * what a plan from there to the recorded one still has to do is what it leaves behind.
 */
public final class RollbackFence implements Design.Rule {

  @Override
  public List<Diagnostic> check(Design design) {
    List<Diagnostic> found = new ArrayList<>();
    if (design.recorded().tables().equals(design.declared().tables())) {
      return found; // Released: there is nothing left that the fence could undo.
    }
    for (Fence fence : design.document().fences(FenceRole.ROLLBACK, design.name())) {
      FoldResult undone =
          MigrationFold.fold(design.declared(), statements(design, FenceSql.split(design, fence)));
      undone.diagnostics().forEach(refused -> found.add(unrunnable(refused)));
      found.addAll(leftBehind(design, fence, undone.database()));
    }
    return found;
  }

  /**
   * The statements as they stand. Where one says {@code ...}, which is reported elsewhere, it is
   * taken for what its author meant: dropping all columns that the design adds to the table.
   */
  private static List<SqlStatement> statements(Design design, SplitText split) {
    List<SqlStatement> statements = new ArrayList<>();
    for (StatementText text : split.statements()) {
      Optional<QualifiedName> table = StatementTables.altered(text);
      SplitText one =
          text.sql().contains("...") && table.isPresent()
              ? StatementSplitter.split(dropAdded(design, table.get(), text))
              : StatementSplitter.split(text.source(), text.start(), text.end());
      statements.addAll(DdlReader.read(one).statements());
    }
    return statements;
  }

  private static SourceText dropAdded(Design design, QualifiedName name, StatementText text) {
    Optional<Table> before = design.recorded().table(name);
    List<String> drops =
        design.declared().table(name).stream()
            .flatMap(table -> table.columns().stream())
            .filter(
                column ->
                    before.isPresent()
                        && before.get().columns().stream()
                            .noneMatch(
                                each -> design.renamed(name, each.name()).equals(column.name())))
            .map(column -> "DROP COLUMN IF EXISTS " + Identifiers.quote(column.name()))
            .toList();
    String sql =
        drops.isEmpty()
            ? ""
            : "ALTER TABLE "
                + Identifiers.quote(name.schema())
                + "."
                + Identifiers.quote(name.name())
                + " "
                + String.join(", ", drops);
    return new SourceText(text.source().file(), sql);
  }

  private static Diagnostic unrunnable(Diagnostic refused) {
    Diagnostic diagnostic =
        Diagnostic.warning(
                Code.TR533, refused.position(), "the rollback cannot run: " + refused.message())
            .underlining(refused.length())
            .expected("a statement that applies to the declared database")
            .fix("correct it, or take the planned rollback");
    return refused.found().map(diagnostic::found).orElse(diagnostic);
  }

  private static List<Diagnostic> leftBehind(Design design, Fence fence, Database undone) {
    Plan rest =
        Planner.plan(
            PlanRequest.between(
                undone, design.recorded(), MeaningEquality.OFFLINE, fence.position().file()),
            new Diagnostics());
    List<Diagnostic> found = new ArrayList<>();
    for (Step step : rest.steps()) {
      String sql =
          SqlEmitter.statements(step.change(), step.before()).stream()
              .collect(Collectors.joining(" "));
      found.add(
          Diagnostic.warning(
                  Code.TR533,
                  fence.position(),
                  "the rollback does not " + Description.of(step.change()))
              .found(step.change().subject().describe() + ", left as the design makes it")
              .expected("the database as it was recorded")
              .fix("add " + sql));
    }
    return found;
  }
}

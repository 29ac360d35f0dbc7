package dev.trammel.check.design;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.source.design.FenceRole;
import dev.trammel.source.sql.DeclaredFold;
import dev.trammel.source.sql.FoldResult;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;

/** TR534: a statement that needs what the document makes only later. */
public final class DocumentOrder implements Design.Rule {

  @Override
  public List<Diagnostic> check(Design design) {
    List<SqlStatement> open =
        FenceSql.statements(design, FenceRole.DECLARED).stream()
            .filter(statement -> !isCarriedOut(design, statement))
            .toList();
    List<Diagnostic> found = new ArrayList<>();
    for (Diagnostic refused : MigrationFold.fold(design.recorded(), open).diagnostics()) {
      if (refused.code() == Code.TR143) {
        found.add(outOfOrder(refused));
      }
    }
    return found;
  }

  /** Once the migration is released, the document states what is there already. */
  private static boolean isCarriedOut(Design design, SqlStatement statement) {
    FoldResult alone =
        DeclaredFold.declare(design.recorded(), List.of(statement), List.of());
    return alone.diagnostics().isEmpty() && alone.database().equals(design.recorded());
  }

  private static Diagnostic outOfOrder(Diagnostic refused) {
    Diagnostic diagnostic =
        Diagnostic.warning(
                Code.TR534,
                refused.position(),
                "run in the document's order, the statement fails: " + refused.message())
            .underlining(refused.length())
            .expected("what it needs above it")
            .fix("move it down, or leave the order to the planned migration");
    return refused.found().map(diagnostic::found).orElse(diagnostic);
  }
}

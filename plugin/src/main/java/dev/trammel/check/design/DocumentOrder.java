package dev.trammel.check.design;

import dev.trammel.diagnostic.Code;
import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.model.Database;
import dev.trammel.source.design.FenceRole;
import dev.trammel.source.sql.DeclaredFold;
import dev.trammel.source.sql.FoldResult;
import dev.trammel.source.sql.MigrationFold;
import dev.trammel.source.sql.SqlStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * TR534: a statement that needs what the document makes only later. What fails merely because of
 * such a statement is not reported again.
 */
public final class DocumentOrder implements Design.Rule {

  @Override
  public List<Diagnostic> check(Design design) {
    List<Diagnostic> found = new ArrayList<>();
    Set<String> failed = new HashSet<>();
    Database database = design.recorded();
    for (SqlStatement statement : FenceSql.statements(design, FenceRole.DECLARED)) {
      if (isCarriedOut(design, statement)) {
        continue;
      }
      FoldResult after = MigrationFold.fold(database, List.of(statement));
      database = after.database();
      for (Diagnostic refused : after.diagnostics()) {
        if (refused.code() == Code.TR143
            && failed.stream().noneMatch(refused.message()::contains)) {
          found.add(outOfOrder(refused));
        }
        StatementTables.made(statement.text()).forEach(object -> failed.add(object.describe()));
      }
    }
    return found;
  }

  /** Once the migration is released, the document states what is there already. */
  private static boolean isCarriedOut(Design design, SqlStatement statement) {
    FoldResult alone = DeclaredFold.declare(design.recorded(), List.of(statement), List.of());
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

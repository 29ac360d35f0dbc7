package dev.trammel.artifact.sql;

import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.model.Database;
import dev.trammel.plan.MeaningEquality;
import dev.trammel.plan.Plan;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.Planner;
import java.util.List;

/** A whole database as the statements that make it. */
public final class SchemaScript {

  private SchemaScript() {}

  /**
   * Statements in the order in which they run; tables of others must be there before.
   *
   * @throws dev.trammel.diagnostic.DiagnosticsException when a trigger's function is missing
   */
  public static List<String> of(Database database) {
    return of(Database.EMPTY, database);
  }

  /**
   * As {@link #of(Database)}, on top of what is there.
   *
   * @param platform what its platform puts into every database
   */
  public static List<String> of(Database platform, Database database) {
    Diagnostics diagnostics = new Diagnostics();
    Database before = platform.withExternals(database.externals()).withoutPlatformMembers();
    Plan plan =
        Planner.plan(
            PlanRequest.between(before, database, MeaningEquality.OFFLINE, "database"),
            diagnostics);
    diagnostics.throwIfErrors();
    return plan.steps().stream().flatMap(each -> PlanStatements.of(each).stream()).toList();
  }
}

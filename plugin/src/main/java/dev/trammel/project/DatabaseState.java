package dev.trammel.project;

import dev.trammel.diagnostic.Diagnostic;
import dev.trammel.diagnostic.Diagnostics;
import dev.trammel.diagnostic.Position;
import dev.trammel.model.Database;
import dev.trammel.model.ObjectReference;
import dev.trammel.model.Table;
import dev.trammel.model.change.Change;
import dev.trammel.model.change.NotNulls;
import dev.trammel.plan.ExpressionEquality;
import dev.trammel.plan.PhasedRename;
import dev.trammel.plan.PlanRequest;
import dev.trammel.plan.RenamePhases;
import dev.trammel.source.markdown.Fill;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One database of a project, as far as files tell.
 *
 * @param platform what its platform has made before the first migration
 * @param migrations its migration files
 * @param recorded what they make
 * @param declared what should be: recorded, overlaid by the facts of their owners
 * @param intents renames, value maps and drops that owners ask for, in their written order
 * @param phased columns that are renamed while clients go on
 * @param docs the table docs that are there
 * @param documented what the docs that own say
 * @param fills facts that docs could not show and that were taken from elsewhere
 * @param unknowns facts that docs could not show and nothing tells; see {@link #requireKnown}
 * @param equality how expressions are compared where there is no server
 * @param places where owners state each object
 */
public record DatabaseState(
    DatabaseSettings settings,
    Database platform,
    MigrationHistory migrations,
    Database recorded,
    Database declared,
    List<Change> intents,
    List<PhasedRename> phased,
    DocFolder docs,
    Documented documented,
    List<Fill> fills,
    List<Diagnostic> unknowns,
    ExpressionEquality equality,
    Map<ObjectReference, Position> places) {

  public String name() {
    return settings.name().value();
  }

  /** Where the object is stated; the database's name in the settings when nowhere. */
  public Position placeOf(ObjectReference object) {
    return Optional.ofNullable(places.get(object)).orElse(settings.name().position());
  }

  /**
   * To be called before SQL or code is made of what is declared.
   *
   * @throws dev.trammel.diagnostic.DiagnosticsException when a fact that they need is stated
   *     nowhere
   */
  public void requireKnown() {
    if (!unknowns.isEmpty()) {
      Diagnostics sorted = new Diagnostics();
      sorted.addAll(unknowns);
      sorted.throwIfErrors();
    }
  }

  /** The request for the next migration: from recorded to declared, dropping nothing unasked. */
  public PlanRequest nextMigration() {
    PlanRequest whole =
        new PlanRequest(kept(recorded), kept(declared), intents, false, equality, this::placeOf)
            .withMode(settings.migrations().mode());
    return RenamePhases.next(whole, phased);
  }

  /** As the database's PostgreSQL would keep it. */
  private Database kept(Database whole) {
    return settings.postgresql().filter(major -> major < 18).isPresent()
        ? NotNulls.unnamed(whole)
        : whole;
  }

  /** Version of the last migration of all, the next one included; empty without any. */
  public Optional<String> lastVersion() {
    return migrations.lastVersion();
  }

  public List<Table> tables() {
    return List.copyOf(declared.tables().values());
  }
}

package dev.trammel.rehearsal;

import dev.trammel.model.Database;
import dev.trammel.model.change.Change;
import dev.trammel.postgres.Profile;
import dev.trammel.postgres.SqlScript;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What to rehearse.
 *
 * @param profile what every database holds before the first migration
 * @param migrations the recorded migrations, in order
 * @param recorded what they make, with the tables of others that they refer to
 * @param declared where the plan leads, with the tables of others that it refers to
 * @param changes the plan's changes in their order; renames, value maps and type changes are read
 *     from them
 * @param forward the plan's files, in order
 * @param rollback the files that undo them, in the order in which they run
 * @param builder SQL that builds a database from nothing but its external tables
 * @param fixtures rows that are there before the plan
 * @param laterData what an application writes between plan and rollback
 * @param generatesRows whether rows are made up where there are no fixtures
 * @param allowed what may be lost, by name: {@code crewai_deployments}, {@code crewai_agents.notes}
 *     or {@code crewai_agents.*}
 * @param progress told before each leg, for people who wait
 */
public record RehearsalRequest(
    Profile profile,
    List<SqlScript> migrations,
    Database recorded,
    Database declared,
    List<Change> changes,
    List<SqlScript> forward,
    List<SqlScript> rollback,
    Function<Database, SqlScript> builder,
    List<SqlScript> fixtures,
    List<SqlScript> laterData,
    boolean generatesRows,
    Set<String> allowed,
    Consumer<String> progress) {

  /** A rehearsal with no rows but those of the fixtures. */
  public RehearsalRequest(
      Profile profile,
      List<SqlScript> migrations,
      Database recorded,
      Database declared,
      List<Change> changes,
      List<SqlScript> forward,
      List<SqlScript> rollback,
      Function<Database, SqlScript> builder,
      List<SqlScript> fixtures,
      List<SqlScript> laterData,
      Set<String> allowed,
      Consumer<String> progress) {
    this(
        profile,
        migrations,
        recorded,
        declared,
        changes,
        forward,
        rollback,
        builder,
        fixtures,
        laterData,
        false,
        allowed,
        progress);
  }

  public RehearsalRequest {
    migrations = List.copyOf(migrations);
    changes = List.copyOf(changes);
    forward = List.copyOf(forward);
    rollback = List.copyOf(rollback);
    fixtures = List.copyOf(fixtures);
    laterData = List.copyOf(laterData);
    allowed = Set.copyOf(allowed);
  }
}
